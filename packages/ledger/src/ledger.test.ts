import { businessDate, type Instant, month, type PolicyBook, participantId, readPolicy } from '@pension-ledger/domain'
import file from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { type EventStore, openStore, openVault } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from './ledger.js'
import { enrolled, logOf, paid, reversal, right, row } from './testing/sample-facts.js'

const book: PolicyBook = right(readPolicy(file))
const adoptedOn = businessDate('2022-01-01')
const revised: PolicyBook = { ...book, version: `${book.version}-revised`, note: '修订' }

let store: EventStore
let tick: number
const reopened = async (): Promise<Ledger> => {
  const vault = right(await openVault('memory:')())
  return right(await openLedger({ store, vault })())
}

beforeEach(async () => {
  tick = 0
  const clock = () => new Date(Date.UTC(2024, 0, 1) + tick++ * 1_000).toISOString()
  store = right(await openStore('memory:', { clock })())
})

const opened = async (): Promise<Ledger> =>
  right(await openLedger({ store, vault: right(await openVault('memory:')()) }, { book, adoptedOn })())

describe('opening a ledger', () => {
  it('adopts the first book where there is none, and keeps it afterwards', async () => {
    await opened()
    expect((await logOf(store)).map(({ type, stream }) => [type, stream])).toEqual([
      ['PolicyAdopted', `scheme-${book.jurisdiction}`],
    ])
    expect((await reopened()).policy()).toEqual(book)
  })

  it('does not adopt another book by being opened with it', async () => {
    await opened()
    const vault = right(await openVault('memory:')())
    const again = right(await openLedger({ store, vault }, { book: revised, adoptedOn })())
    expect(again.policy()).toEqual(book)
    expect(await logOf(store)).toHaveLength(1)
  })

  it('is refused without any book', async () => {
    const vault = right(await openVault('memory:')())
    expect(await openLedger({ store, vault })()).toEqual(E.left({ code: 'NoPolicyAdopted' }))
  })
})

describe('adopting a policy book', () => {
  it('adds nothing when it is the one in force, on whatever day', async () => {
    const ledger = await opened()
    right(await ledger.adopt({ book, adoptedOn: businessDate('2023-01-01') })())
    expect(await logOf(store)).toHaveLength(1)
  })

  it('takes a new version, and may go back to the old one', async () => {
    const ledger = await opened()
    right(await ledger.adopt({ book: revised, adoptedOn: businessDate('2023-01-01') })())
    expect(ledger.policy()).toEqual(revised)
    expect((await reopened()).policy()).toEqual(revised)
    right(await ledger.adopt({ book, adoptedOn: businessDate('2023-02-01') })())
    expect((await reopened()).policy()).toEqual(book)
    expect(await logOf(store)).toHaveLength(3)
  })

  it('refuses other content under the same version, and names the field', async () => {
    const ledger = await opened()
    expect(await ledger.adopt({ book: { ...book, note: '改' }, adoptedOn })()).toEqual(
      E.left({ code: 'PolicyVersionReused', id: book.id, version: book.version, fields: ['note'] }),
    )
    expect(ledger.policy()).toEqual(book)
  })

  it('is not reversed, but followed by another adoption', async () => {
    const ledger = await opened()
    const [adoption] = await logOf(store)
    expect(right(await ledger.record([reversal(adoption?.id ?? '')])())).toMatchObject([
      { rejection: { code: 'NotReversible' } },
    ])
  })

  it('refuses the book of another jurisdiction', async () => {
    const ledger = await opened()
    expect(await ledger.adopt({ book: { ...book, jurisdiction: '530102' }, adoptedOn })()).toMatchObject({
      left: { code: 'OtherJurisdiction' },
    })
  })

  it('does not change what was known before: a view at an earlier position reads the earlier book', async () => {
    const ledger = await opened()
    right(await ledger.adopt({ book: revised, adoptedOn: businessDate('2023-01-01') })())
    expect(right(await ledger.scheme({ knownAt: 1 })()).policy).toEqual(book)
    expect(right(await ledger.scheme()()).policy).toEqual(revised)
  })

  it('does not leave the years before the ledger without a book', async () => {
    const ledger = await opened()
    const before = '2022-06-01T00:00:00.000Z' as Instant
    expect(right(await ledger.scheme({ knownAt: before })()).policy).toEqual(book)
    expect(right(await ledger.scheme({ effectiveAt: businessDate('2012-01-01') })()).policy).toEqual(book)
  })
})

describe('asking about a participant', () => {
  const id = participantId('p-1')
  const october = month('2022-10')

  it('answers with the history and what it adds up to', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1')), row(paid('p-1', october, 1_100))])())
    const view = right(await ledger.participant(id)())
    expect(view.facts.map(({ event }) => event.type)).toEqual(['ParticipantEnrolled', 'PensionPaid'])
    expect(view.state.payments?.last.lines).toEqual({ 'basic-pension:district': 1_100 })
  })

  it('answers as it was known: the mistake before its reversal, and not after', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1')), row(paid('p-1', october, 1_100))])())
    right(await ledger.record([reversal((await logOf(store))[2]?.id ?? '')])())
    expect(right(await ledger.participant(id, { knownAt: 3 })()).state.payments).not.toBeNull()
    expect(right(await ledger.participant(id, { knownAt: 4 })()).state.payments).toBeNull()
  })

  it('answers entitlement and account by the one arithmetic of the domain', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1'))])())
    const entitlement = right(await ledger.entitlement(id, october)())
    expect(entitlement).toMatchObject({
      status: 'owed',
      lines: { 'basic-pension:district': 1_100, 'age-65-increment:district': 150 },
    })
    expect(right(await ledger.account(id)()).balanceFen).toBe(0)
    const { answer } = right(await ledger.explain(id, october)())
    expect(answer.totalFen).toBe(entitlement.totalFen)
  })

  it('knows nobody who was never enrolled, or not yet', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1'))])())
    const stranger = E.left({ code: 'UnknownParticipant', participantId: 'p-2' })
    expect(await ledger.participant(participantId('p-2'))()).toEqual(stranger)
    expect(await ledger.account(participantId('p-2'))()).toEqual(stranger)
    expect(await ledger.entitlement(id, october, { effectiveAt: businessDate('2011-06-30') })()).toMatchObject({
      left: { code: 'UnknownParticipant' },
    })
  })

  it('refuses what it cannot read instead of leaving it out', async () => {
    const ledger = await opened()
    right(await ledger.record([row(enrolled('p-1'))])())
    const { provenance } = row(enrolled('p-1'))
    const unheard = {
      id: '00000000-0000-5000-8000-000000000000',
      type: 'Unheard',
      schemaVersion: 1,
      data: '{}',
      provenance,
    }
    right(await store.append({ stream: 'participant-p-1', expected: { kind: 'exists' }, events: [unheard] })())
    expect(await ledger.participant(id)()).toMatchObject({ left: { code: 'EventUnreadable', position: 3 } })
  })
})
