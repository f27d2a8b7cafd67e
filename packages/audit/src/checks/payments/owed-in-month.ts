import {
  type Benefit,
  type Case,
  type Entitlement,
  earlierMonth,
  entitlementIn,
  type Month,
  type NoPolicyInForce,
  paysAid,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { type LineSums, noLines } from './line-sums.js'

/** What the rules say of a month: the one place at which the payment checks ask the domain what is owed. */
export interface OwedInMonth {
  readonly entitlement: Entitlement
  /** The benefit owed, withheld or not; null where nothing is owed. */
  readonly benefit: Benefit | null
  /** What is to have been paid by the end of the audited months: a month still withheld, or released later, is not yet among it. */
  readonly payable: LineSums
}

export const owedIn = (of: Case, month: Month, upTo: Month): E.Either<NoPolicyInForce, OwedInMonth> => {
  const entitlement = entitlementIn(of, month)
  if (E.isLeft(entitlement)) return entitlement
  const { status, releasedIn, lines } = entitlement.right
  const isPayable = status === 'owed' && (releasedIn === null || releasedIn <= upTo)
  return E.right({
    entitlement: entitlement.right,
    benefit: status === 'none' ? null : paysAid(lines) ? 'disability-aid' : 'pension',
    payable: isPayable ? lines : noLines,
  })
}

/** The first month for which anything can be owed; null where nothing ever can. */
export const firstOwedIn = ({ standing }: Case): Month | null => {
  if (standing === null) return null
  const { pension, aid, disabilities } = standing
  if (disabilities.length === 0) return pension?.from ?? null
  return pension === null ? aid.from : earlierMonth(pension.from, aid.from)
}
