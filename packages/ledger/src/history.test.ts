import { businessDate, type Instant, month, participantId, participantStream } from '@pension-ledger/domain'
import { type EventStore, openStore } from '@pension-ledger/store'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Cut } from './cut.js'
import { historyOf } from './history.js'
import { record } from './recording/record.js'
import { enrolled, jurisdiction, logOf, paid, reversal, right, row } from './testing/sample-facts.js'

let store: EventStore

const types = async (cut: Cut): Promise<ReadonlyArray<string>> =>
  right(await historyOf(store)(participantStream(participantId('p-1')), cut)()).map(({ event }) => event.type)

beforeEach(async () => {
  store = right(await openStore('memory:', { clock: () => '2024-01-01T00:00:00.000Z' })())
  const put = record(store, jurisdiction)
  right(await put([row(enrolled('p-1')), row(paid('p-1', month('2022-10'), 1_100))])())
  right(
    await put([
      reversal((await logOf(store))[1]?.id ?? '', '2022-11-01', { sourceRecordedAt: '2022-11-01T00:00:00.000Z' }),
    ])(),
  )
})

describe('a history', () => {
  it('is whole without a cut', async () =>
    expect(await types({})).toEqual(['ParticipantEnrolled', 'PensionPaid', 'RecordReversed']))

  it('at a position before the reversal still shows the mistake', async () =>
    expect(await types({ knownAt: 2 })).toEqual(['ParticipantEnrolled', 'PensionPaid']))

  it('on a day before the reversal takes effect still shows the mistake', async () => {
    expect(await types({ effectiveAt: businessDate('2022-10-31') })).toEqual(['ParticipantEnrolled', 'PensionPaid'])
    expect(await types({ effectiveAt: businessDate('2022-11-01') })).toHaveLength(3)
    expect(await types({ effectiveAt: businessDate('2022-10-19') })).toEqual(['ParticipantEnrolled'])
  })

  it('leaves out a reversal whose original was not yet known', async () =>
    expect(await types({ knownAt: '2023-01-01T00:00:00.000Z' as Instant })).toEqual([]))

  it('is empty for a stream that does not exist', async () =>
    expect(right(await historyOf(store)('participant-nobody', {})())).toEqual([]))
})
