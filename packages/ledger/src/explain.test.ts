import { businessDate, month, type PolicyBook, participantId, wholeFen } from '@pension-ledger/domain'
import { bookWith, died, paid as payment, sampleBook } from '@pension-ledger/domain/testing'
import { type EventStore, exactly, openStore, openVault } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Cut } from './cut.js'
import { explain } from './explain.js'
import { type Ledger, openLedger } from './ledger.js'
import { adoptedOn, enrolled, jurisdiction, paid, provenance, right, row } from './testing/sample-facts.js'

const october = month('2022-10')
const id = participantId('p-1')

/** Born in 1950-05, with no years to pay: 98 + 15 + 9 + 11 + 2.50 + 1 + 1.50 = 138.00 for October 2022, of which these are paid in full. */
const owedLines = {
  'basic-pension:central': wholeFen(9_800),
  'basic-pension:province': wholeFen(1_500),
  'basic-pension:city': wholeFen(900),
  'basic-pension:district': wholeFen(1_100),
  'age-65-increment:province': wholeFen(250),
  'age-65-increment:city': wholeFen(100),
  'age-65-increment:district': wholeFen(150),
}
const paidInFull = payment({
  participantId: 'p-1',
  periodOwed: '2022-10',
  payMonth: '2022-10',
  paidOn: '2022-10-20',
  lines: owedLines,
})

let store: EventStore

beforeEach(async () => {
  let tick = 0
  const clock = () => new Date(Date.UTC(2024, 0, 1) + tick++ * 1_000).toISOString()
  store = right(await openStore('memory:', { clock })())
})

const opened = async (book: PolicyBook = sampleBook): Promise<Ledger> =>
  right(await openLedger({ store, vault: right(await openVault('memory:')()) }, { book, adoptedOn })())

const explained = (of = october, cut: Cut = {}) => explain(store, jurisdiction)(id, of, cut)()

describe('an explanation from a store', () => {
  it('says what was asked, and where the ledger stood', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1'))])())
    const { policy, ...explanation } = right(await explained(october, { effectiveAt: businessDate('2022-12-31') }))
    expect(policy).toEqual({ id: sampleBook.id, version: sampleBook.version, jurisdiction })
    expect(explanation).toMatchObject({
      participantId: 'p-1',
      month: '2022-10',
      effectiveAt: '2022-12-31',
      knownAt: null,
      position: 2,
      answer: { status: 'owed', totalFen: 13_800 },
      paid: null,
    })
  })

  it('is cut by knowledge like every other answer', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1'))])())
    right(await ledger.record([row(died({ participantId: 'p-1', diedOn: '2022-09-30', reportedOn: '2022-11-02' }))])())
    expect(right(await explained()).answer).toMatchObject({ status: 'none', reason: 'after-death' })
    expect(right(await explained(october, { knownAt: 2 })).answer).toMatchObject({ status: 'owed', totalFen: 13_800 })
  })
})

describe('a difference is split', () => {
  const totals = async () => {
    const { paid } = right(await explained())
    if (paid === null) throw new Error('nothing was paid')
    const { errorFen, lateInformationFen, lateLawFen } = paid.totals
    return { errorFen, lateInformationFen, lateLawFen }
  }

  it('paid as it was known: no part at all', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1')), row(paidInFull)])())
    expect(await totals()).toEqual({ errorFen: 0, lateInformationFen: 0, lateLawFen: 0 })
  })

  it('11.00 paid where 138.00 were known to be owed: an error', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1')), row(paid('p-1', october, 1_100))])())
    expect(await totals()).toEqual({ errorFen: 12_700, lateInformationFen: 0, lateLawFen: 0 })
  })

  it('a death that was learned after the payment: late information', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1')), row(paidInFull)])())
    right(await ledger.record([row(died({ participantId: 'p-1', diedOn: '2022-09-30', reportedOn: '2022-11-02' }))])())
    expect(await totals()).toEqual({ errorFen: 0, lateInformationFen: -13_800, lateLawFen: 0 })
  })

  it('a death that the office knew of by its own account before it paid: an error, in whatever order the files came', async () => {
    const ledger = await opened()
    const paidOn = '2022-10-20T08:00:00Z'
    right(await ledger.record([row(enrolled('p-1'), { sourceRecordedAt: '2011-07-01T08:00:00Z' })])())
    right(await ledger.record([row(paidInFull, { sourceRecordedAt: paidOn })])())
    const death = died({ participantId: 'p-1', diedOn: '2022-09-30', reportedOn: '2022-10-02' })
    right(await ledger.record([row(death, { sourceRecordedAt: '2022-10-02T08:00:00Z' })])())
    expect(await totals()).toEqual({ errorFen: -13_800, lateInformationFen: 0, lateLawFen: 0 })
    expect(right(await explained()).paid?.knownAt).toBe(paidOn)
  })

  it('a raise that was adopted after the payment: late law', async () => {
    const ledger = await opened({ ...bookWith({ 'basic-pension.central': 9_000 }), version: 'before' })
    const before = { ...paidInFull, lines: { ...owedLines, 'basic-pension:central': wholeFen(9_000) } }
    right(await ledger.record([row(enrolled('p-1')), row(before)])())
    right(await ledger.adopt({ book: sampleBook, adoptedOn })())
    expect(await totals()).toEqual({ errorFen: 0, lateInformationFen: 0, lateLawFen: 800 })
    expect(right(await explained()).paid?.policyThen.version).toBe('before')
  })
})

describe('there is no explanation', () => {
  const refusal = async (of?: typeof october, cut?: Cut) => {
    const answer = await explained(of, cut)
    return E.isLeft(answer) ? answer.left : 'explained'
  }

  it('of a month before the scheme', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1'))])())
    expect(await refusal(month('2011-06'))).toEqual({ code: 'MonthBeforeScheme', month: '2011-06', start: '2011-07' })
    expect(await refusal(month('2011-07'))).toBe('explained')
  })

  it('of somebody nobody enrolled, or not by that day', async () => {
    const ledger = await opened()
    expect(await refusal()).toEqual({ code: 'UnknownParticipant', participantId: 'p-1' })
    right(await ledger.record([row(enrolled('p-1'))])())
    expect(await refusal(october, { effectiveAt: businessDate('2011-06-30') })).toMatchObject({
      code: 'UnknownParticipant',
    })
  })

  it('without a policy book', async () => expect(await refusal()).toEqual({ code: 'NoPolicyAdopted' }))

  it('where no rule is in force: it is never a zero', async () => {
    const { 'basic-pension.city': _, ...parameters } = sampleBook.parameters
    const ledger = await opened({ ...sampleBook, parameters })
    right(await ledger.record([row(enrolled('p-1'))])())
    expect(await refusal()).toEqual({ code: 'NoPolicyInForce', parameter: 'basic-pension.city', at: '2022-10-01' })
  })

  it('from an event of a newer schema', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1'))])())
    const event = {
      id: '00000000-0000-5000-8000-000000000099',
      type: 'DeathRecorded',
      schemaVersion: 99,
      data: '{}',
      provenance,
    }
    right(await store.append({ stream: 'participant-p-1', expected: exactly(0), events: [event] })())
    expect(await refusal()).toMatchObject({
      code: 'EventUnreadable',
      error: { code: 'EventOfNewerSchema', type: 'DeathRecorded', found: 99 },
    })
  })
})
