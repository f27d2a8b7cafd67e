import {
  broken,
  type Cut,
  type EventBody,
  type EventDecodeError,
  emptyFund,
  evolveFund,
  type FundState,
  foldParticipant,
  InvariantBroken,
  type ParticipantState,
  type Payment,
  participantIn,
} from '@pension-ledger/domain'
import type { FactReader } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { factTable } from './fact-table.js'
import { growingTriples } from './growing-triples.js'

/** Of whom a stream speaks: a participant, a zone's fund of a year, or nobody that views ask about (the scheme, external lists). */
type Kind = 'participant' | 'fund' | null

const kindOf = (stream: string): Kind =>
  participantIn(stream) !== null ? 'participant' : stream.startsWith('fund-') ? 'fund' : null

/** Whether views ask about a stream. */
export const isSubject = (stream: string): boolean => kindOf(stream) !== null

/**
 * The histories of many subjects. Facts are booked as three numbers each, of the stream, of what is said and of its ending, and folded one subject after
 * the other when they are asked for: a million of them take a few megabytes, and what a fold leaves behind on its way is forgotten
 * at once.
 */
export interface Subjects {
  /** Gives streams and facts their numbers. */
  readonly reader: FactReader<number, number, number>
  /** Books a fact of a stream; false where it was true only after the cut. Rejects what this program cannot read. */
  readonly book: (stream: number, fact: number, ending: number | null) => E.Either<EventDecodeError, boolean>
  readonly participants: () => Iterable<Subject<ParticipantState>>
  readonly funds: () => Iterable<Subject<FundState>>
}

/** Whose history, by its stream, and what it came to. */
export interface Subject<State> {
  readonly stream: string
  readonly state: State
}

const booked = E.right(true)
const notBooked = E.right(false)

export const blankSubjects = (cut: Cut): Subjects => {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const kinds: Kind[] = []
  const table = factTable(cut)
  const events = growingTriples()

  /** Folds the entries of every stream of a kind, one after the other; nobody is a subject by a reversal alone. */
  function* folded<State>(kind: Kind, begin: () => Fold<State>): Generator<Subject<State>, void> {
    const { starts, facts, endings } = sortedByStream(events.all(), kinds.length)
    for (const [stream, of] of kinds.entries()) {
      if (of !== kind) continue
      const fold = begin()
      let isBlank = true
      for (let i = starts[stream] ?? 0; i < (starts[stream + 1] ?? 0); i++) {
        const entry = table.entry(facts[i] ?? 0)
        if (entry.kind === 'payment') fold.bookPayment(table.payment(entry.month, endings[i] ?? 0))
        else if (entry.kind !== 'fact') continue
        else if (entry.body.type === 'RecordReversed') {
          undo(entry.body, fold)
          continue
        } else fold.book(entry.body)
        isBlank = false
      }
      if (!isBlank) yield { stream: names[stream] ?? '', state: fold.state() }
    }
  }

  return {
    reader: {
      stream: (name) => {
        const known = numbers.get(name)
        if (known !== undefined) return known
        numbers.set(name, kinds.length)
        names.push(name)
        return kinds.push(kindOf(name)) - 1
      },
      fact: table.enter,
      ending: table.enterEnding,
    },
    book: (stream, fact, ending) => {
      const whole = table.whole(fact, ending)
      const entry = table.entry(whole)
      if (entry.kind === 'unreadable') return E.left(entry.error)
      if (entry.kind === 'later') return notBooked
      events.push(stream, whole, ending ?? -1)
      return booked
    },
    participants: () => folded('participant', foldParticipant),
    funds: () => folded('fund', beginFund),
  }
}

/** One subject's history on its way. */
interface Fold<State> {
  readonly book: (event: EventBody) => void
  readonly bookPayment: (payment: Payment) => void
  readonly state: () => State
}

const beginFund = (): Fold<FundState> => {
  let state = emptyFund
  return {
    book: (event) => {
      state = evolveFund(state, event)
    },
    bookPayment: () => broken('a payment does not belong to a fund'),
    state: () => state,
  }
}

/** Triples of stream, fact and ending by stream: those of one stream stand from `starts[stream]` to `starts[stream + 1]`, as they were booked. */
const sortedByStream = (events: Int32Array, count: number) => {
  const starts = new Int32Array(count + 1)
  for (let i = 0; i < events.length; i += 3) {
    const next = (events[i] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let stream = 0; stream < count; stream++) starts[stream + 1] = (starts[stream + 1] ?? 0) + (starts[stream] ?? 0)
  const next = starts.slice()
  const facts = new Int32Array(events.length / 3)
  const endings = new Int32Array(events.length / 3)
  for (let i = 0; i < events.length; i += 3) {
    const stream = events[i] ?? 0
    const place = next[stream] ?? 0
    facts[place] = events[i + 1] ?? 0
    endings[place] = events[i + 2] ?? 0
    next[stream] = place + 1
  }
  return { starts, facts, endings }
}

/**
 * A reversal without its original does nothing: a source may say that it learned of a mistake before it says that it learned of the
 * fact, and a cut by knowledge then has the one without the other.
 */
const undo = <State>(reversal: EventBody, fold: Fold<State>): void => {
  try {
    fold.book(reversal)
  } catch (error) {
    if (!(error instanceof InvariantBroken)) throw error
  }
}
