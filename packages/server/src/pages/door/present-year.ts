import { yearOf } from '@pension-ledger/domain'
import { lastYear, presentMonth } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Fund } from '../../fund/fund.js'
import type { Target } from '../../http/target.js'
import type { Problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { pathOf, urlOf } from '../links.js'
import { paramIn } from './reader.js'
import { seeOther } from './responses.js'

const asOfNow = { effectiveAt: null, knownAt: null, position: null }

/** The overview of the year that is asked about: that of the cut, else the last that the ledger speaks of. */
export const toPresentYear = async (
  fund: Fund,
  { target: { query } }: { readonly target: Target },
): Promise<E.Either<Problem, Response>> => {
  const to = (year: string): E.Either<Problem, Response> =>
    E.right(seeOther(urlOf(pathOf('overview', year), Object.fromEntries(query))))
  const asked = /^\d{4}/.exec(paramIn(query, 'effectiveAt') ?? '')?.[0]
  if (asked !== undefined) return to(asked)
  const moment = await told(fund.moment(asOfNow))()
  if (E.isLeft(moment)) return moment
  const replayed = await told(fund.replayed(moment.right))()
  if (E.isLeft(replayed)) return replayed
  const month = presentMonth(replayed.right)
  return to(String(month === null ? lastYear(replayed.right) : yearOf(month)))
}
