import type { Fact, FactType, ParticipantId, ParticipantState } from '@pension-ledger/domain'
import type { FactRecord } from '@pension-ledger/ledger'
import type { RecordedEvent } from '@pension-ledger/store'

/** 参保人历史: one participant's facts within a cut, in the order in which they were recorded, and what they add up to. */
export interface History {
  readonly participantId: ParticipantId
  readonly stream: string
  readonly state: ParticipantState
  readonly events: ReadonlyArray<FactRecord>
}

/** A fact that was not taken back, in its envelope. */
export interface Standing<Of extends Fact = Fact> {
  readonly recorded: RecordedEvent
  readonly fact: Of
}

/** The facts of a history that no reversal takes back, in the order in which they were recorded. */
export const standingFacts = (events: ReadonlyArray<FactRecord>): ReadonlyArray<Standing> => {
  const reversed = new Set<string>()
  for (const { event } of events) if (event.type === 'RecordReversed') reversed.add(event.eventId)
  const standing: Standing[] = []
  for (const { recorded, event } of events)
    if (event.type !== 'RecordReversed' && !reversed.has(recorded.id)) standing.push({ recorded, fact: event })
  return standing
}

/** The facts of some types. */
export const ofTypes = <Type extends FactType>(
  facts: ReadonlyArray<Standing>,
  ...types: ReadonlyArray<Type>
): ReadonlyArray<Standing<Extract<Fact, { readonly type: Type }>>> =>
  facts.filter((standing): standing is Standing<Extract<Fact, { readonly type: Type }>> =>
    types.some((type) => type === standing.fact.type),
  )
