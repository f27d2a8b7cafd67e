import { broken, type NoPolicyInForce, type PolicyBook, type Rules, type SchemeState } from '@pension-ledger/domain'
import type { EventStore, FactPage } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Cells } from '../cells/cells.js'
import { blankTally } from '../cells/tally.js'
import type { Common, View } from '../view.js'
import { monthlyPayments } from '../views/monthly-payments.js'
import { type Cut, filterOf, lastPositionOf, uncut } from './cut.js'
import { type Partition, partitionsFor } from './partitions.js'
import type { ReplayError } from './replay-error.js'
import { readScheme } from './scheme.js'
import { blankSubjects, type Subjects } from './subjects.js'

/** What a replay found: the cells of each view, and what they rest on. */
export interface Replayed {
  readonly cut: Cut
  /** The last position that was read. */
  readonly position: number
  /** Events within the cut, and within the partition when there was one. */
  readonly events: number
  readonly scheme: SchemeState
  readonly policy: PolicyBook
  /** By name of view. */
  readonly cells: ReadonlyMap<string, Cells>
}

export interface ReplayOptions {
  readonly cut?: Cut
  /** Only one partition of the streams; the cells of all partitions merge to those of the whole. */
  readonly partition?: Partition
  /** Events whose states may be in memory at once. Default: 500,000. */
  readonly eventsInMemory?: number
  readonly onProgress?: (progress: { readonly position: number; readonly of: number }) => void
}

/**
 * 重放: folds the log from its beginning and counts every view.
 *
 * Long logs are read in several passes, each over one partition of the streams, so that memory is bounded by a partition.
 *
 * Rejects: NoPolicyAdopted, NoPolicyInForce, EventUnreadable, what the store answers.
 */
export const replay =
  (store: EventStore, views: ReadonlyArray<View>) =>
  ({
    cut = uncut,
    partition,
    eventsInMemory = 4_000_000,
    onProgress,
  }: ReplayOptions = {}): TaskEither<ReplayError, Replayed> =>
  async () => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const read = await readScheme(store)(cut, head.right)()
    if (E.isLeft(read)) return read
    const { scheme, rules } = read.right

    const upTo = lastPositionOf(cut, head.right)
    const partitions = partitionsFor(upTo, eventsInMemory, partition)
    const counting = beginCounting(views, rules)
    let events = 0
    for (const [pass, part] of partitions.entries()) {
      const subjects = blankSubjects(cut)
      const filter = { ...filterOf(cut), ...(part === null ? {} : { partition: part }) }
      for await (const page of store.readFacts(subjects.reader, { upTo, filter })) {
        if (E.isLeft(page)) return page
        const booked = bookPage(subjects, page.right)
        if (E.isLeft(booked)) return booked
        events += booked.right
        onProgress?.({ position: pass * upTo + page.right.coveredTo, of: partitions.length * upTo })
      }
      counting.count(subjects)
    }

    const cells = counting.end()
    return E.isLeft(cells)
      ? cells
      : E.right({ cut, position: upTo, events, scheme, policy: rules.policy, cells: cells.right })
  }

/** The cells of one view. */
export const cellsOf = ({ cells }: Pick<Replayed, 'cells'>, view: Pick<View, 'name'>): Cells =>
  cells.get(view.name) ?? broken(`the view ${view.name} was not replayed`)

/** How many facts of a page are within the cut. */
const bookPage = (subjects: Subjects, page: FactPage<number, number>): E.Either<ReplayError, number> => {
  let within = 0
  for (let i = 0; i < page.facts.length; i++) {
    const booked = subjects.book(page.streams[i] ?? 0, page.facts[i] ?? 0)
    if (E.isLeft(booked)) return E.left({ code: 'EventUnreadable', position: page.coveredTo, error: booked.left })
    if (booked.right) within += 1
  }
  return E.right(within)
}

export interface Counting {
  readonly count: (subjects: Pick<Subjects, 'participants' | 'funds'>) => void
  readonly end: () => E.Either<NoPolicyInForce, ReadonlyMap<string, Cells>>
}

/** All views at work on the same subjects. */
export const beginCounting = (views: ReadonlyArray<View>, rules: Rules): Counting => {
  const tallies = new Map(views.map((view) => [view.name, blankTally()]))
  const paid = monthlyPayments()
  let needsPayments = false
  const common: Common = {
    monthlyPayments: () => {
      needsPayments = true
      return paid
    },
  }
  const passes = views.map((view) => view.begin(rules, tallies.get(view.name) ?? blankTally(), common))
  const ofParticipant = [
    ...(needsPayments ? [paid.add] : []),
    ...passes.flatMap(({ participant }) => participant ?? []),
  ]
  const ofFund = passes.flatMap(({ fund }) => fund ?? [])
  return {
    // All views look at one subject before the next: its facts are in the processor's cache then.
    count: ({ participants, funds }) => {
      for (const state of participants()) for (const count of ofParticipant) count(state)
      for (const state of funds()) for (const count of ofFund) count(state)
    },
    end: () => {
      for (const { end } of passes) {
        const ended = end?.() ?? E.right(undefined)
        if (E.isLeft(ended)) return ended
      }
      return E.right(tallies)
    },
  }
}
