import type { FactBody, FundMovement, FundPurpose } from '@pension-ledger/domain'
import type { AccountKey, DepositKey } from '../chart/account-key.js'
import type { Chart } from '../chart/chart.js'
import { type Move, moved } from './move.js'
import { type Strand, strandOf } from './strand.js'

/** The income that finance's money for a purpose is. */
export const incomeOfPurpose: Readonly<Record<FundPurpose, AccountKey>> = {
  'basic-pension': 'subsidy-for-basic-pension',
  'contribution-subsidy': 'subsidy-for-contributions',
  'on-behalf': 'subsidy-on-behalf',
  funeral: 'subsidy-for-funerals',
  'disability-aid': 'subsidy-for-disability-aid',
}

type Movement<Type extends FundMovement['type'] = FundMovement['type']> = FactBody<
  Extract<FundMovement, { readonly type: Type }>
>

/** The fund's account of that name; the usual one where no name stands; a name the chart does not have is shown as such. */
const depositOf = ({ deposits }: Chart, name: string | null, usual: DepositKey): DepositKey =>
  name === null ? usual : (deposits.get(name.trim()) ?? 'unnamed-deposit')

const strandOfMovement = ({ level, purpose }: Movement): Strand => strandOf(level ?? 'unstated', purpose)

/** 拨付: not yet in the fund, so the memorandum alone. */
export const movesOfAppropriation = (fact: Movement<'FundAppropriated'>): ReadonlyArray<Move> =>
  moved('appropriations-granted', 'appropriations', strandOfMovement(fact), fact.fen)

/** 到账: income by purpose and level, on the day the money is there. */
export const movesOfReceipt = (fact: Movement<'FundReceived'>, chart: Chart): ReadonlyArray<Move> => {
  const strand = strandOfMovement(fact)
  return [
    ...moved(depositOf(chart, fact.toAccount, 'fiscal-deposit'), incomeOfPurpose[fact.purpose], strand, fact.fen),
    ...moved('appropriations', 'appropriations-received', strand, fact.fen),
  ]
}

/** 据实结算: more income, or less when money went back; the deposit is whichever side the chart names. */
export const movesOfSettlement = (fact: Movement<'FundSettled'>, chart: Chart): ReadonlyArray<Move> => {
  const from = depositOf(chart, fact.fromAccount, 'unnamed-deposit')
  const to = depositOf(chart, fact.toAccount, fact.fromAccount === null ? 'fiscal-deposit' : from)
  return moved(to === 'unnamed-deposit' ? from : to, incomeOfPurpose[fact.purpose], strandOfMovement(fact), fact.fen)
}

/** 划转: from one deposit into another, usually the month's benefits into the account that pays them. */
export const movesOfTransfer = (fact: Movement<'FundTransferred'>, chart: Chart): ReadonlyArray<Move> => {
  const from = depositOf(chart, fact.fromAccount, 'fiscal-deposit')
  const to = depositOf(chart, fact.toAccount, 'expenditure-deposit')
  return from === to ? [] : moved(to, from, strandOfMovement(fact), fact.fen)
}

/**
 * 下拨社区: in transit from now on. Out of a deposit of the fund it is that deposit that falls; from anywhere else (a treasury) the money is
 * finance's contribution subsidy, and income.
 */
export const movesOfRelease = (fact: Movement<'SubsidyReleasedToCommunity'>, chart: Chart): ReadonlyArray<Move> => {
  const deposit = fact.fromAccount === null ? undefined : chart.deposits.get(fact.fromAccount.trim())
  return moved('subsidy-at-communities', deposit ?? incomeOfPurpose[fact.purpose], strandOfMovement(fact), fact.fen)
}

/** 划入存折: still in transit, one step on. */
export const movesOfPassbooks = (fact: Movement<'SubsidyCreditedToPassbooks'>): ReadonlyArray<Move> =>
  moved('subsidy-at-passbooks', 'subsidy-at-communities', strandOfMovement(fact), fact.fen)

/** 上划收入户: arrived. */
export const movesOfSweep = (fact: Movement<'SubsidySweptToIncomeAccount'>, chart: Chart): ReadonlyArray<Move> => {
  const deposit = depositOf(chart, fact.toAccount, 'income-deposit')
  return moved(deposit, 'subsidy-at-passbooks', strandOfMovement(fact), fact.fen)
}
