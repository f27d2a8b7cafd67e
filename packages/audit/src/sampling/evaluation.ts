import { add, Decimal, type Fen, halfUpToFen, subtract, sum, zeroFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { limitFactor } from './confidence-factor.js'
import type { Sample, SelectedItem } from './draw.js'
import type { EvaluationRefusal } from './sampling-refusal.js'

/** 错报 in one direction: what was found, and what it says of the population, in fen. */
export interface Misstatement {
  readonly items: number
  /** 已识别错报: found in the items examined. */
  readonly knownFen: Fen
  /** 推断错报: that of the top stratum as found, that of the sampled items as taint × interval. */
  readonly projectedFen: Fen
  /** 基本精确度: what may be wrong though nothing was found, factor(0) × interval; 0 where every item was examined. */
  readonly basicPrecisionFen: Fen
  /**
   * 增量允许抽样风险: Σ (factor(k) − factor(k−1) − 1) × taint × interval, the largest taint first. Below 0 where the
   * confidence is below a half.
   */
  readonly incrementalAllowanceFen: Fen
  /** 错报上限: the sum of the three before it. */
  readonly upperLimitFen: Fen
  readonly isTolerable: boolean
}

/** 样本评价. The directions have limits of their own, as an overpayment to one does not repair an underpayment to another. */
export interface Evaluation {
  /** 高估: the books say more than is right. */
  readonly overstatement: Misstatement
  /** 低估: the books say less than is right. A limit for what stands in the books; what is missing in them no such sample finds. */
  readonly understatement: Misstatement
  /** 净推断错报: overstatement less understatement, as projected. */
  readonly netProjectedFen: Fen
}

/**
 * 样本评价: what an examined sample says of its population, by projected misstatement, basic precision and the upper misstatement limit
 * (Stringer's bound with Poisson factors).
 *
 * Units:   fen; each part is rounded half up once, and the limit is the sum of the rounded parts.
 * Rejects: NotInSample, NotExamined: every selected item has an amount that was found right, misstated or not.
 */
export const evaluateSample = (
  sample: Sample,
  auditedFen: ReadonlyMap<string, Fen>,
): E.Either<EvaluationRefusal, Evaluation> => {
  const ids = new Set(sample.selected.map(({ id }) => id))
  const strangers = [...auditedFen.keys()].filter((id) => !ids.has(id))
  if (strangers.length > 0) return E.left({ code: 'NotInSample', ids: strangers })
  const missing = [...ids].filter((id) => !auditedFen.has(id))
  if (missing.length > 0) return E.left({ code: 'NotExamined', ids: missing })

  const excess = sample.selected.map((item) => ({ item, fen: subtract(item.fen, auditedFen.get(item.id) ?? item.fen) }))
  const overstatement = misstatementOf(
    sample,
    excess.filter(({ fen }) => fen > 0),
  )
  const understatement = misstatementOf(
    sample,
    excess.filter(({ fen }) => fen < 0).map(({ item, fen }) => ({ item, fen: subtract(zeroFen, fen) })),
  )
  return E.right({
    overstatement,
    understatement,
    netProjectedFen: subtract(overstatement.projectedFen, understatement.projectedFen),
  })
}

interface Misstated {
  readonly item: SelectedItem
  /** By how much it is misstated, above zero. */
  readonly fen: Fen
}

const misstatementOf = ({ plan, sampledFen }: Sample, errors: ReadonlyArray<Misstated>): Misstatement => {
  const { confidence, intervalFen, tolerableFen } = plan
  const certain = sum(errors.filter(({ item }) => item.stratum === 'top').map(({ fen }) => fen))
  const taints = errors
    .filter(({ item }) => item.stratum === 'sampled')
    .map(({ item, fen }) => new Decimal(fen).dividedBy(item.fen))
    .sort((a, b) => b.comparedTo(a))

  let projected = new Decimal(0)
  let allowance = new Decimal(0)
  let factor = limitFactor(confidence, 0)
  const basicPrecisionFen = sampledFen === 0 ? zeroFen : halfUpToFen(factor.times(intervalFen))
  for (const [i, taint] of taints.entries()) {
    const next = limitFactor(confidence, i + 1)
    projected = projected.plus(taint.times(intervalFen))
    allowance = allowance.plus(next.minus(factor).minus(1).times(taint).times(intervalFen))
    factor = next
  }
  const projectedFen = add(certain, halfUpToFen(projected))
  const incrementalAllowanceFen = halfUpToFen(allowance)
  const upperLimitFen = sum([projectedFen, basicPrecisionFen, incrementalAllowanceFen])
  return {
    items: errors.length,
    knownFen: sum(errors.map(({ fen }) => fen)),
    projectedFen,
    basicPrecisionFen,
    incrementalAllowanceFen,
    upperLimitFen,
    isTolerable: upperLimitFen <= tolerableFen,
  }
}
