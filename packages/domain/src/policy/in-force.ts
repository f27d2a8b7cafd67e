import * as E from 'fp-ts/lib/Either.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import type { Dated } from './parameter.js'
import type { ParameterKey, ValueOf } from './parameters.js'
import type { PolicyBook } from './policy-book.js'

/** No rule for that day. A missing rule is not zero: whoever asks gets this refusal, never a default. */
export interface NoPolicyInForce {
  readonly code: 'NoPolicyInForce'
  readonly parameter: ParameterKey
  readonly at: BusinessDate
}

/** The dated value of a parameter that holds on a day, with its source. */
export const inForce = <Key extends ParameterKey>(
  book: PolicyBook,
  key: Key,
  at: BusinessDate,
): E.Either<NoPolicyInForce, Dated<ValueOf<Key>>> => {
  const values: ReadonlyArray<Dated<ValueOf<Key>>> = book.parameters[key]?.values ?? []
  for (let i = values.length - 1; i >= 0; i--) {
    const dated = values[i]
    if (dated !== undefined && dated.from <= at) return E.right(dated)
  }
  return E.left({ code: 'NoPolicyInForce', parameter: key, at })
}

/** Only the value; most rules need no more. */
export const valueInForce = <Key extends ParameterKey>(
  book: PolicyBook,
  key: Key,
  at: BusinessDate,
): E.Either<NoPolicyInForce, ValueOf<Key>> => E.map((dated: Dated<ValueOf<Key>>) => dated.value)(inForce(book, key, at))
