import { ParticipantId, participantIn } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'
import * as t from 'io-ts'
import { described, named } from '../../schema/described.js'
import { eventOf } from './event-codec.js'

/** 去处: where an event leads. */
export const EventLink = named(
  'EventLink',
  t.strict({
    rel: described(
      t.keyof({
        participant: null,
        account: null,
        entitlement: null,
        explanation: null,
        'reversed-event': null,
        cause: null,
      }),
      '关系',
      'what it is to the event',
    ),
    path: t.string,
  }),
)
type EventLink = t.TypeOf<typeof EventLink>

/** The account moves with money that comes in, is credited, or is drawn from it. */
const movesAccount =
  /^(Contribution|Subsidy(Credited)$|Interest|Transferred|AccountRefunded|RecoveryOffset|PensionPaid)/

/** Where an event leads: up to its participant, across to what was owed for its month, and to events it speaks of. */
export const linksOf = (recorded: RecordedEvent): ReadonlyArray<EventLink> => {
  const event = eventOf(recorded)
  const id = participantIn(recorded.stream)
  const cause = recorded.provenance.causationId
  const links: EventLink[] = []
  if (id !== null && ParticipantId.is(id)) {
    const participant = `/v1/participants/${id}`
    links.push({ rel: 'participant', path: participant })
    if (event?.type === 'PensionPaid' || event?.type === 'PaymentReturned')
      links.push(
        { rel: 'entitlement', path: `${participant}/entitlement/${event.periodOwed}` },
        { rel: 'explanation', path: `${participant}/explain/${event.periodOwed}` },
      )
    if (movesAccount.test(recorded.type)) links.push({ rel: 'account', path: `${participant}/account` })
  }
  if (event?.type === 'RecordReversed') links.push({ rel: 'reversed-event', path: `/v1/events/${event.eventId}` })
  if (cause !== null) links.push({ rel: 'cause', path: `/v1/events/${cause}` })
  return links
}
