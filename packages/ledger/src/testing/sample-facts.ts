import { businessDate, type Fact, type Month, participantId, wholeFen } from '@pension-ledger/domain'
import type { EventStore, Provenance, RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Prepared } from '../recording/prepared.js'

/** The value of an Either that must be right; otherwise the test fails with what it says. */
export const right = <T>(either: E.Either<unknown, T>): T => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

export const jurisdiction = '530114'
export const adoptedOn = businessDate('2022-01-01')

export const provenance: Provenance = {
  maker: null,
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: null,
  causationId: null,
  correlationId: null,
}

export const row = (fact: Fact, from: Partial<Provenance> = {}): Prepared => ({
  kind: 'facts',
  facts: [fact],
  provenance: { ...provenance, ...from },
})

export const reversal = (eventId: string, effectiveOn = '2022-11-01', from: Partial<Provenance> = {}): Prepared => ({
  kind: 'reversal',
  eventId,
  reason: '录入有误',
  effectiveOn: businessDate(effectiveOn),
  provenance: { ...provenance, ...from },
})

export const enrolled = (id: string): Fact => ({
  type: 'ParticipantEnrolled',
  participantId: participantId(id),
  sex: 'F',
  birthDate: businessDate('1950-05-05'),
  enrolledOn: businessDate('2011-07-01'),
  zone: 'chenggong',
  street: '龙城街道',
  community: null,
  idToken: `token-${id}`,
  idFlags: [],
  accountToken: null,
  identityCommitment: `commitment-${id}`,
})

export const paid = (id: string, period: Month, fen: number): Fact => ({
  type: 'PensionPaid',
  participantId: participantId(id),
  periodOwed: period,
  payMonth: period,
  paidOn: businessDate(`${period}-20`),
  kind: 'regular',
  lines: { 'basic-pension:district': wholeFen(fen) },
})

/** Everything a store holds, in the order of positions. */
export const logOf = async (store: EventStore): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: RecordedEvent[] = []
  for await (const page of store.readLog()) events.push(...right(page))
  return events
}
