import type { Year } from '../vocabulary/calendar/year.js'
import type { ParticipantId } from '../vocabulary/identity/participant-id.js'
import type { DomainEvent } from './event.js'

const ofParticipants = 'participant-'

export const participantStream = (id: ParticipantId): string => `${ofParticipants}${id}`
export const fundStream = (zone: string, year: Year): string => `fund-${zone}-${year}`
export const schemeStream = (jurisdiction: string): string => `scheme-${jurisdiction}`
/** External lists are evidence, not the scheme's own history, and can be long: they have streams of their own. */
export const listStream = (list: 'deaths' | 'memberships'): string => `list-${list}`

/** Whose stream it is by its name, which may be no participant's id; null for other streams. */
export const participantIn = (stream: string): string | null =>
  stream.startsWith(ofParticipants) ? stream.slice(ofParticipants.length) : null

/** The stream an event belongs to. A reversal stands in the stream of what it reverses. */
export const streamOf = (event: DomainEvent, jurisdiction: string): string => {
  switch (event.type) {
    case 'RecordReversed':
      return streamOf(event.reversed, jurisdiction)
    case 'FundAppropriated':
    case 'FundSettled':
    case 'FundReceived':
    case 'FundTransferred':
    case 'SubsidyReleasedToCommunity':
    case 'SubsidyCreditedToPassbooks':
    case 'SubsidySweptToIncomeAccount':
      return fundStream(event.zone, event.year)
    case 'PolicyAdopted':
    case 'TargetSet':
    case 'BankStatementRecorded':
    case 'CertificationRoundOpened':
      return schemeStream(jurisdiction)
    case 'ExternalListImported':
      return listStream(event.list)
    case 'ExternalDeathListed':
      return listStream('deaths')
    case 'ExternalMembershipListed':
      return listStream('memberships')
    default:
      return participantStream(event.participantId)
  }
}
