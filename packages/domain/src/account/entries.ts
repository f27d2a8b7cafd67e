import type { ParticipantState } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { type SubAccount, subsidyAccounts } from './sub-account.js'

/**
 * What takes money off an account: a contribution given back, the account's part of a pension, the account closed or moved, or an
 * overpayment set off against it (a `RecoveryOffset` against `account`).
 */
export type Debit = 'contribution-refund' | 'pension' | 'account-refund' | 'transfer-out' | 'offset'

export const isDebit = (kind: SubAccount | Debit): kind is Debit =>
  kind === 'pension' ||
  kind === 'contribution-refund' ||
  kind === 'account-refund' ||
  kind === 'transfer-out' ||
  kind === 'offset'

/** Whether an entry closes the account: it is refunded, or goes elsewhere. */
export const isSettlement = (kind: SubAccount | Debit): boolean => kind === 'account-refund' || kind === 'transfer-out'

/**
 * One entry of an account. `fen` is above zero for a credit and below for a debit; a pension that came back is a debit above zero.
 * `year` is the contribution year, or the year of the interest; 0 where an entry has none.
 */
export type Visit = (kind: SubAccount | Debit, on: BusinessDate, fen: number, year: number) => void

/** 账户明细: every recorded credit and debit of a personal account, in no particular order. It makes nothing: it runs for everybody. */
export const eachEntry = (state: ParticipantState, visit: Visit): void => {
  eachContribution(state, visit)
  for (let link = state.credits; link !== null; link = link.before) {
    const { type, fen, creditedOn } = link.last
    if (type === 'InterestCredited') visit('interest', creditedOn, fen, link.last.year)
    else visit(subsidyAccounts[link.last.level], creditedOn, fen, link.last.contributionYear)
  }
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const change = link.last
    if (change.type === 'TransferredIn') visit('transferIn', change.effectiveOn, change.fen, 0)
    else if (change.type === 'TransferredOut') visit('transfer-out', change.effectiveOn, -change.fen, 0)
  }
  for (let link = state.settlements; link !== null; link = link.before) {
    const settled = link.last
    if (settled.type === 'AccountRefunded') visit('account-refund', settled.refundedOn, -settled.fen, 0)
  }
  for (let link = state.recoveries; link !== null; link = link.before) {
    const recovery = link.last
    if (recovery.type === 'RecoveryOffset' && recovery.against === 'account')
      visit('offset', recovery.on, -recovery.fen, 0)
  }
  eachPension(state, visit)
}

const eachContribution = (state: ParticipantState, visit: Visit): void => {
  for (let link = state.contributions; link !== null; link = link.before) {
    const fact = link.last
    if (fact.type === 'ContributionRefunded') visit('contribution-refund', fact.refundedOn, -fact.fen, fact.year)
    else if (fact.kind === 'onBehalf' || fact.kind === 'collective')
      visit(fact.kind, fact.receivedOn, fact.fen, fact.year)
    else visit('personal', fact.receivedOn, fact.fen, fact.year)
  }
}

const eachPension = (state: ParticipantState, visit: Visit): void => {
  for (let link = state.payments; link !== null; link = link.before) {
    const { status, paidOn, lines } = link.last
    const drawn = lines['account-pension:account']
    if (drawn !== undefined && drawn !== 0) visit('pension', paidOn, status === 'paid' ? -drawn : drawn, 0)
  }
}
