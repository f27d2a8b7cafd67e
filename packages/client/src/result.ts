import type { Problem } from './generated/types.js'

/** An answer, or why there is none. It has the shape of fp-ts' `Either`, so that `E.isLeft` and `E.map` take it. */
export type Result<Wrong, Good> =
  | { readonly _tag: 'Left'; readonly left: Wrong }
  | { readonly _tag: 'Right'; readonly right: Good }

/**
 * Why there is no answer.
 *
 * `problem`: the server says why, with a code that keeps its meaning; `retryAfterS` is what it asks to wait. `unreachable`: no answer came,
 * or only a part of one. `not-understood`: something answered that was not this API, a proxy for one.
 */
export type Trouble =
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfterS: number | null }
  | { readonly kind: 'unreachable'; readonly why: string }
  | { readonly kind: 'not-understood'; readonly status: number }

export const good = <Good>(right: Good): Result<never, Good> => ({ _tag: 'Right', right })
export const wrong = <Wrong>(left: Wrong): Result<Wrong, never> => ({ _tag: 'Left', left })
