import { type BusinessDate, yearOf } from '@pension-ledger/domain'
import type { Standing } from '../history/history.js'

/** 个人账户年度: one year of an account, in fen. Opening + principal + interest − outgo = closing. */
export interface AccountYear {
  readonly year: number
  readonly openingFen: number
  readonly principalFen: number
  readonly interestFen: number
  readonly outgoFen: number
  readonly closingFen: number
  /** 记息日期: the day of the year's last interest; null where none was credited. */
  readonly interestOn: BusinessDate | null
  /** The facts behind the year's movements. */
  readonly facts: ReadonlyArray<Standing>
}

interface Movement {
  readonly on: BusinessDate
  readonly part: 'principal' | 'interest' | 'outgo'
  readonly fen: number
}

/**
 * The years of an account through a last one: every year with a movement, and every year in between or after with a balance. A
 * movement belongs to the year of its business date, also where it is of another contribution year. Sums are of what was recorded.
 */
export const accountYears = (facts: ReadonlyArray<Standing>, through: number): ReadonlyArray<AccountYear> => {
  const byYear = new Map<number, Draft>()
  for (const standing of facts) {
    const movement = movementOf(standing)
    if (movement === null) continue
    const year = yearOf(movement.on)
    if (year > through) continue
    const draft = byYear.get(year) ?? { principal: 0, interest: 0, outgo: 0, interestOn: null, facts: [] }
    draft[movement.part] += movement.fen
    draft.facts.push(standing)
    if (movement.part === 'interest' && (draft.interestOn === null || movement.on > draft.interestOn))
      draft.interestOn = movement.on
    byYear.set(year, draft)
  }
  return inSequence(byYear, through)
}

interface Draft {
  principal: number
  interest: number
  outgo: number
  interestOn: BusinessDate | null
  facts: Standing[]
}

const inSequence = (byYear: ReadonlyMap<number, Draft>, through: number): ReadonlyArray<AccountYear> => {
  const years: AccountYear[] = []
  let balance = 0
  for (let year = Math.min(...byYear.keys()); year <= through; year++) {
    const draft = byYear.get(year)
    if (draft === undefined && balance === 0) continue
    const { principal = 0, interest = 0, outgo = 0, interestOn = null, facts = [] } = draft ?? {}
    const closing = balance + principal + interest - outgo
    years.push({
      year,
      openingFen: balance,
      principalFen: principal,
      interestFen: interest,
      outgoFen: outgo,
      closingFen: closing,
      interestOn,
      facts,
    })
    balance = closing
  }
  return years
}

/** 本金划入 is net of refunds; 支出 is what was paid out of the account, whatever for. */
const movementOf = ({ fact }: Standing): Movement | null => {
  switch (fact.type) {
    case 'ContributionReceived':
      return { on: fact.receivedOn, part: 'principal', fen: fact.fen }
    case 'ContributionRefunded':
      return { on: fact.refundedOn, part: 'principal', fen: -fact.fen }
    case 'SubsidyCredited':
      return { on: fact.creditedOn, part: 'principal', fen: fact.fen }
    case 'TransferredIn':
      return { on: fact.effectiveOn, part: 'principal', fen: fact.fen }
    case 'InterestCredited':
      return { on: fact.creditedOn, part: 'interest', fen: fact.fen }
    case 'TransferredOut':
      return { on: fact.effectiveOn, part: 'outgo', fen: fact.fen }
    case 'AccountRefunded':
      return { on: fact.refundedOn, part: 'outgo', fen: fact.fen }
    case 'PensionPaid':
      return paidFromAccount(fact.paidOn, fact.lines['account-pension:account'] ?? 0)
    case 'PaymentReturned':
      return paidFromAccount(fact.paidOn, -(fact.lines['account-pension:account'] ?? 0))
    default:
      return null
  }
}

const paidFromAccount = (on: BusinessDate, fen: number): Movement | null =>
  fen === 0 ? null : { on, part: 'outgo', fen }
