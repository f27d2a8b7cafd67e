import {
  type DomainEvent,
  emptyFund,
  emptyParticipant,
  evolveFund,
  evolveParticipant,
  type FundState,
  InvariantBroken,
  type ParticipantState,
  type RecordReversed,
} from '@pension-ledger/domain'

/** Of whom an event speaks: a participant, a zone's fund of a year, or nobody that views ask about (the scheme, external lists). */
export type Subject = { readonly kind: 'participant' | 'fund'; readonly id: string } | null

export const subjectOf = (event: DomainEvent): Subject => {
  if ('participantId' in event) return { kind: 'participant', id: event.participantId }
  if ('zone' in event) return { kind: 'fund', id: `${event.zone}-${event.year}` }
  return event.type === 'RecordReversed' ? subjectOf(event.reversed) : null
}

/** The histories of many subjects, folded as their events come. */
export interface Subjects {
  readonly participants: ReadonlyMap<string, { readonly state: ParticipantState }>
  readonly funds: ReadonlyMap<string, { readonly state: FundState }>
  readonly book: (event: DomainEvent) => void
}

export const blankSubjects = (): Subjects => {
  const participants = new Map<string, { state: ParticipantState }>()
  const funds = new Map<string, { state: FundState }>()

  const bookReversal = (event: RecordReversed): void => {
    const subject = subjectOf(event)
    if (subject === null) return
    const holder = (subject.kind === 'fund' ? funds : participants).get(subject.id)
    if (holder !== undefined) undo(() => bookOn(subject, event))
  }

  const bookOn = (subject: NonNullable<Subject>, event: DomainEvent): void => {
    if (subject.kind === 'fund') {
      const fund = funds.get(subject.id)
      if (fund === undefined) funds.set(subject.id, { state: evolveFund(emptyFund, event) })
      else fund.state = evolveFund(fund.state, event)
      return
    }
    const participant = participants.get(subject.id)
    if (participant === undefined) participants.set(subject.id, { state: evolveParticipant(emptyParticipant, event) })
    else participant.state = evolveParticipant(participant.state, event)
  }

  return {
    participants,
    funds,
    book: (event) => {
      if ('participantId' in event) {
        const participant = participants.get(event.participantId)
        if (participant !== undefined) participant.state = evolveParticipant(participant.state, event)
        else participants.set(event.participantId, { state: evolveParticipant(emptyParticipant, event) })
      } else if (event.type === 'RecordReversed') bookReversal(event)
      else {
        const subject = subjectOf(event)
        if (subject !== null) bookOn(subject, event)
      }
    },
  }
}

/**
 * A reversal without its original does nothing: a source may say that it learned of a mistake before it says that it learned of the
 * fact, and a cut by knowledge then has the one without the other.
 */
const undo = (reverse: () => void): void => {
  try {
    reverse()
  } catch (error) {
    if (!(error instanceof InvariantBroken)) throw error
  }
}
