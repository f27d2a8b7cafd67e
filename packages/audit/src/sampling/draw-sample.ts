import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginDraw, type Sample } from './draw.js'
import { countPopulation, type Item } from './population.js'
import { planSample, type SampleAim } from './sample-plan.js'
import type { DrawRefusal, PlanRefusal } from './sampling-refusal.js'
import { startOf } from './seeded-start.js'

/** Items in a fixed order, such as participant, period owed, position; what could not be read comes as a left. */
export type Items<Failure> = AsyncIterable<E.Either<Failure, Item>> | Iterable<E.Either<Failure, Item>>

/** What a sample is to be able to tell, and the seed it is drawn with. */
export interface SampleQuestion extends SampleAim {
  /** A whole number from 0 to 2^53 − 1: the same seed draws the same sample. */
  readonly seed: number
}

/**
 * 货币单元抽样: draws a sample from items that are read twice, once for their totals and once for the selection, so that memory is
 * that of the sample. `read` must give the same items in the same order both times.
 *
 * Units:   fen.
 * Rejects: SeedNotWhole, what reading rejects, what `planSample` rejects, PopulationChanged, ItemIdTwice.
 */
export const drawSample =
  <Failure>(read: () => Items<Failure>) =>
  (question: SampleQuestion): TaskEither<Failure | PlanRefusal | DrawRefusal, Sample> =>
  async () => {
    const { seed, ...aim } = question
    if (!Number.isSafeInteger(seed) || seed < 0) return E.left({ code: 'SeedNotWhole', seed })
    const count = countPopulation()
    for await (const item of read()) {
      if (E.isLeft(item)) return item
      count.add(item.right.fen)
    }
    const plan = planSample(aim, count.total())
    if (E.isLeft(plan)) return plan

    const draw = beginDraw(plan.right, startOf(seed, plan.right.intervalFen))
    for await (const item of read()) {
      if (E.isLeft(item)) return item
      draw.offer(item.right)
    }
    return draw.end()
  }
