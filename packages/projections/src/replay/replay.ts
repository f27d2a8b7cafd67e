import { broken, type NoPolicyInForce, type PolicyBook, type Rules, type SchemeState } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Cells } from '../cells/cells.js'
import { blankTally } from '../cells/tally.js'
import type { Common, View } from '../view.js'
import { monthlyPayments } from '../views/monthly-payments.js'
import { type Cut, uncut } from './cut.js'
import { type ReplayOptions, readHistories } from './histories.js'
import type { ReplayError } from './replay-error.js'
import type { Subjects } from './subjects.js'

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

/**
 * 重放: folds the log from its beginning and counts every view.
 *
 * Rejects: NoPolicyAdopted, NoPolicyInForce, EventUnreadable, what the store answers.
 */
export const replay =
  (store: EventStore, views: ReadonlyArray<View>) =>
  (options: ReplayOptions = {}): TaskEither<ReplayError, Replayed> =>
  async () => {
    const histories = await readHistories(store)(options)()
    if (E.isLeft(histories)) return histories
    const { position, scheme, rules, batches } = histories.right
    const counting = beginCounting(views, rules)
    let events = 0
    for await (const batch of batches) {
      if (E.isLeft(batch)) return batch
      events += batch.right.events
      counting.count(batch.right.subjects)
    }
    const cells = counting.end()
    if (E.isLeft(cells)) return cells
    return E.right({ cut: options.cut ?? uncut, position, events, scheme, policy: rules.policy, cells: cells.right })
  }

/** The cells of one view. */
export const cellsOf = ({ cells }: Pick<Replayed, 'cells'>, view: Pick<View, 'name'>): Cells =>
  cells.get(view.name) ?? broken(`the view ${view.name} was not replayed`)

/** Of what kinds of streams views are counted. */
export interface LooksAt {
  readonly participants: boolean
  readonly funds: boolean
}

export interface Counting {
  readonly looksAt: LooksAt
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
    looksAt: { participants: ofParticipant.length > 0, funds: ofFund.length > 0 },
    // All views look at one subject before the next: its facts are in the processor's cache then.
    count: ({ participants, funds }) => {
      for (const { state } of participants()) for (const count of ofParticipant) count(state)
      for (const { state } of funds()) for (const count of ofFund) count(state)
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
