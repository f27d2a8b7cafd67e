import { businessDate, type DomainEvent, encodeEvent, Instant, type Month, streamOf } from '@pension-ledger/domain'
import { enrolled, paid, returned, reversalOf, sampleBook } from '@pension-ledger/domain/testing'
import { type Cut, cellsOf, recipientsView, replay, rowsOf } from '@pension-ledger/projections'
import { type EventStore, expecting } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { done, idAt, ledgerOf, provenanceAt } from '../testing/recorded-ledger.js'
import { auditDay } from './audit-day.js'
import { lastPaidMonth } from './last-paid-month.js'

const right = <Answer>(answer: E.Either<unknown, Answer>): Answer => {
  if (E.isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

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
  store = await ledgerOf([])
  const october = [paid(of('2022-10')), paid(of('2022-10', 'P2'))]
  const takenBack = october.map((event, i): DomainEvent => ({ ...reversalOf(event), eventId: idAt(6 + i) }))
  const facts: ReadonlyArray<readonly [DomainEvent, learnt: string]> = [
    [enrolled(), '2022-11-01'],
    [enrolled({ participantId: 'P2' }), '2022-11-01'],
    [paid(of('2022-08')), '2022-11-01'],
    [paid(of('2022-09')), '2022-11-01'],
    ...october.map((event, i) => [event, i === 0 ? '2022-11-01' : '2022-12-01'] as const),
    [paid(of('2022-11')), '2022-12-01'],
    [returned(of('2022-11')), '2022-12-01'],
    ...takenBack.map((event, i) => [event, i === 0 ? '2022-12-02' : '2022-11-20'] as const),
  ]
  for (const [i, [event, learnt]] of facts.entries()) {
    const stream = streamOf(event, sampleBook.jurisdiction)
    const [head = -1] = await done(store.heads([stream]))
    const { type, schemaVersion, data } = encodeEvent(event)
    const provenance = provenanceAt(i + 2, { sourceRecordedAt: `${learnt}T00:00:00Z` })
    const events = [{ id: idAt(i + 2), type, schemaVersion, data, provenance }]
    await done(store.append({ stream, expected: expecting(head), events }))
  }
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

describe('the day of an audit', () => {
  it('is the end of that month, or the day of the cut; without a payment there is none', async () => {
    const day = async (cut: Cut) => right(await auditDay(store, cut, 11))
    expect(await day({})).toBe('2022-09-30')
    expect(await day({ effectiveAt: businessDate('2021-03-04') })).toBe('2021-03-04')
    expect(await day({ knownAt: 3 })).toBeNull()
  })
})
