import { add, type Fen, subtract, zeroFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { countPopulation, type Item } from './population.js'
import type { SamplePlan } from './sample-plan.js'
import type { DrawRefusal } from './sampling-refusal.js'

/** 样本项目, in the order of the population. */
export interface SelectedItem extends Item {
  /** `top`: at least an interval large and examined for certain (大额层); `sampled`: hit by a monetary unit. */
  readonly stratum: 'top' | 'sampled'
}

/** 样本: what is to be examined, and all that is needed to draw it again. */
export interface Sample {
  readonly plan: SamplePlan
  /** 随机起点: the first monetary unit hit, counted from 1 along the items below the interval. */
  readonly startFen: Fen
  /** The book amount of all items that are at least an interval large. */
  readonly topFen: Fen
  /** The book amount of all items that are smaller, selected or not. */
  readonly sampledFen: Fen
  readonly selected: ReadonlyArray<SelectedItem>
}

export interface Draw {
  readonly offer: (item: Item) => void
  /** Rejects: PopulationChanged, ItemIdTwice. */
  readonly end: () => E.Either<DrawRefusal, Sample>
}

/**
 * 系统选样: goes along the items in the order they are offered. Items of an interval or more are all taken, and take no room on the
 * line; the others lie end to end, and the item is taken in which the unit numbered start, start + interval, start + 2·intervals …
 * lies. An item below the interval is hit once at most, with the probability fen / interval.
 *
 * The order decides which small items are taken; how many, and the large ones, do not depend on it. Memory is that of the sample.
 */
export const beginDraw = (plan: SamplePlan, startFen: Fen): Draw => {
  const { intervalFen, population } = plan
  const count = countPopulation()
  const selected: SelectedItem[] = []
  let topFen = zeroFen
  let sampledFen = zeroFen
  let nextHit = startFen
  return {
    offer: ({ id, fen }) => {
      count.add(fen)
      if (fen <= 0) return
      if (fen >= intervalFen) {
        topFen = add(topFen, fen)
        selected.push({ id, fen, stratum: 'top' })
        return
      }
      sampledFen = add(sampledFen, fen)
      if (nextHit > sampledFen) return
      nextHit = add(nextHit, intervalFen)
      selected.push({ id, fen, stratum: 'sampled' })
    },
    end: () => {
      const drawn = count.total()
      const isSame =
        drawn.items === population.items &&
        drawn.zeroItems === population.zeroItems &&
        drawn.negativeItems === population.negativeItems &&
        subtract(drawn.bookFen, population.bookFen) === 0 &&
        subtract(drawn.negativeFen, population.negativeFen) === 0
      if (!isSame) return E.left({ code: 'PopulationChanged', counted: population, drawn })
      const twice = idTwice(selected)
      if (twice !== null) return E.left({ code: 'ItemIdTwice', id: twice })
      return E.right({ plan, startFen, topFen, sampledFen, selected })
    },
  }
}

const idTwice = (selected: ReadonlyArray<SelectedItem>): string | null => {
  const seen = new Set<string>()
  for (const { id } of selected) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return null
}
