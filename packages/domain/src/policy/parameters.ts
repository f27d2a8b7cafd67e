import * as t from 'io-ts'
import { Month } from '../vocabulary/calendar/month.js'
import { Fen } from '../vocabulary/money/fen.js'
import { Parameter } from './parameter.js'

const wholeNumber = t.Int
const Weights = t.readonlyArray(t.Int)
const SubsidyByTier = t.readonlyArray(t.readonly(t.strict({ tierFen: Fen, fen: Fen })))
const RoundingRule = t.keyof({ 'half-up-to-fen': null, 'up-to-jiao': null, 'down-to-fen': null })
const ContributionKinds = t.readonlyArray(t.keyof({ normal: null, back: null, onBehalf: null }))

/**
 * The catalogue of parameters a policy file may set. A file names each with its Chinese and English label, unit, basis and dated
 * values; a key that is not listed here is refused. What a file leaves out is not in force: it is never zero.
 */
export const Parameters = t.readonly(
  t.partial({
    /** 制度实施年月 */
    'scheme.start': Parameter(Month),
    /** 领取年龄 */
    'age.pension': Parameter(wholeNumber),
    /** 高龄加发年龄 */
    'age.increment': Parameter(wholeNumber),
    /** 养老补助年龄 */
    'age.aid': Parameter(wholeNumber),
    /** 到龄起发: from the month after an age is reached, or from that month. */
    'age.effect': Parameter(t.keyof({ 'month-after': null, 'same-month': null })),
    /** 最低缴费年限 */
    'required-years.max': Parameter(wholeNumber),
    /** 基础养老金, fen per month, by level */
    'basic-pension.central': Parameter(Fen),
    'basic-pension.province': Parameter(Fen),
    'basic-pension.city': Parameter(Fen),
    'basic-pension.district': Parameter(Fen),
    /** 65周岁以上加发, fen per month, by level */
    'age-65-increment.province': Parameter(Fen),
    'age-65-increment.city': Parameter(Fen),
    'age-65-increment.district': Parameter(Fen),
    /** 重度残疾人养老补助, fen per month, by level */
    'disability-aid.central': Parameter(Fen),
    'disability-aid.province': Parameter(Fen),
    'disability-aid.city': Parameter(Fen),
    'disability-aid.district': Parameter(Fen),
    /** 重度残疾等级 */
    'disability-aid.grades': Parameter(t.readonlyArray(t.Int)),
    /** 区级缴费补贴, fen per year */
    'subsidy.district.general': Parameter(Fen),
    'subsidy.district.disabled': Parameter(Fen),
    'subsidy.district.kinds': Parameter(ContributionKinds),
    /** 省、市缴费补贴, fen per year by tier */
    'subsidy.province': Parameter(SubsidyByTier),
    'subsidy.city': Parameter(SubsidyByTier),
    /** 缴费档次, fen per year */
    'contribution.tiers': Parameter(t.readonlyArray(Fen)),
    /** 记账利率, a fraction as text */
    'interest.rate': Parameter(t.string),
    'interest.rounding': Parameter(RoundingRule),
    /** 计发月数 */
    'account-pension.divisor': Parameter(wholeNumber),
    'account-pension.rounding': Parameter(RoundingRule),
    /** 丧葬补助金 */
    'funeral.base': Parameter(t.keyof({ 'basic-pension-all-levels': null, 'provincial-minimum': null })),
    'funeral.provincial-minimum': Parameter(Fen),
    'funeral.months': Parameter(wholeNumber),
    /** 市、区分担, weights city : district */
    'funeral.split': Parameter(Weights),
  }),
)
export interface Parameters extends t.TypeOf<typeof Parameters> {}

export type ParameterKey = keyof Parameters
export type ValueOf<Key extends ParameterKey> = NonNullable<Parameters[Key]>['values'][number]['value']
