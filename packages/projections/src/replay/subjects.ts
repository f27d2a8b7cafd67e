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
import { type FactEntry, type FactTable, factTable } from './fact-table.js'

/** Of whom a stream speaks: a participant, a zone's fund of a year, or nobody that views ask about (the scheme, external lists). */
type Kind = 'participant' | 'fund' | null

export const kindOf = (stream: string): Kind =>
  participantIn(stream) !== null ? 'participant' : stream.startsWith('fund-') ? 'fund' : null

/**
 * The histories of many subjects. Pages of facts are kept as they come, three numbers to a fact, and folded one subject after the other
 * when they are asked for: a million facts take twelve megabytes, and what a fold leaves behind on its way is forgotten at once.
 */
export interface Subjects {
  /** Hears what the numbers of pages stand for. */
  readonly reader: FactReader
  /** Keeps a page; how many of its facts are within the cut. Rejects what this program cannot read. */
  readonly book: (numbers: Int32Array) => E.Either<EventDecodeError, number>
  readonly participants: () => Iterable<Subject<ParticipantState>>
  readonly funds: () => Iterable<Subject<FundState>>
}

/** Whose history, by its stream, and what it came to. */
export interface Subject<State> {
  readonly stream: string
  readonly state: State
}

/** Subjects of whom nothing is booked yet. Those who share a table read each text once, although they book different parts of a log. */
export const blankSubjects = (cut: Cut, table: FactTable = factTable(cut)): Subjects => {
  const names: string[] = []
  const kinds: Kind[] = []
  const pages: Int32Array[] = []

  /** Folds the facts of every stream of a kind, one after the other; nobody is a subject by a reversal alone. */
  function* folded<State>(kind: Kind, begin: () => Fold<State>): Generator<Subject<State>, void> {
    const { starts, facts, endings } = sortedByStream(pages, kinds.length)
    const firstSaid = (stream: number): FactEntry => {
      const first = starts[stream] ?? 0
      return table.entry(facts[first] ?? 0, endings[first] ?? 0)
    }
    for (const stream of placeByPlace(kinds, kind, firstSaid)) {
      const fold = begin()
      let isBlank = true
      for (let i = starts[stream] ?? 0; i < (starts[stream + 1] ?? 0); i++) {
        const ending = endings[i] ?? 0
        const entry = table.entry(facts[i] ?? 0, ending)
        if (entry.kind === 'payment') fold.bookPayment(table.payment(entry.month, ending))
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
      stream: (number, name) => {
        names[number] = name
        kinds[number] = kindOf(name)
      },
      fact: table.fact,
      ending: table.ending,
    },
    book: (numbers) => {
      pages.push(numbers)
      if (table.isAllBooked()) return E.right(numbers.length / 3)
      let within = 0
      for (let i = 0; i < numbers.length; i += 3) {
        const entry = table.entry(numbers[i + 1] ?? 0, numbers[i + 2] ?? 0)
        if (entry.kind === 'unreadable') return E.left(entry.error)
        if (entry.kind !== 'later') within += 1
      }
      return E.right(within)
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

/**
 * The streams of a kind, those enrolled at one place after the other: what views count at a place is then in the processor's cache, and
 * the replay of a district takes a tenth less.
 */
const placeByPlace = (
  kinds: ReadonlyArray<Kind>,
  kind: Kind,
  firstSaid: (stream: number) => FactEntry,
): ReadonlyArray<number> => {
  const places = new Map<string, number[]>()
  for (const [stream, of] of kinds.entries()) {
    if (of !== kind) continue
    const entry = firstSaid(stream)
    const body = entry.kind === 'fact' && entry.body.type === 'ParticipantEnrolled' ? entry.body : null
    const place = body === null ? '' : `${body.zone} ${body.street} ${body.community}`
    const there = places.get(place)
    if (there === undefined) places.set(place, [stream])
    else there.push(stream)
  }
  return [...places.values()].flat()
}

/** The facts of pages by stream: those of one stream stand from `starts[stream]` to `starts[stream + 1]`, in the order they came. */
const sortedByStream = (pages: ReadonlyArray<Int32Array>, count: number) => {
  const starts = new Int32Array(count + 1)
  for (const page of pages)
    for (let i = 0; i < page.length; i += 3) {
      const next = (page[i] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
  for (let stream = 0; stream < count; stream++) starts[stream + 1] = (starts[stream + 1] ?? 0) + (starts[stream] ?? 0)
  const next = starts.slice()
  const facts = new Int32Array(starts[count] ?? 0)
  const endings = new Int32Array(facts.length)
  for (const page of pages)
    for (let i = 0; i < page.length; i += 3) {
      const stream = page[i] ?? 0
      const place = next[stream] ?? 0
      facts[place] = page[i + 1] ?? 0
      endings[place] = page[i + 2] ?? 0
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
