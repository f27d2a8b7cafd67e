import {
  broken,
  type CertificationRoundOpened,
  type DomainEvent,
  foldParticipant,
  type ParticipantState,
  paymentOf,
  type UsedFact,
} from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'

/** A fact with the envelope it stands in. */
export interface FactRecord {
  readonly recorded: RecordedEvent
  readonly event: DomainEvent
}

/** What a calculation starts from, and the record behind each fact of it. */
export interface Evidence {
  readonly state: ParticipantState
  readonly rounds: ReadonlyArray<CertificationRoundOpened>
  readonly recordOf: (fact: UsedFact) => FactRecord
}

/** Without what was reversed, and without the reversals: to the state they are as if they had never been. */
export const notReversed = (records: ReadonlyArray<FactRecord>): ReadonlyArray<FactRecord> => {
  const reversed = new Set(records.flatMap(({ event }) => (event.type === 'RecordReversed' ? [event.eventId] : [])))
  return records.filter(({ recorded, event }) => event.type !== 'RecordReversed' && !reversed.has(recorded.id))
}

/** Folds one participant's facts and the scheme's, and keeps in mind which record each came from. */
export const evidenceFrom = (participant: ReadonlyArray<FactRecord>, scheme: ReadonlyArray<FactRecord>): Evidence => {
  const records = new Map<object, FactRecord>()
  const fold = foldParticipant()
  for (const record of notReversed(participant)) {
    const { event } = record
    if (event.type === 'PensionPaid' || event.type === 'PaymentReturned') {
      const payment = paymentOf(event, null)
      records.set(payment, record)
      fold.bookPayment(payment)
    } else {
      records.set(event, record)
      fold.book(event)
    }
  }
  const rounds = notReversed(scheme).flatMap((record) => {
    if (record.event.type !== 'CertificationRoundOpened') return []
    records.set(record.event, record)
    return [record.event]
  })
  return {
    state: fold.state(),
    rounds,
    recordOf: (fact) => records.get(fact) ?? broken('a calculation used a fact that is not in the history'),
  }
}
