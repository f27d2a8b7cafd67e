import type { FactType } from '@pension-ledger/domain'
import { type AccountKey, depositKeys } from '../chart/account-key.js'
import { accountOfComponent } from './benefit.moves.js'
import { incomeOfPurpose } from './fund.moves.js'

const payment: ReadonlyArray<AccountKey> = [
  ...Object.values(accountOfComponent),
  ...(['expenditure-deposit', 'account-drawn', 'personal-accounts'] as const),
]
const incomes: ReadonlyArray<AccountKey> = Object.values(incomeOfPurpose)

/** Which accounts a fact of a type may move. It says no less than `movesOf` does; which deposit it is, the fact says. */
const movedBy: Readonly<Partial<Record<FactType, ReadonlyArray<AccountKey>>>> = {
  ContributionReceived: [
    ...(['income-deposit', 'personal-contributions', 'collective-subsidy'] as const),
    ...(['personal-accounts', 'account-personal', 'account-collective', 'account-on-behalf'] as const),
  ],
  ContributionRefunded: ['personal-contributions', 'income-deposit', 'account-drawn', 'personal-accounts'],
  SubsidyCredited: ['personal-accounts', 'account-subsidy'],
  InterestCredited: ['personal-accounts', 'account-interest'],
  TransferredIn: ['income-deposit', 'transfers-in', 'personal-accounts', 'account-transfer-in'],
  TransferredOut: ['transfers-out', 'expenditure-deposit', 'account-drawn', 'personal-accounts'],
  PensionPaid: payment,
  PaymentReturned: payment,
  FuneralGrantPaid: ['funeral-grant', 'expenditure-deposit'],
  AccountRefunded: ['account-refund', 'expenditure-deposit', 'account-drawn', 'personal-accounts'],
  RecoveryDemanded: ['claims-demanded', 'overpayment-claims'],
  RecoveryReceived: ['expenditure-deposit', 'benefits-recovered', 'overpayment-claims', 'claims-received'],
  RecoveryOffset: ['overpayment-claims', 'claims-offset', 'account-drawn', 'personal-accounts'],
  RecoveryWrittenOff: ['overpayment-claims', 'claims-written-off'],
  FundAppropriated: ['appropriations-granted', 'appropriations'],
  FundReceived: [...depositKeys, ...incomes, 'appropriations', 'appropriations-received'],
  FundSettled: [...depositKeys, ...incomes],
  FundTransferred: depositKeys,
  SubsidyReleasedToCommunity: ['subsidy-at-communities', ...depositKeys, ...incomes],
  SubsidyCreditedToPassbooks: ['subsidy-at-passbooks', 'subsidy-at-communities'],
  SubsidySweptToIncomeAccount: [...depositKeys, 'subsidy-at-passbooks'],
}

const isFactType = (name: string): name is FactType => Object.hasOwn(movedBy, name)

/** The types of facts that may move an account, so that nobody need read the others to find its entries. */
export const typesMoving = (account: AccountKey): ReadonlyArray<FactType> =>
  Object.keys(movedBy)
    .filter(isFactType)
    .filter((type) => movedBy[type]?.includes(account))
