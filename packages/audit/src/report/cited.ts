import {
  type BusinessDate,
  firstDayOf,
  type Grade,
  inForce,
  Month,
  type ParameterKey,
  type PolicyBook,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { LimitKey } from '../checks/limits.js'
import type { LimitedFinding } from '../checks/wide-check.js'

/** 依据: a parameter that was applied, and where it is written; a limit of the audit itself has no source in the policy book. */
export interface Cited {
  readonly parameter: ParameterKey | LimitKey
  readonly on: BusinessDate | Month
  readonly effectiveFrom: BusinessDate | null
  readonly document: string | null
  readonly clause: string | null
  readonly grade: Grade | null
}

const isOfBook = (book: PolicyBook, key: string): key is ParameterKey => Object.hasOwn(book.parameters, key)

/** With the sources as the book has them. A parameter that holds for all time is read on any day. */
export const cited = (book: PolicyBook, applied: LimitedFinding['applied']): ReadonlyArray<Cited> =>
  applied.map(({ parameter, on }) => {
    const day = Month.is(on) ? firstDayOf(on) : on
    const dated = isOfBook(book, parameter) ? inForce(book, parameter, day) : null
    if (dated === null || E.isLeft(dated))
      return { parameter, on, effectiveFrom: null, document: null, clause: null, grade: null }
    const { from, source } = dated.right
    return { parameter, on, effectiveFrom: from, document: source.document, clause: source.clause, grade: source.grade }
  })
