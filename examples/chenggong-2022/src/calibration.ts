import calibration from './calibration.json' with { type: 'json' }
import { type PublishedFigure, readPublished, targetsIn } from './published.js'

/**
 * 校准: what the synthetic history is built to, in heads and fen. Published numbers come from `published-2022.json`, all others from
 * `calibration.json`; none stands in the code.
 */
export interface Calibration {
  readonly seed: string
  readonly published: Readonly<Record<PublishedFigure, number>>
  readonly inferred: typeof calibration.inferred
  readonly chosen: typeof calibration.chosen
}

export const readCalibration = (): Calibration => {
  const { seed, inferred, chosen } = calibration
  return { seed, published: targetsIn(readPublished()), inferred, chosen }
}

/** 认证通过 C2: by app, on site and by home visit together. */
export const passedOf = ({ published }: Calibration): number => published.C3 + published.C4 + published.C5
