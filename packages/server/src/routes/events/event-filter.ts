import { businessDateOf, type Month, monthOf, participantIn } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'
import { eventOf } from './event-codec.js'

/** What of events a question asks for, by what they say. */
export interface EventFilter {
  /** 业务日期 in this month. */
  readonly month: Month | null
  readonly zone: string | null
  readonly purpose: string | null
  readonly level: string | null
}

const saysAny = ({ month, zone, purpose, level }: EventFilter): boolean =>
  month !== null || zone !== null || purpose !== null || level !== null

/**
 * Whether an event is asked for. A reversal counts as what it takes back does. Whose zone a participant's event is of is decided by whoever
 * decides what may be seen; here only what is of no zone is left out.
 */
export const isAskedBy = (filter: EventFilter): ((event: RecordedEvent) => boolean) => {
  if (!saysAny(filter)) return () => true
  const { month, zone, purpose, level } = filter
  return (event) => {
    const fact = eventOf(event)
    if (fact === null) return false
    const said = fact.type === 'RecordReversed' ? fact.reversed : fact
    const isOfZone = participantIn(event.stream) !== null || 'zone' in said
    return (
      (month === null || monthOf(businessDateOf(fact)) === month) &&
      (zone === null || isOfZone) &&
      (purpose === null || ('purpose' in said && said.purpose === purpose)) &&
      (level === null || ('level' in said && said.level === level))
    )
  }
}
