import type { Fen } from '@pension-ledger/domain'
import type { Population } from './population.js'

/** Listed by precedence: when several apply, the first is returned. */
export type PlanRefusal =
  /** A confidence is a probability between 0 and 1, neither of them included. */
  | { readonly code: 'ConfidenceOutOfRange'; readonly confidence: number }
  | { readonly code: 'ExpectedBelowZero'; readonly expectedFen: Fen }
  | { readonly code: 'TolerableNotAboveExpected'; readonly tolerableFen: Fen; readonly expectedFen: Fen }
  /** No item has an amount above zero. */
  | { readonly code: 'PopulationEmpty'; readonly zeroItems: number; readonly negativeItems: number }
  /** The sample would be more than a thousand times book / tolerable: examine everything, or expect less. */
  | { readonly code: 'ExpectedTooNearTolerable'; readonly tolerableFen: Fen; readonly expectedFen: Fen }

/** Why no sample is drawn. */
export type DrawRefusal =
  /** A seed is a whole number from 0 to 2^53 − 1. */
  | { readonly code: 'SeedNotWhole'; readonly seed: number }
  /** The second reading was not of the same items: something was recorded in between. */
  | { readonly code: 'PopulationChanged'; readonly counted: Population; readonly drawn: Population }
  /** Two selected items bear one id, so that a finding could not say which of them it is about. */
  | { readonly code: 'ItemIdTwice'; readonly id: string }

/** Listed by precedence. Each names all items concerned. */
export type EvaluationRefusal =
  | { readonly code: 'NotInSample'; readonly ids: ReadonlyArray<string> }
  /** What was not examined is not known to be right. */
  | { readonly code: 'NotExamined'; readonly ids: ReadonlyArray<string> }
