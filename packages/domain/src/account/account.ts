import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import type { FundingLevel } from '../vocabulary/benefit/funding-level.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'

/** 按来源分项: where the money on a personal account came from. */
export const subAccounts = [
  'personal',
  'collective',
  'onBehalf',
  'subsidyCentral',
  'subsidyProvince',
  'subsidyCity',
  'subsidyDistrict',
  'interest',
  'transferIn',
] as const
export type SubAccount = (typeof subAccounts)[number]

/** 个人账户: its balance, in fen, and what it is made of. */
export interface Account {
  readonly balanceFen: Fen
  readonly creditsFen: Fen
  readonly debitsFen: Fen
  readonly subBalances: Readonly<Record<SubAccount, Fen>>
}

const subsidyAccounts: Readonly<Record<FundingLevel, SubAccount>> = {
  central: 'subsidyCentral',
  province: 'subsidyProvince',
  city: 'subsidyCity',
  district: 'subsidyDistrict',
}

const creditsOf = (state: ParticipantState): Record<SubAccount, number> => {
  const credits: Record<SubAccount, number> = {
    personal: 0,
    collective: 0,
    onBehalf: 0,
    subsidyCentral: 0,
    subsidyProvince: 0,
    subsidyCity: 0,
    subsidyDistrict: 0,
    interest: 0,
    transferIn: 0,
  }
  for (const fact of listOf(state.contributions)) {
    if (fact.type !== 'ContributionReceived') continue
    const account = fact.kind === 'onBehalf' || fact.kind === 'collective' ? fact.kind : 'personal'
    credits[account] += fact.fen
  }
  for (const fact of listOf(state.credits))
    credits[fact.type === 'InterestCredited' ? 'interest' : subsidyAccounts[fact.level]] += fact.fen
  for (const change of listOf(state.enrolmentChanges))
    if (change.type === 'TransferredIn') credits.transferIn += change.fen
  return credits
}

const debitsOf = (state: ParticipantState): number => {
  let debits = 0
  for (const fact of listOf(state.contributions)) if (fact.type === 'ContributionRefunded') debits += fact.fen
  for (const change of listOf(state.enrolmentChanges)) if (change.type === 'TransferredOut') debits += change.fen
  for (const fact of listOf(state.settlements)) if (fact.type === 'AccountRefunded') debits += fact.fen
  for (const { status, lines } of listOf(state.payments))
    debits += (status === 'paid' ? 1 : -1) * (lines['account-pension:account'] ?? 0)
  return debits
}

/**
 * 个人账户: the account on the facts in the state. It shows what was recorded: interest and subsidies enter by their events.
 *
 * Units:   fen.
 * Returns: debits are taken from the sub-balances in the order of `subAccounts`; what they exceed all credits by stands, negative,
 *          on `personal`, so that the sub-balances always sum to the balance.
 * Source:  rules §2.
 */
export const accountOf = (state: ParticipantState): Account => {
  const credits = creditsOf(state)
  const debits = debitsOf(state)
  const total = subAccounts.reduce((sum, account) => sum + credits[account], 0)
  const balances = { ...credits }
  let toTake = debits
  for (const account of subAccounts) {
    const taken = Math.max(0, Math.min(toTake, balances[account]))
    balances[account] -= taken
    toTake -= taken
  }
  balances.personal -= toTake
  return {
    balanceFen: wholeFen(total - debits),
    creditsFen: wholeFen(total),
    debitsFen: wholeFen(debits),
    subBalances: {
      personal: wholeFen(balances.personal),
      collective: wholeFen(balances.collective),
      onBehalf: wholeFen(balances.onBehalf),
      subsidyCentral: wholeFen(balances.subsidyCentral),
      subsidyProvince: wholeFen(balances.subsidyProvince),
      subsidyCity: wholeFen(balances.subsidyCity),
      subsidyDistrict: wholeFen(balances.subsidyDistrict),
      interest: wholeFen(balances.interest),
      transferIn: wholeFen(balances.transferIn),
    },
  }
}
