import { aidAndPension } from './aid-and-pension.js'
import { aidWithoutCategory } from './aid-without-category.js'
import { arrearsExceedWithheld } from './arrears-exceed-withheld.js'
import { componentOverpaid } from './component-overpaid.js'
import { componentUnderpaid } from './component-underpaid.js'
import { funderSplitWrong } from './funder-split-wrong.js'
import { incrementEarly } from './increment-early.js'
import { incrementMissing } from './increment-missing.js'
import { incrementToAid } from './increment-to-aid.js'
import { paidAfterDeath } from './paid-after-death.js'
import { paidBeforeStart } from './paid-before-start.js'
import { paidInPrison } from './paid-in-prison.js'
import { paidNotEligible } from './paid-not-eligible.js'
import { paidTwice } from './paid-twice.js'
import { paidWhileWithheld } from './paid-while-withheld.js'
import type { PaymentRule } from './payment-rule.js'
import { resumedWithoutCertification } from './resumed-without-certification.js'

/**
 * 归类次序: who takes a wrong fen. Each rule takes its share of what those before it left, so that a fen is in one finding and no more;
 * the last two take all the rest, so that it is in no fewer.
 *
 * 1. The dead first: nothing else matters of a month after a death.
 * 2. Then what should not have been paid at all, from the particular to the general: the other of two benefits, the increment of an aid,
 *    too early, without the category, without the years.
 * 3. Then what was paid too often, at the wrong time or on the wrong title: twice, after a resumption that nothing allowed, while it was
 *    withheld, as arrears, for prison. Arrears for months in prison are arrears.
 * 4. Then the increment of a pension that is otherwise owed.
 * 5. Then the rest of each component: borne by the wrong levels, too much, too little.
 */
export const precedence: ReadonlyArray<PaymentRule> = [
  paidAfterDeath,
  aidAndPension,
  incrementToAid,
  paidBeforeStart,
  aidWithoutCategory,
  paidNotEligible,
  paidTwice,
  resumedWithoutCertification,
  paidWhileWithheld,
  arrearsExceedWithheld,
  paidInPrison,
  incrementEarly,
  incrementMissing,
  funderSplitWrong,
  componentOverpaid,
  componentUnderpaid,
]
