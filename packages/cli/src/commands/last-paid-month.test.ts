import { businessDate, Instant, type Month } from '@pension-ledger/domain'
import { enrolled, paid, returned, sampleBook } from '@pension-ledger/domain/testing'
import { openLedger, type Prepared, record } from '@pension-ledger/ledger'
import { type Cut, cellsOf, recipientsView, replay, rowsOf } from '@pension-ledger/projections'
import { type EventStore, openStore, openVault, type Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { lastPaidMonth } from './last-paid-month.js'

const right = <Answer>(answer: E.Either<unknown, Answer>): Answer => {
  if (E.isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

const learnt = (day: string): Provenance => ({
  maker: null,
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: `${day}T00:00:00Z`,
  causationId: null,
  correlationId: null,
})

const of = (month: string, participantId = 'P1') => ({
  participantId,
  payMonth: month,
  periodOwed: month,
  paidOn: `${month}-15`,
})

let store: EventStore

/**
 * Positions: 1 the policy, 2 and 3 enrolments, 4 to 8 payments of August to November, two of them of October; 9 that of November comes back;
 * 10 one of October is taken back; 11 the other one too, by an office that learnt of the mistake before the fact.
 */
beforeAll(async () => {
  store = right(await openStore('memory:', { create: true, clock: () => '2023-01-09T16:00:00Z' })())
  const vault = right(await openVault('memory:', { create: true })())
  right(await openLedger({ store, vault }, { book: sampleBook, adoptedOn: businessDate('2011-07-01') })())
  const put = async (...prepared: ReadonlyArray<Prepared>): Promise<void> => {
    const outcomes = right(await record(store, sampleBook.jurisdiction)(prepared)())
    expect(outcomes.map(({ status }) => status)).toEqual(prepared.map(() => 'recorded'))
  }
  const facts = [
    enrolled(),
    enrolled({ participantId: 'P2' }),
    paid(of('2022-08')),
    paid(of('2022-09')),
    paid(of('2022-10')),
    paid(of('2022-10', 'P2')),
    paid(of('2022-11')),
    returned(of('2022-11')),
  ]
  const provenance = (i: number): Provenance => learnt(i < 5 ? '2022-11-01' : '2022-12-01')
  await put(...facts.map((fact, i): Prepared => ({ kind: 'facts', facts: [fact], provenance: provenance(i) })))
  const idAt = async (position: number): Promise<string> => {
    for await (const page of store.readLog({ after: position - 1, maxCount: 1 })) return right(page)[0]?.id ?? ''
    return ''
  }
  const reversal = { kind: 'reversal', reason: '错录', effectiveOn: businessDate('2022-12-01') } as const
  await put({ ...reversal, eventId: await idAt(6), provenance: learnt('2022-12-02') })
  await put({ ...reversal, eventId: await idAt(7), provenance: learnt('2022-11-20') })
})

/** By all recipients' cells: the last month in which anybody was paid. */
const byReplay = async (cut: Cut): Promise<string | null> => {
  const column = recipientsView.dimensions.indexOf('payMonth')
  const replayed = right(await replay(store, [recipientsView])({ cut })())
  const months = [...rowsOf(cellsOf(replayed, recipientsView))].map(({ at }) => String(at[column]))
  return months.sort().at(-1) ?? null
}

const byPass = async (cut: Cut): Promise<Month | null> =>
  right(await lastPaidMonth(store, cut, right(await store.head()())))

describe('the last month with a payment', () => {
  it.each<[string, Cut, string | null]>([
    ['after both payments of October were taken back', {}, '2022-09'],
    ['after one of them was', { knownAt: 10 }, '2022-10'],
    ['after the payment of November came back', { knownAt: 9 }, '2022-10'],
    ['before it did', { knownAt: 8 }, '2022-11'],
    ['in August', { knownAt: 4 }, '2022-08'],
    ['before anything was paid', { knownAt: 3 }, null],
    ['of an empty log', { knownAt: 0 }, null],
    [
      'when a mistake was known and what it was not',
      { knownAt: right(Instant.decode('2022-11-25T00:00:00Z')) },
      '2022-10',
    ],
    ['when both were known', { knownAt: right(Instant.decode('2022-12-01T00:00:00Z')) }, '2022-10'],
  ])('%s', async (_, cut, month) => {
    expect(await byPass(cut)).toBe(month)
    if (cut.knownAt !== 0) expect(await byReplay(cut)).toBe(month)
  })

  it('is that of the cut where there is one', async () =>
    expect(await byPass({ effectiveAt: businessDate('2021-03-04') })).toBe('2021-03'))
})
