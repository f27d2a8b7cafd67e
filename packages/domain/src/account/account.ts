import type { ParticipantState } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'
import { eachEntry, isDebit, isSettlement } from './entries.js'
import { type RefundedYear, refundedYears } from './refunded-contributions.js'
import { type SubAccount, subAccounts } from './sub-account.js'

/** 个人账户: its balance, in fen, and what it is made of. */
export interface Account {
  readonly balanceFen: Fen
  readonly creditsFen: Fen
  readonly debitsFen: Fen
  readonly subBalances: Readonly<Record<SubAccount, Fen>>
}

type Balances = Record<SubAccount, number>

interface Totals {
  readonly credits: Balances
  readonly debits: number
  readonly hasRefunds: boolean
}

const totalsOf = (state: ParticipantState, at: BusinessDate | null, isSettled: boolean): Totals => {
  const credits: Balances = {
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
  let debits = 0
  let hasRefunds = false
  eachEntry(state, (kind, on, fen) => {
    if (at !== null && on > at) return
    if (!isSettled && isSettlement(kind)) return
    if (isDebit(kind)) {
      debits -= fen
      if (kind === 'contribution-refund') hasRefunds = true
    } else credits[kind] += fen
  })
  return { credits, debits, hasRefunds }
}

/** Takes from a sub-balance what it has, up to an amount, and says how much that was. */
const take = (balances: Balances, account: SubAccount, fen: number): number => {
  const taken = Math.max(0, Math.min(fen, balances[account]))
  balances[account] -= taken
  return taken
}

/** A contribution goes back to whoever paid it: a refund is taken from the contributions of its own year first. */
const takeRefunds = (balances: Balances, years: ReadonlyArray<RefundedYear>, mostFen: number): number => {
  let taken = 0
  for (const { refunded, paid } of years) {
    let toTake = Math.min(refunded, mostFen - taken)
    for (const [account, fen] of paid) {
      const part = take(balances, account, Math.min(toTake, fen))
      toTake -= part
      taken += part
    }
  }
  return taken
}

/**
 * 个人账户: the account on the facts in the state, as of the end of a day, or with all of them. It shows what was recorded: interest and
 * subsidies enter it by their events.
 *
 * Units:   fen.
 * Returns: a refunded contribution is taken from the contributions of its year (personal, then on behalf, then collective); every
 *          other debit from the sub-balances in the order of `subAccounts`, the participant's own money first, so that what the
 *          government gave is the last to be used up but for interest and what was brought along. No rule says which money pays a
 *          pension; totals are shared out, not entries, so that the answer depends on the facts alone and not on their order.
 *          What debits exceed all credits by stands, negative, on `personal`: the sub-balances always sum to the balance, and none
 *          is below zero unless the balance or a recorded credit is.
 * Source:  rules §2; §7, invariant 3.
 */
export const accountOf = (state: ParticipantState, at: BusinessDate | null = null): Account =>
  accountOn(state, at, true)

/** The account as it would be had nothing been refunded or transferred out on leaving. */
export const unsettledAccountOf = (state: ParticipantState): Account => accountOn(state, null, false)

const accountOn = (state: ParticipantState, at: BusinessDate | null, isSettled: boolean): Account => {
  const { credits, debits, hasRefunds } = totalsOf(state, at, isSettled)
  const total = subAccounts.reduce((sum, account) => sum + credits[account], 0)
  const balances = { ...credits }
  let toTake = debits - (hasRefunds ? takeRefunds(balances, refundedYears(state, at), debits) : 0)
  for (const account of subAccounts) toTake -= take(balances, account, toTake)
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
