import type { BusinessDate } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame } from '../check.js'

/** 时限与限额: what the checks of handling ask of the policy beside the parameters its catalogue has. */
export interface Limits {
  /** 补贴入账时限: days from the contribution to the credit; read on the day the contribution was received. */
  readonly 'subsidy.credit-days': number
  /** 代缴截止月: the month of the contribution year by whose last day is paid on behalf; read on the day of the assessment. */
  readonly 'on-behalf.deadline-month': number
  /** 个人账户返还时限: days from a death, termination or transfer; read on that day. */
  readonly 'account.refund-days': number
  /** 追缴时限: days from an overpayment to the demand; read on the day of the payment. */
  readonly 'recovery.demand-days': number
  /** 死亡申报时限, read on the day of the death; null while the law sets none. */
  readonly 'death.report-days': { readonly days: number; readonly counted: 'days' | 'working-days' } | null
  /** 退票重发时限: days from a return to the new payment; read on the day of the return. */
  readonly 'payment.reissue-days': number
  /** 共用银行账户人数上限: for how many participants one bank account may receive; read on the audit day. */
  readonly 'bank-account.holders-most': number
  /** 补贴在途时限: days from the release to a community until passbooks or the income account have it; read on the day of the release. */
  readonly 'fund.transit-days': number
  /** 结算截止月: the month of the year after the budget year by whose last day is settled; read on the last day of the budget year. */
  readonly 'fund.settlement-month': number
  /** 基金账户: the names of the accounts that are the fund's own; read on the day of the movement. */
  readonly 'fund.accounts': ReadonlyArray<string>
}
export type LimitKey = keyof Limits

/** A limit from a day on, until the next. */
interface DatedLimit<Value> {
  readonly from: BusinessDate
  readonly value: Value
}

/** Earliest first. What is left out is not in force: a limit has no default. */
export type LimitTable = { readonly [Key in LimitKey]?: ReadonlyArray<DatedLimit<Limits[Key]>> }

/** An audit's frame with the limits that hold. */
export interface LimitedFrame extends AuditFrame {
  readonly limits: LimitTable
}

/** No limit for that day: what depends on it cannot be assessed. */
export interface NoLimitInForce {
  readonly code: 'NoPolicyInForce'
  readonly parameter: LimitKey
  readonly at: BusinessDate
}

/**
 * The limit that holds on a day.
 *
 * Rejects: NoLimitInForce.
 */
export const limitInForce = <Key extends LimitKey>(
  { limits }: LimitedFrame,
  key: Key,
  at: BusinessDate,
): E.Either<NoLimitInForce, Limits[Key]> => {
  const values: ReadonlyArray<DatedLimit<Limits[Key]>> = limits[key] ?? []
  const dated = values.findLast(({ from }) => from <= at)
  return dated === undefined ? E.left({ code: 'NoPolicyInForce', parameter: key, at }) : E.right(dated.value)
}
