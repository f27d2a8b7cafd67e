import { broken } from '../vocabulary/broken.js'
import type { Year } from '../vocabulary/calendar/year.js'
import type { ParticipantId } from '../vocabulary/identity/participant-id.js'
import type { DomainEvent, EventBody } from './event.js'

const ofParticipants = 'participant-'

/** The stream of a participant; `participantIn` reads it back. */
export const participantStream = (id: ParticipantId): string => `${ofParticipants}${id}`
/** The stream of a zone’s fund of a year. */
export const fundStream = (zone: string, year: Year): string => `fund-${zone}-${year}`
/** The stream of what holds for everybody: policy books, rounds, targets, bank statements. */
export const schemeStream = (jurisdiction: string): string => `scheme-${jurisdiction}`
/** External lists are evidence, not the scheme's own history, and can be long: they have streams of their own. */
export const listStream = (list: 'deaths' | 'memberships'): string => `list-${list}`

/** Whose stream it is by its name, which may be no participant's id; null for other streams. */
export const participantIn = (stream: string): string | null =>
  stream.startsWith(ofParticipants) ? stream.slice(ofParticipants.length) : null

/** The stream of what is said of nobody in particular, given the scheme's own; null for what is said of a participant. */
export const streamOfBody = (body: EventBody, scheme: string): string | null => {
  switch (body.type) {
    case 'RecordReversed':
      return streamOfBody(body.reversed, scheme)
    case 'FundAppropriated':
    case 'FundSettled':
    case 'FundReceived':
    case 'FundTransferred':
    case 'SubsidyReleasedToCommunity':
    case 'SubsidyCreditedToPassbooks':
    case 'SubsidySweptToIncomeAccount':
      return fundStream(body.zone, body.year)
    case 'PolicyAdopted':
    case 'TargetSet':
    case 'BankStatementRecorded':
    case 'CertificationRoundOpened':
      return scheme
    case 'ExternalListImported':
      return listStream(body.list)
    case 'ExternalDeathListed':
      return listStream('deaths')
    case 'ExternalMembershipListed':
      return listStream('memberships')
    default:
      return null
  }
}

/** The stream an event belongs to. A reversal stands in the stream of what it reverses. */
export const streamOf = (event: DomainEvent, jurisdiction: string): string => {
  if (event.type === 'RecordReversed') return streamOf(event.reversed, jurisdiction)
  const stream = streamOfBody(event, schemeStream(jurisdiction))
  if (stream !== null) return stream
  return 'participantId' in event
    ? participantStream(event.participantId)
    : broken(`${event.type} belongs to nobody, and has no stream`)
}
