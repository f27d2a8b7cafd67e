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
import type { Finding } from '../finding.js'

/** 依据: a parameter that was applied, and where it is written. */
export interface Cited {
  readonly parameter: ParameterKey
  readonly on: BusinessDate | Month
  readonly effectiveFrom: BusinessDate | null
  readonly document: string | null
  readonly clause: string | null
  readonly grade: Grade | null
}

/** With the sources as the book has them. A parameter that holds for all time is read on any day. */
export const cited = (book: PolicyBook, applied: Finding['applied']): ReadonlyArray<Cited> =>
  applied.map(({ parameter, on }) => {
    const dated = inForce(book, parameter, Month.is(on) ? firstDayOf(on) : on)
    if (E.isLeft(dated)) return { parameter, on, effectiveFrom: null, document: null, clause: null, grade: null }
    const { from, source } = dated.right
    return { parameter, on, effectiveFrom: from, document: source.document, clause: source.clause, grade: source.grade }
  })
