/**
 * Either a refusal or what was asked for, in the very shape of fp-ts's `Either`: a caller that uses fp-ts may hand it to
 * `E.isLeft` and `E.match` as it is, and this package needs no fp-ts.
 */
export type Outcome<Refusal, Value> =
  | { readonly _tag: 'Left'; readonly left: Refusal }
  | { readonly _tag: 'Right'; readonly right: Value }

export const left = <Refusal>(refusal: Refusal): Outcome<Refusal, never> => ({ _tag: 'Left', left: refusal })

export const right = <Value>(value: Value): Outcome<never, Value> => ({ _tag: 'Right', right: value })
