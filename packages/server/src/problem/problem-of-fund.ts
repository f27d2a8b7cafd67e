import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Told } from '../fund/fund.js'
import type { FundError } from '../fund/fund-error.js'
import { type Problem, problem } from './problem.js'

/** Why the fund has no answer, as the outside is told: no path of a file, no text of a driver, nothing of the inside. */
export const problemOfFund = (error: FundError): Problem => {
  switch (error.code) {
    case 'UnknownParticipant':
    case 'NoPolicyInForce':
    case 'MonthBeforeScheme':
    case 'PositionBeyondHead':
    case 'NoSuchEvent':
    case 'NothingPublished':
      return problem(error.code)
    case 'NoPolicyAdopted':
      // Nothing was known so early, not even the law.
      return problem('NoPolicyInForce')
    case 'NotYetCounted':
    case 'BeingWorkedOut':
      return problem(error.code, { headers: { 'Retry-After': String(error.retryAfterS) } })
    case 'TooManyWaiting':
      return problem('Overloaded', { headers: { 'Retry-After': String(error.retryAfterS) } })
    case 'EventUnreadable':
    case 'CorruptEvent':
    case 'ProjectionOtherVersion':
    case 'StoreVersionUnknown':
    case 'NotAStore':
      return problem('LedgerUnreadable')
    default:
      return problem('LedgerUnavailable', { headers: { 'Retry-After': '5' } })
  }
}

/** An answer of the fund, or the problem that the outside is told. */
export const told = <Answer>(answer: Told<Answer>): TE.TaskEither<Problem, Answer> => TE.mapLeft(problemOfFund)(answer)
