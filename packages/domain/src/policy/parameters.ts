import * as t from 'io-ts'
import { Month } from '../vocabulary/calendar/month.js'
import { Fen } from '../vocabulary/money/fen.js'
import { Parameter } from './parameter.js'
import { restricted } from './restricted.js'

const Amount = restricted('Fen, not negative', Fen, (fen) => fen >= 0)
const Count = restricted('a whole number, not negative', t.Int, (count) => count >= 0)
const Divisor = restricted('a whole number above 0', t.Int, (count) => count > 0)
const Rate = restricted('a decimal fraction as text', t.string, (text) => /^\d+(\.\d+)?$/.test(text))
const TwoWeights = restricted(
  'two whole numbers, not negative, not both 0',
  t.readonlyArray(t.Int),
  (weights) => weights.length === 2 && weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0),
)
const SubsidyByTier = t.readonlyArray(t.readonly(t.strict({ tierFen: Amount, fen: Amount })))
const RoundingRule = t.keyof({ 'half-up-to-fen': null, 'up-to-jiao': null, 'down-to-fen': null })
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
    'account-pension.divisor': Parameter(Divisor, 'start-month'),
    'account-pension.rounding': Parameter(RoundingRule, 'start-month'),
    /** 丧葬补助金 */
    'funeral.base': Parameter(t.keyof({ 'basic-pension-all-levels': null, 'provincial-minimum': null }), 'death-month'),
    'funeral.provincial-minimum': Parameter(Amount, 'death-month'),
    'funeral.months': Parameter(Count, 'death-month'),
    /** 市、区分担, weights city : district */
    'funeral.split': Parameter(TwoWeights, 'death-month'),
  }),
)
export interface Parameters extends t.TypeOf<typeof Parameters> {}

export type ParameterKey = keyof Parameters
export type ValueOf<Key extends ParameterKey> = NonNullable<Parameters[Key]>['values'][number]['value']
