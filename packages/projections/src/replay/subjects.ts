import {
  type Cut,
  type EventDecodeError,
  emptyFund,
  evolveFund,
  type FundState,
  foldParticipant,
  InvariantBroken,
  type ParticipantState,
  participantIn,
} from '@pension-ledger/domain'
import type { FactReader } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type FactEntry, factTable } from './fact-table.js'
import { growingNumbers } from './growing-numbers.js'

/** Of whom a stream speaks: a participant, a zone's fund of a year, or nobody that views ask about (the scheme, external lists). */
type Kind = 'participant' | 'fund' | null

const kindOf = (stream: string): Kind =>
  participantIn(stream) !== null ? 'participant' : stream.startsWith('fund-') ? 'fund' : null

/** Whether views ask about a stream. */
export const isSubject = (stream: string): boolean => kindOf(stream) !== null

/**
 * The histories of many subjects. Facts are booked as two numbers each, of the stream and of what is said, and folded one subject after
 * the other when they are asked for: a million of them take a few megabytes, and what a fold leaves behind on its way is forgotten
 * at once.
 */
export interface Subjects {
  /** Gives streams and facts their numbers. */
  readonly reader: FactReader<number, number>
  /** Books a fact of a stream; false where it was true only after the cut. Rejects what this program cannot read. */
  readonly book: (stream: number, fact: number) => E.Either<EventDecodeError, boolean>
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
  const { enter, entries, faultOf } = factTable(cut)
  const streams = growingNumbers()
  const facts = growingNumbers()

  /** Folds the entries of every stream of a kind, one after the other; nobody is a subject by a reversal alone. */
  function* folded<State>(kind: Kind, begin: () => Fold<State>): Generator<Subject<State>, void> {
    const { starts, order } = sortedByStream(streams.all(), facts.all(), kinds.length)
    for (const [stream, of] of kinds.entries()) {
      if (of !== kind) continue
      const fold = begin()
      let isBlank = true
      for (let i = starts[stream] ?? 0; i < (starts[stream + 1] ?? 0); i++) {
        const entry = entries[order[i] ?? 0]
        if (entry === undefined || entry === null) continue
        if (entry.payment === null && entry.body.type === 'RecordReversed') undo(entry, fold)
        else {
          fold.book(entry)
          isBlank = false
        }
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
      fact: enter,
    },
    book: (stream, fact) => {
      if (entries[fact] === null) {
        const fault = faultOf(fact)
        return fault === null ? notBooked : E.left(fault)
      }
      streams.push(stream)
      facts.push(fact)
      return booked
    },
    participants: () => folded('participant', beginParticipant),
    funds: () => folded('fund', beginFund),
  }
}

/** One subject's history on its way. */
interface Fold<State> {
  readonly book: (entry: FactEntry) => void
  readonly state: () => State
}

const beginParticipant = (): Fold<ParticipantState> => {
  const fold = foldParticipant()
  return {
    book: ({ body, payment }) => (payment === null ? fold.book(body) : fold.bookPayment(payment)),
    state: fold.state,
  }
}

const beginFund = (): Fold<FundState> => {
  let state = emptyFund
  return {
    book: ({ body }) => {
      state = evolveFund(state, body)
    },
    state: () => state,
  }
}

/** The facts of each stream one after the other, in the order they were booked: `order` from `starts[stream]` to `starts[stream + 1]`. */
const sortedByStream = (streams: Int32Array, facts: Int32Array, count: number) => {
  const starts = new Int32Array(count + 1)
  for (const stream of streams) starts[stream + 1] = (starts[stream + 1] ?? 0) + 1
  for (let stream = 0; stream < count; stream++) starts[stream + 1] = (starts[stream + 1] ?? 0) + (starts[stream] ?? 0)
  const next = starts.slice()
  const order = new Int32Array(facts.length)
  for (let i = 0; i < facts.length; i++) {
    const stream = streams[i] ?? 0
    const place = next[stream] ?? 0
    order[place] = facts[i] ?? 0
    next[stream] = place + 1
  }
  return { starts, order }
}

/**
 * A reversal without its original does nothing: a source may say that it learned of a mistake before it says that it learned of the
 * fact, and a cut by knowledge then has the one without the other.
 */
const undo = <State>(reversal: FactEntry, fold: Fold<State>): void => {
  try {
    fold.book(reversal)
  } catch (error) {
    if (!(error instanceof InvariantBroken)) throw error
  }
}
