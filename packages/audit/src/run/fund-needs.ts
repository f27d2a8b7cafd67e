import {
  constantOf,
  emptyFund,
  evolveFund,
  type FundMovement,
  type FundState,
  listOf,
  type Month,
  month,
  type PolicyBook,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedFund, AuditedMonths, Need } from '../check.js'
import type { AssessedFund } from '../checks/wide-check.js'
import type { AssessedIn, AuditQuestion } from './audit-question.js'

/** Funds beside what was assessed for them, and what is missing to assess the others. */
export interface FundsAssessed {
  readonly funds: ReadonlyArray<AssessedFund>
  readonly missing: ReadonlySet<Need>
}

/**
 * What was assessed for each fund: as it was handed over, or else as the ledger has it. The ledger has it for budget years all of whose
 * payments are on record, and for purposes whose facts name the level of finance.
 */
export const fundsAssessed = (
  funds: ReadonlyArray<AuditedFund>,
  { assessed, months }: AuditQuestion,
  ofLedger: ReadonlyArray<AssessedIn>,
  policy: PolicyBook,
): FundsAssessed => {
  const missing = new Set<Need>()
  const beside = (fund: AuditedFund, needs: ReadonlyArray<AssessedIn>): AssessedFund => ({
    zone: fund.zone,
    year: fund.year,
    state: fund.state,
    assessed: needs.filter(({ zone, year }) => zone === fund.zone && year === fund.year),
  })
  if (assessed !== undefined) return { funds: funds.map((fund) => beside(fund, assessed)), missing }

  const isOnRecord = onRecord(months ?? {}, policy)
  const derived: AssessedFund[] = []
  for (const fund of funds) {
    if (!isOnRecord(fund.year)) {
      missing.add('assessed-needs')
      continue
    }
    const movements = listOf(fund.state.movements).filter(isOfFinance)
    const unnamed = new Set(movements.filter(hasNoLevel).map(({ purpose }) => purpose))
    if (unnamed.size > 0) missing.add('funding-levels')
    const named = movements.filter(({ purpose }) => !unnamed.has(purpose))
    derived.push(beside({ ...fund, state: named.reduce<FundState>(evolveFund, emptyFund) }, ofLedger))
  }
  return { funds: derived, missing }
}

const isOfFinance = ({ type }: FundMovement): boolean => type === 'FundAppropriated' || type === 'FundSettled'

/** Who paid on behalf is on record by name, and not from which level of finance. */
const hasNoLevel = ({ purpose, level }: FundMovement): boolean => purpose === 'on-behalf' || level === null

/** Years all of whose months are on record, from the first month that the scheme had. */
const onRecord = ({ from, to }: AuditedMonths, policy: PolicyBook): ((year: number) => boolean) => {
  const start = constantOf(policy, 'scheme.start')
  return (year) => {
    const january = monthIn(year, 1)
    const first = E.isRight(start) && start.right > january ? start.right : january
    return (from === undefined || from <= first) && (to === undefined || to >= monthIn(year, 12))
  }
}

const monthIn = (year: number, of: number): Month => month(`${year}-${String(of).padStart(2, '0')}`)
