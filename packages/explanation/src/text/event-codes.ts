import type { DomainEvent } from '@pension-ledger/domain'
import type { Words } from '../steps/step-words.js'
import type { EventField } from './event-fields.js'

/** Of a value's texts those that are written in its type: a date or a name may be anything, `passed` is one of three. */
type CodeOf<Value> =
  Value extends ReadonlyArray<infer Item>
    ? CodeOf<Item>
    : Value extends string
      ? Record<never, never> extends Record<Value, 1>
        ? never
        : Value
      : never

type CodeIn<Event, Field> = Event extends unknown ? (Field extends keyof Event ? CodeOf<Event[Field]> : never) : never

/** The codes that may stand in a field of events. */
type EventCode<Field extends EventField> = CodeIn<DomainEvent, Field>

/** The fields that hold codes. */
export type CodedField = { [Field in EventField]: [EventCode<Field>] extends [never] ? never : Field }[EventField]

const words = (zh: string, en: string): Words => ({ zh, en })

/** 代码 of events in words, by the field that they stand in. A code without words does not compile. */
export const codeWords: { readonly [Field in CodedField]: Readonly<Record<EventCode<Field>, Words>> } = {
  account: {
    income: words('收入户', 'income account'),
    expenditure: words('支出户', 'expenditure account'),
    fiscal: words('财政专户', 'fiscal account'),
  },
  benefit: {
    pension: words('养老金', 'pension'),
    'disability-aid': words('重度残疾人养老补助', 'disability aid'),
  },
  category: {
    disabled: words('残疾', 'disabled'),
    'minimum-living': words('低保', 'minimum living allowance'),
    'extreme-poverty': words('特困', 'extreme poverty'),
    'land-expropriated': words('被征地', 'land expropriated'),
    other: words('其他', 'other'),
  },
  field: {
    name: words('姓名', 'name'),
    'id-number': words('身份证号', 'ID number'),
    sex: words('性别', 'sex'),
    'birth-date': words('出生日期', 'date of birth'),
    zone: words('片区', 'zone'),
    street: words('街道', 'street'),
    community: words('社区', 'community'),
  },
  idFlags: {
    'fifteen-digits': words('十五位号码', 'fifteen digits'),
    'check-digit-wrong': words('校验位有误', 'check digit wrong'),
    'date-impossible': words('日期不存在', 'impossible date'),
    'birth-date-differs': words('与出生日期不符', 'differs from the date of birth'),
    'sex-differs': words('与性别不符', 'differs from the sex'),
  },
  kind: {
    normal: words('正常缴费', 'normal'),
    back: words('补缴', 'back payment'),
    onBehalf: words('代缴', 'on behalf'),
    collective: words('集体补助', 'collective'),
    regular: words('正常发放', 'regular'),
    arrears: words('补发', 'arrears'),
    adjustment: words('调整', 'adjustment'),
    advance: words('预拨', 'advance'),
    settlement: words('结算', 'settlement'),
  },
  level: {
    central: words('中央', 'central'),
    province: words('省级', 'province'),
    city: words('市级', 'city'),
    district: words('区级', 'district'),
  },
  list: {
    deaths: words('死亡名单', 'deaths'),
    memberships: words('其他制度参保名单', 'memberships of other schemes'),
  },
  method: {
    app: words('手机自助', 'by app'),
    'on-site': words('现场', 'on site'),
    'home-visit': words('上门', 'at a home visit'),
    other: words('其他', 'other'),
  },
  purpose: {
    'basic-pension': words('基础养老金', 'basic pension'),
    'contribution-subsidy': words('缴费补贴', 'contribution subsidy'),
    'on-behalf': words('代缴', 'contributions on behalf'),
    funeral: words('丧葬补助', 'funeral grants'),
    'disability-aid': words('重度残疾人养老补助', 'disability aid'),
  },
  reason: {
    uncertified: words('未按期通过生存认证', 'not certified in time'),
    imprisonment: words('服刑', 'in prison'),
    death: words('死亡', 'death'),
    other: words('其他', 'other'),
  },
  result: {
    passed: words('通过', 'passed'),
    missing: words('失联', 'missing'),
    deceased: words('认证为死亡', 'certified as deceased'),
  },
  sex: { F: words('女', 'female'), M: words('男', 'male') },
}
