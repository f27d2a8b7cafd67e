import type * as E from 'fp-ts/lib/Either.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { type NoPolicyInForce, valueInForce } from './in-force.js'
import type { ParameterKey, ValueOf } from './parameters.js'
import type { PolicyBook } from './policy-book.js'

const always = businessDate('2199-12-31')

/** The value of a parameter whose basis is `always`: one for all cases, whatever their date. A book holds exactly one of it. */
export const constantOf = <Key extends ParameterKey>(
  book: PolicyBook,
  key: Key,
): E.Either<NoPolicyInForce, ValueOf<Key>> => valueInForce(book, key, always)
