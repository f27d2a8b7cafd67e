import { businessDate, type Category, type Fact, month, participantId } from '@pension-ledger/domain'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { enrolled, jurisdiction, logOf, paid, provenance, reversal, right, row } from '../testing/sample-facts.js'
import type { Outcome, Prepared } from './prepared.js'
import { record } from './record.js'

const october = month('2022-10')
const granted = (category: Category, grade: number): Fact =>
  // The grade is branded by its codec; a test may write a number.
  ({
    type: 'CategoryGranted',
    participantId: participantId('p-1'),
    category,
    from: businessDate('2015-01-01'),
    grade,
    sourceAgency: null,
  }) as Fact
const ended = (to: string): Fact => ({
  type: 'CategoryEnded',
  participantId: participantId('p-1'),
  category: 'disabled',
  from: businessDate('2015-01-01'),
  to: businessDate(to),
})

let store: EventStore
const put = async (...rows: Prepared[]): Promise<ReadonlyArray<Outcome>> =>
  right(await record(store, jurisdiction)(rows)())
const statuses = (outcomes: ReadonlyArray<Outcome>): ReadonlyArray<string> =>
  outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.rejection.code : outcome.status))
const log = () => logOf(store)
const idOfRow = (outcomes: ReadonlyArray<Outcome>, index: number): string => {
  const outcome = outcomes[index]
  return (outcome?.status === 'recorded' ? outcome.eventIds[0] : undefined) ?? 'none'
}
beforeEach(async () => {
  store = right(await openStore('memory:', { clock: () => '2024-01-01T00:00:00.000Z' })())
})

describe('recording', () => {
  it('writes a row once, however often it comes', async () => {
    expect(statuses(await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100))))).toEqual([
      'recorded',
      'recorded',
    ])
    expect(statuses(await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100))))).toEqual([
      'alreadyKnown',
      'alreadyKnown',
    ])
    expect((await log()).map(({ stream, revision, type }) => [stream, revision, type])).toEqual([
      ['participant-p-1', 0, 'ParticipantEnrolled'],
      ['participant-p-1', 1, 'PensionPaid'],
    ])
  })

  it('knows a duplicate within one batch', async () =>
    expect(statuses(await put(row(enrolled('p-1')), row(enrolled('p-1'))))).toEqual(['recorded', 'alreadyKnown']))

  it('refuses a participant whom nobody enrolled, and keeps the rows around it', async () => {
    const outcomes = await put(row(enrolled('p-1')), row(paid('p-2', october, 1_100)), row(paid('p-1', october, 1_100)))
    expect(statuses(outcomes)).toEqual(['recorded', 'UnknownParticipant', 'recorded'])
    expect(await log()).toHaveLength(2)
  })

  it('refuses the same key with one fen more, and names the field', async () => {
    await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)))
    const [outcome] = await put(row(paid('p-1', october, 1_101)))
    expect(outcome).toMatchObject({ rejection: { code: 'SameKeyDifferentContent', fields: ['lines'] } })
  })

  it('refuses the same key with other content within one batch', async () =>
    expect(
      statuses(await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)), row(paid('p-1', october, 1_101)))),
    ).toEqual(['recorded', 'recorded', 'SameKeyDifferentContent']))

  it('does not compare who entered a row, or from which file', async () => {
    await put(row(enrolled('p-1'), { maker: '甲' }))
    expect(
      statuses(await put(row(enrolled('p-1'), { maker: '乙', source: { file: 'b', sha256: 'ff', line: 9 } }))),
    ).toEqual(['alreadyKnown'])
  })

  it('records the part of a row that is new, and counts the row as recorded', async () => {
    await put(row(enrolled('p-1')), row(granted('disabled', 1)))
    const whole: Prepared = { kind: 'facts', facts: [granted('disabled', 1), ended('2022-06-30')], provenance }
    expect(statuses(await put(whole))).toEqual(['recorded'])
    expect(statuses(await put(whole))).toEqual(['alreadyKnown'])
    expect((await log()).map(({ type }) => type)).toEqual(['ParticipantEnrolled', 'CategoryGranted', 'CategoryEnded'])
  })

  it('never records half of a row', async () => {
    await put(row(enrolled('p-1')), row(granted('disabled', 1)))
    const whole: Prepared = { kind: 'facts', facts: [granted('disabled', 2), ended('2022-06-30')], provenance }
    expect(statuses(await put(whole))).toEqual(['SameKeyDifferentContent'])
    expect(await log()).toHaveLength(2)
  })

  it('asks before it appends, and appends nothing when the answer is no', async () => {
    const refusal = await record(store, jurisdiction)([row(enrolled('p-1'))], () => async () => E.left('no' as const))()
    expect(refusal).toEqual(E.left('no'))
    expect(await log()).toHaveLength(0)
  })
})

describe('reversing', () => {
  it('repeats the fact, in the stream of the fact', async () => {
    const recorded = await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)))
    expect(statuses(await put(reversal(idOfRow(recorded, 1))))).toEqual(['recorded'])
    const last = (await log()).at(-1)
    expect(last?.stream).toBe('participant-p-1')
    expect(JSON.parse(last?.data ?? '')).toMatchObject({
      type: 'RecordReversed',
      reversed: { type: 'PensionPaid', payMonth: october, lines: { 'basic-pension:district': 1_100 } },
    })
  })

  it('finds its original in the same batch', async () => {
    const elsewhere = right(await openStore('memory:')())
    const first = right(await record(elsewhere, jurisdiction)([row(enrolled('p-1'))])())
    expect(statuses(await put(row(enrolled('p-1')), reversal(idOfRow(first, 0))))).toEqual(['recorded', 'recorded'])
  })

  it('is known the second time, and refused with another reason or day', async () => {
    const recorded = await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)))
    const id = idOfRow(recorded, 1)
    const outcomes = await put(reversal(id), reversal(id), reversal(id, '2022-11-02'))
    expect(statuses(outcomes)).toEqual(['recorded', 'alreadyKnown', 'AlreadyReversed'])
  })

  it('is refused for what is not there, and for a reversal', async () => {
    const recorded = await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)))
    const reversed = await put(reversal(idOfRow(recorded, 1)))
    expect(statuses(await put(reversal('00000000-0000-5000-8000-000000000000')))).toEqual(['NoSuchEvent'])
    expect(statuses(await put(reversal(idOfRow(reversed, 0))))).toEqual(['ReversalOfReversal'])
  })

  it('is not dated a day before its original, and may be of the same day', async () => {
    const recorded = await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)))
    const id = idOfRow(recorded, 1)
    expect(statuses(await put(reversal(id, '2022-10-19')))).toEqual(['ReversalBeforeOriginal'])
    expect(statuses(await put(reversal(id, '2022-10-20')))).toEqual(['recorded'])
  })

  it('makes room for the right fact, which then stands like any other', async () => {
    const recorded = await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)))
    await put(reversal(idOfRow(recorded, 1)))
    const corrected = row(paid('p-1', october, 1_250))
    expect(statuses(await put(corrected, corrected))).toEqual(['recorded', 'alreadyKnown'])
    expect(statuses(await put(corrected))).toEqual(['alreadyKnown'])
    expect(statuses(await put(row(paid('p-1', october, 1_300))))).toEqual(['SameKeyDifferentContent'])
  })

  it('makes room within its own batch', async () => {
    const recorded = await put(row(enrolled('p-1')), row(paid('p-1', october, 1_100)))
    const outcomes = await put(reversal(idOfRow(recorded, 1)), row(paid('p-1', october, 1_250)))
    expect(statuses(outcomes)).toEqual(['recorded', 'recorded'])
  })

  it('is not undone by the sheet that brought the mistake, imported again', async () => {
    const wrong = row(paid('p-1', october, 1_100), { sourceRecordedAt: '2022-10-21T00:00:00.000Z' })
    const recorded = await put(row(enrolled('p-1')), wrong)
    await put(reversal(idOfRow(recorded, 1), '2022-11-01', { sourceRecordedAt: '2022-11-01T00:00:00.000Z' }))
    expect(statuses(await put(wrong))).toEqual(['alreadyKnown'])
    await put(row(paid('p-1', october, 1_250)))
    expect(statuses(await put(wrong))).toEqual(['alreadyKnown'])
    expect(await log()).toHaveLength(4)
  })

  it('gives way to the same fact recorded again after it, once', async () => {
    const fact = paid('p-1', october, 1_100)
    const recorded = await put(row(enrolled('p-1')), row(fact, { sourceRecordedAt: '2022-10-21T00:00:00.000Z' }))
    await put(reversal(idOfRow(recorded, 1), '2022-11-01', { sourceRecordedAt: '2022-11-01T00:00:00.000Z' }))
    const again = row(fact, { sourceRecordedAt: '2022-11-01T00:00:00.001Z' })
    expect(statuses(await put(row(fact, { sourceRecordedAt: '2022-11-01T00:00:00.000Z' })))).toEqual(['alreadyKnown'])
    expect(statuses(await put(again, again))).toEqual(['recorded', 'alreadyKnown'])
    expect(statuses(await put(again))).toEqual(['alreadyKnown'])
  })
})

describe('recording beside another writer', () => {
  /** A store in which somebody else appends something just before the first append. */
  const interrupted = (other: () => Promise<unknown>): EventStore => {
    let isFirst = true
    return {
      ...store,
      appendAll: (appends) => async () => {
        if (isFirst) {
          isFirst = false
          await other()
        }
        return store.appendAll(appends)()
      },
    }
  }

  it('judges anew and records beside what the other wrote', async () => {
    await put(row(enrolled('p-1')))
    const beside = interrupted(() => put(row(paid('p-1', month('2022-09'), 1_100))))
    const outcomes = right(await record(beside, jurisdiction)([row(paid('p-1', october, 1_100))])())
    expect(statuses(outcomes)).toEqual(['recorded'])
    expect(await log()).toHaveLength(3)
  })

  it('knows what the other recorded meanwhile', async () => {
    await put(row(enrolled('p-1')))
    const theirs = { source: { file: 'their.csv', sha256: 'aa', line: 2 } }
    const ours = { source: { file: 'ours.csv', sha256: 'bb', line: 2 } }
    const september = row(paid('p-1', month('2022-09'), 1_100), theirs)
    const beside = interrupted(() => put(september, row(paid('p-1', october, 1_100), theirs)))
    const outcomes = right(await record(beside, jurisdiction)([row(paid('p-1', october, 1_100), ours)])())
    expect(statuses(outcomes)).toEqual(['alreadyKnown'])
  })

  it('gives up after a bounded number of attempts, with the conflict', async () => {
    await put(row(enrolled('p-1')))
    const stream = 'participant-p-1'
    const never: EventStore = {
      ...store,
      appendAll: () => async () =>
        E.left({ code: 'RevisionConflict', stream, expected: { kind: 'no-stream' }, actual: 0 }),
    }
    const answer = await record(never, jurisdiction)([row(paid('p-1', october, 1_100))])()
    expect(answer).toMatchObject({ left: { code: 'RevisionConflict' } })
  })
})
