import type { Year } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { FundError } from '../../fund/fund-error.js'
import type { Problem } from '../../problem/problem.js'
import { problemOfFund } from '../../problem/problem-of-fund.js'
import type { FindingTotals } from '../findings/finding-codec.js'
import { totalsOfAudit } from '../findings/found-at.js'
import type { At } from '../route.js'
import { type ReconciliationShown, shownReconciliation } from './reconciliation-codec.js'

/** Whether a part of an answer is there, and if not, why. */
export const atHand = t.keyof({
  ready: null,
  'being-worked-out': null,
  'nothing-published': null,
  'not-allowed': null,
})

/** A part of an answer, or why it is not in it. */
export interface Part<Is> {
  readonly state: t.TypeOf<typeof atHand>
  readonly is: Is | null
}

const missing = (state: Part<never>['state']): E.Either<Problem, Part<never>> => E.right({ state, is: null })

/** A part that takes a while does not hold up the others; what is broken does. */
const missingFor = (error: FundError): E.Either<Problem, Part<never>> => {
  switch (error.code) {
    case 'BeingWorkedOut':
    case 'TooManyWaiting':
      return missing('being-worked-out')
    case 'NothingPublished':
      return missing('nothing-published')
    default:
      return E.left(problemOfFund(error))
  }
}

/** The published figures of a year beside the ledger's, for whoever may see the whole fund. */
export const reconciliationAtHand =
  ({ fund, moment, zones }: At, year: Year): TaskEither<Problem, Part<t.TypeOf<typeof ReconciliationShown>>> =>
  async () => {
    if (zones !== 'all') return missing('not-allowed')
    const told = await fund.beside.reconciliation(moment)()
    if (E.isLeft(told)) return missingFor(told.left)
    const is = shownReconciliation(told.right)
    const isOfYear = is.figures.some(({ effectiveAt }) => effectiveAt.startsWith(`${year}-`))
    return isOfYear ? E.right({ state: 'ready', is }) : missing('nothing-published')
  }

/** The findings in numbers, where an audit of this very position has ended: none of another position is mixed in. */
export const findingsAtHand =
  ({ fund, moment, zones, caller }: At): TaskEither<Problem, Part<t.TypeOf<typeof FindingTotals>>> =>
  async () => {
    if (!caller.scopes.has('findings:read')) return missing('not-allowed')
    const audited = await fund.beside.auditedAt()()
    if (E.isLeft(audited)) return missingFor(audited.left)
    const isUncut = moment.effectiveAt === null && moment.knownAt === null
    if (!isUncut || audited.right !== moment.position) return missing('being-worked-out')
    const report = await fund.beside.findings(moment)()
    if (E.isLeft(report)) return missingFor(report.left)
    return E.right({ state: 'ready', is: totalsOfAudit(report.right, zones) })
  }
