import { Decimal, type Fen, wholeFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { planningFactor } from './confidence-factor.js'
import type { Population } from './population.js'
import type { PlanRefusal } from './sampling-refusal.js'

/** What an auditor decides before drawing. */
export interface SampleAim {
  /** 可容忍错报: the misstatement of the whole population that can be borne, fen. */
  readonly tolerableFen: Fen
  /** 预计错报: what is expected to be wrong in the whole population, fen. */
  readonly expectedFen: Fen
  /** 可信赖程度, between 0 and 1: 0.95. */
  readonly confidence: number
}

/** 抽样方案: how large the sample is, and how far its monetary units stand apart. */
export interface SamplePlan extends SampleAim {
  readonly population: Population
  /** 可靠程度系数, with two decimals. */
  readonly factor: Decimal
  /** 样本规模: monetary units to examine. Several may fall into one item, so the items can be fewer. */
  readonly size: number
  /** 抽样间隔, fen. */
  readonly intervalFen: Fen
}

/**
 * 货币单元抽样, planning: size = ⌈factor × book / tolerable⌉, interval = ⌊book / size⌋, at least one fen. Rounding the interval down
 * never makes the sample smaller than planned.
 *
 * Units:   fen; the factor is a plain number.
 * Rejects: ConfidenceOutOfRange, ExpectedBelowZero, TolerableNotAboveExpected, PopulationEmpty, ExpectedTooNearTolerable.
 */
export const planSample = (aim: SampleAim, population: Population): E.Either<PlanRefusal, SamplePlan> => {
  const { tolerableFen, expectedFen, confidence } = aim
  if (!(confidence > 0 && confidence < 1)) return E.left({ code: 'ConfidenceOutOfRange', confidence })
  if (expectedFen < 0) return E.left({ code: 'ExpectedBelowZero', expectedFen })
  if (tolerableFen <= expectedFen) return E.left({ code: 'TolerableNotAboveExpected', tolerableFen, expectedFen })
  const { items, bookFen, zeroItems, negativeItems } = population
  if (items === 0) return E.left({ code: 'PopulationEmpty', zeroItems, negativeItems })
  const factor = planningFactor(confidence, expectedFen / tolerableFen)
  if (factor === null) return E.left({ code: 'ExpectedTooNearTolerable', tolerableFen, expectedFen })

  const size = factor.times(bookFen).dividedBy(tolerableFen).toDecimalPlaces(0, Decimal.ROUND_UP).toNumber()
  const intervalFen = wholeFen(Math.max(1, Math.floor(bookFen / size)))
  return E.right({ tolerableFen, expectedFen, confidence, population, factor, size, intervalFen })
}
