import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { PolicySource } from './policy-source.js'

/** Which date of a case a parameter is read on, for that too is the law. */
export const Basis = t.keyof({
  'benefit-month': null,
  'contribution-received': null,
  'contribution-year': null,
  'crediting-year': null,
  'death-month': null,
  'start-month': null,
  /** 核定日: the day on which payment on behalf was assessed. */
  'assessment-day': null,
  /** 审计基准日 */
  'audit-day': null,
  /** The last day of the budget year. */
  'budget-year-end': null,
  'death-day': null,
  /** The day of a death, termination or transfer. */
  'leaving-day': null,
  /** The day on which money of the fund moved. */
  'movement-day': null,
  'payment-day': null,
  /** 下拨日: the day on which money was released to a community. */
  'release-day': null,
  /** 退票日 */
  'return-day': null,
  always: null,
})
export type Basis = t.TypeOf<typeof Basis>

/** A value, the day from which it holds, and where that is written. It holds until the next one. */
export interface Dated<Value> {
  readonly from: BusinessDate
  readonly value: Value
  readonly source: PolicySource
}

/** 参数: one number of the law through time, earliest first. */
export interface Parameter<Value> {
  readonly zh: string
  readonly en: string
  /** What the value counts: `fen/month`, `years`, `weights` … */
  readonly unit: string
  readonly basis: Basis
  readonly values: ReadonlyArray<Dated<Value>>
}

/** A file must name the basis the rules read the parameter on: another one would promise a date that nobody looks at. */
export const Parameter = <Value, On extends Basis>(value: t.Type<Value, unknown, unknown>, basis: On) =>
  t.readonly(
    t.strict({
      zh: t.string,
      en: t.string,
      unit: t.string,
      basis: t.literal(basis),
      values: t.readonlyArray(
        t.readonly(t.strict({ from: BusinessDate, value, source: PolicySource }), 'a dated value: from, value, source'),
        'a list of dated values',
      ),
    }),
    'a parameter: zh, en, unit, basis, values',
  )
