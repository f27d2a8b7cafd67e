import type { FactBody } from '../events/event.js'
import type { ParticipantState, Payment } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { type SubAccount, subsidyAccounts } from './sub-account.js'

/**
 * What takes money off an account: a contribution given back, the account's part of a pension, the account closed or moved, or an
 * overpayment set off against it (a `RecoveryOffset` against `account`).
 */
export type Debit = 'contribution-refund' | 'pension' | 'account-refund' | 'transfer-out' | 'offset'

/** 支出: whether an entry takes from the account. */
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
 * `year` is the contribution year, or the year of the interest; 0 where an entry has none. `fact` is what made the entry.
 */
export type Visit = (
  kind: SubAccount | Debit,
  on: BusinessDate,
  fen: number,
  year: number,
  fact: FactBody | Payment,
) => void

/** 账户明细: every recorded credit and debit of a personal account, in no particular order. It makes nothing: it runs for everybody. */
export const eachEntry = (state: ParticipantState, visit: Visit): void => {
  eachContribution(state, visit)
  for (let link = state.credits; link !== null; link = link.before) {
    const credit = link.last
    const { type, fen, creditedOn } = credit
    if (type === 'InterestCredited') visit('interest', creditedOn, fen, credit.year, credit)
    else visit(subsidyAccounts[credit.level], creditedOn, fen, credit.contributionYear, credit)
  }
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const change = link.last
    if (change.type === 'TransferredIn') visit('transferIn', change.effectiveOn, change.fen, 0, change)
    else if (change.type === 'TransferredOut') visit('transfer-out', change.effectiveOn, -change.fen, 0, change)
  }
  for (let link = state.settlements; link !== null; link = link.before) {
    const settled = link.last
    if (settled.type === 'AccountRefunded') visit('account-refund', settled.refundedOn, -settled.fen, 0, settled)
  }
  for (let link = state.recoveries; link !== null; link = link.before) {
    const recovery = link.last
    if (recovery.type === 'RecoveryOffset' && recovery.against === 'account')
      visit('offset', recovery.on, -recovery.fen, 0, recovery)
  }
  eachPension(state, visit)
}

const eachContribution = (state: ParticipantState, visit: Visit): void => {
  for (let link = state.contributions; link !== null; link = link.before) {
    const fact = link.last
    if (fact.type === 'ContributionRefunded') visit('contribution-refund', fact.refundedOn, -fact.fen, fact.year, fact)
    else if (fact.kind === 'onBehalf' || fact.kind === 'collective')
      visit(fact.kind, fact.receivedOn, fact.fen, fact.year, fact)
    else visit('personal', fact.receivedOn, fact.fen, fact.year, fact)
  }
}

const eachPension = (state: ParticipantState, visit: Visit): void => {
  for (let link = state.payments; link !== null; link = link.before) {
    const payment = link.last
    const { status, paidOn, lines } = payment
    const drawn = lines['account-pension:account']
    if (drawn !== undefined && drawn !== 0) visit('pension', paidOn, status === 'paid' ? -drawn : drawn, 0, payment)
  }
}
