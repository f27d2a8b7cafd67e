import calibration from './calibration.json' with { type: 'json' }

/**
 * 校准: what the synthetic history is built to. Heads, persons and fen; every number the generator aims at stands in
 * `calibration.json` and nowhere else.
 */
export interface Calibration {
  readonly seed: string
  readonly published: Readonly<Record<PublishedFigure, number>>
  readonly inferred: typeof calibration.inferred
  readonly chosen: typeof calibration.chosen
}

export type PublishedFigure = keyof typeof calibration.published

export const chenggong2022: Calibration = calibration

/** 认证通过 C2: by app, on site and by home visit together. */
export const passedOf = ({ published }: Calibration): number => published.C3 + published.C4 + published.C5
