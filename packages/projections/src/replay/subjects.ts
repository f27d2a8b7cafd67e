import {
  type DomainEvent,
  emptyFund,
  emptyParticipant,
  evolveFund,
  evolveParticipant,
  type FundState,
  InvariantBroken,
  type ParticipantState,
  type Payment,
  withPayment,
} from '@pension-ledger/domain'

/** Of whom an event speaks: a participant, a zone's fund of a year, or nobody that views ask about (the scheme, external lists). */
export type Subject = { readonly kind: 'participant' | 'fund'; readonly id: string } | null

export const subjectOf = (event: DomainEvent): Subject => {
  if ('participantId' in event) return { kind: 'participant', id: event.participantId }
  if ('zone' in event) return { kind: 'fund', id: `${event.zone}-${event.year}` }
  return event.type === 'RecordReversed' ? subjectOf(event.reversed) : null
}

/**
 * The histories of many subjects, sorted by subject as their facts come, and folded one subject after the other when they are asked
 * for: what a fold leaves behind on its way is then forgotten at once, and facts met together lie together.
 */
export interface Subjects {
  readonly book: (event: DomainEvent) => void
  /** Books a payment that many participants share. */
  readonly bookPayment: (participantId: string, payment: Payment) => void
  readonly participants: () => Iterable<ParticipantState>
  readonly funds: () => Iterable<FundState>
}

export const blankSubjects = (): Subjects => {
  const participants = new Map<string, Array<DomainEvent | Payment>>()
  const funds = new Map<string, DomainEvent[]>()
  return {
    book: (event) => {
      if ('participantId' in event) return addTo(participants, event.participantId, event)
      const subject = subjectOf(event)
      if (subject?.kind === 'participant') addTo(participants, subject.id, event)
      else if (subject?.kind === 'fund') addTo(funds, subject.id, event)
    },
    bookPayment: (participantId, payment) => addTo(participants, participantId, payment),
    participants: () => folded(participants, emptyParticipant, evolveWithPayments),
    funds: () => folded(funds, emptyFund, evolveFund),
  }
}

const addTo = <Fact>(histories: Map<string, Fact[]>, id: string, fact: Fact): void => {
  const history = histories.get(id)
  if (history === undefined) histories.set(id, [fact])
  else history.push(fact)
}

const evolveWithPayments = (state: ParticipantState, fact: DomainEvent | Payment): ParticipantState =>
  'type' in fact ? evolveParticipant(state, fact) : withPayment(state, fact)

/** Subjects of whom something is left; nobody is one by a reversal alone. */
function* folded<State, Fact extends object>(
  histories: ReadonlyMap<string, ReadonlyArray<Fact>>,
  empty: State,
  evolve: (state: State, fact: Fact) => State,
): Generator<State, void> {
  for (const history of histories.values()) {
    let state = empty
    for (const fact of history)
      state = 'type' in fact && fact.type === 'RecordReversed' ? undone(state, fact, evolve) : evolve(state, fact)
    if (state !== empty) yield state
  }
}

/**
 * A reversal without its original does nothing: a source may say that it learned of a mistake before it says that it learned of the
 * fact, and a cut by knowledge then has the one without the other.
 */
const undone = <State, Fact>(state: State, reversal: Fact, evolve: (state: State, fact: Fact) => State): State => {
  try {
    return evolve(state, reversal)
  } catch (error) {
    if (error instanceof InvariantBroken) return state
    throw error
  }
}
