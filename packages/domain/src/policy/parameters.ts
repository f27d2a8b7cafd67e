import * as t from 'io-ts'
import { Month } from '../vocabulary/calendar/month.js'
import { Fen } from '../vocabulary/money/fen.js'
import { Parameter } from './parameter.js'
import { FilledText, restricted } from './restricted.js'

const Amount = restricted('Fen, not negative', Fen, (fen) => fen >= 0)
const Count = restricted('a whole number, not negative', t.Int, (count) => count >= 0)
const AtLeastOne = restricted('a whole number above 0', t.Int, (count) => count > 0)
const MonthOfYear = restricted('a month of a year, 1 to 12', t.Int, (month) => month >= 1 && month <= 12)
const Rate = restricted('a decimal fraction as text', t.string, (text) => /^\d+(\.\d+)?$/.test(text))
/** What the shares of a ratio may sum to: they are tenths, hundredths or thousandths, as the law writes them. */
const wholes: ReadonlyArray<number> = [1, 10, 100, 1_000]
const TwoShares = restricted(
  'two whole numbers, not negative, that sum to 1, 10, 100 or 1000',
  t.readonlyArray(t.Int),
  (shares) =>
    shares.length === 2 &&
    shares.every((share) => share >= 0) &&
    wholes.includes(shares.reduce((sum, share) => sum + share, 0)),
)
const SubsidyByTier = t.readonlyArray(t.readonly(t.strict({ tierFen: Amount, fen: Amount })))
const RoundingRule = t.keyof({ 'half-up-to-fen': null, 'up-to-jiao': null, 'down-to-fen': null })
const Deadline = t.readonly(t.strict({ days: Count, counted: t.keyof({ days: null, 'working-days': null }) }))
const Names = restricted('names, at least one', t.readonlyArray(FilledText), (names) => names.length > 0)
const ContributionKinds = t.readonlyArray(t.keyof({ normal: null, back: null, onBehalf: null }))

/**
 * The catalogue of parameters a policy file may set. A file names each with its Chinese and English label, unit, basis and dated
 * values; a key that is not listed here is refused, and so is a basis other than the one the rules read it on. What a file leaves
 * out is not in force: it is never zero.
 */
export const Parameters = t.readonly(
  t.partial({
    /** 制度实施年月 */
    'scheme.start': Parameter(Month, 'always'),
    /** 领取年龄 */
    'age.pension': Parameter(Count, 'always'),
    /** 高龄加发年龄 */
    'age.increment': Parameter(Count, 'always'),
    /** 养老补助年龄 */
    'age.aid': Parameter(Count, 'always'),
    /** 到龄起发: from the month after an age is reached, or from that month. */
    'age.effect': Parameter(t.keyof({ 'month-after': null, 'same-month': null }), 'always'),
    /** 最低缴费年限 */
    'required-years.max': Parameter(Count, 'always'),
    /** 基础养老金, fen per month, by level */
    'basic-pension.central': Parameter(Amount, 'benefit-month'),
    'basic-pension.province': Parameter(Amount, 'benefit-month'),
    'basic-pension.city': Parameter(Amount, 'benefit-month'),
    'basic-pension.district': Parameter(Amount, 'benefit-month'),
    /** 65周岁以上加发, fen per month, by level */
    'age-65-increment.province': Parameter(Amount, 'benefit-month'),
    'age-65-increment.city': Parameter(Amount, 'benefit-month'),
    'age-65-increment.district': Parameter(Amount, 'benefit-month'),
    /** 重度残疾人养老补助, fen per month, by level */
    'disability-aid.central': Parameter(Amount, 'benefit-month'),
    'disability-aid.province': Parameter(Amount, 'benefit-month'),
    'disability-aid.city': Parameter(Amount, 'benefit-month'),
    'disability-aid.district': Parameter(Amount, 'benefit-month'),
    /** 重度残疾等级 */
    'disability-aid.grades': Parameter(t.readonlyArray(t.Int), 'benefit-month'),
    /** 区级缴费补贴, fen per year */
    'subsidy.district.general': Parameter(Amount, 'contribution-received'),
    'subsidy.district.disabled': Parameter(Amount, 'contribution-received'),
    'subsidy.district.kinds': Parameter(ContributionKinds, 'contribution-received'),
    /** 省、市缴费补贴, fen per year by tier */
    'subsidy.province': Parameter(SubsidyByTier, 'contribution-received'),
    'subsidy.city': Parameter(SubsidyByTier, 'contribution-received'),
    /** 缴费档次, fen per year */
    'contribution.tiers': Parameter(t.readonlyArray(Amount), 'contribution-year'),
    /** 记账利率, a fraction as text */
    'interest.rate': Parameter(Rate, 'crediting-year'),
    'interest.rounding': Parameter(RoundingRule, 'crediting-year'),
    /** 计发月数 */
    'account-pension.divisor': Parameter(AtLeastOne, 'start-month'),
    'account-pension.rounding': Parameter(RoundingRule, 'start-month'),
    /** 丧葬补助金 */
    'funeral.base': Parameter(t.keyof({ 'basic-pension-all-levels': null, 'provincial-minimum': null }), 'death-month'),
    'funeral.provincial-minimum': Parameter(Amount, 'death-month'),
    'funeral.months': Parameter(Count, 'death-month'),
    /** 市、区分担, city : district */
    'funeral.split': Parameter(TwoShares, 'death-month'),
    /** 补贴入账时限: days from the contribution to the credit */
    'subsidy.credit-days': Parameter(Count, 'contribution-received'),
    /** 代缴截止月: the month of the contribution year by whose last day is paid on behalf */
    'on-behalf.deadline-month': Parameter(MonthOfYear, 'assessment-day'),
    /** 个人账户返还时限: days from a death, termination or transfer */
    'account.refund-days': Parameter(Count, 'leaving-day'),
    /** 追缴时限: days from an overpayment to the demand */
    'recovery.demand-days': Parameter(Count, 'payment-day'),
    /** 死亡申报时限: days from the death; null says that no duty was in force, which is not the same as a law that was not found */
    'death.report-days': Parameter(t.union([Deadline, t.null]), 'death-day'),
    /** 退票重发时限: days from a return to the new payment */
    'payment.reissue-days': Parameter(Count, 'return-day'),
    /** 共用银行账户人数上限 */
    'bank-account.holders-most': Parameter(AtLeastOne, 'audit-day'),
    /** 补贴在途时限: days from the release to a community until passbooks or the income account have it */
    'fund.transit-days': Parameter(Count, 'release-day'),
    /** 结算截止月: the month of the year after the budget year by whose last day is settled */
    'fund.settlement-month': Parameter(MonthOfYear, 'budget-year-end'),
    /** 基金账户: the names of the accounts that are the fund's own */
    'fund.accounts': Parameter(Names, 'movement-day'),
  }),
  'an object of parameters',
)
export interface Parameters extends t.TypeOf<typeof Parameters> {}

/** Names a parameter of the law: `basic-pension.district`. */
export type ParameterKey = keyof Parameters
/** What a parameter’s value is; money is fen, a rate is a decimal fraction as text. */
export type ValueOf<Key extends ParameterKey> = NonNullable<Parameters[Key]>['values'][number]['value']
