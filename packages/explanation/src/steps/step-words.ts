import { type Component, isLineKey, type LineLevel, lineNames, type SubAccount } from '@pension-ledger/domain'

/** A text for people, in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** What a step is, for people, and what its output counts. */
export interface StepWords extends Words {
  readonly unit: string
}

/** 待遇项目, as people call them. */
export const componentWords: Readonly<Record<Component, Words>> = {
  'basic-pension': { zh: '基础养老金', en: 'basic pension' },
  'age-65-increment': { zh: '65周岁以上加发', en: 'increment from 65' },
  'disability-aid': { zh: '重度残疾人养老补助', en: 'disability aid' },
  'account-pension': { zh: '个人账户养老金', en: 'account pension' },
}

/** 级次, as people call them: from which side a line is paid. */
export const levelWords: Readonly<Record<LineLevel, Words>> = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  district: { zh: '区级', en: 'district' },
  account: { zh: '个人账户', en: 'from the account' },
  pooled: { zh: '统筹', en: 'from the pooled side' },
}

const words = (zh: string, en: string, unit: string): StepWords => ({ zh, en, unit })

const named: Readonly<Record<string, StepWords>> = {
  'enrolled-on': words('参保日期', 'enrolled on', 'date'),
  'birth-date': words('出生日期', 'date of birth', 'date'),
  'reached:pension': words('年满领取年龄', 'month of reaching the pension age', 'month'),
  'reached:increment': words('年满高龄加发年龄', 'month of reaching the age of the increment', 'month'),
  'reached:aid': words('年满养老补助年龄', 'month of reaching the age of the aid', 'month'),
  'effect:pension': words('领取年龄起算月', 'month from which the pension age counts', 'month'),
  'effect:increment': words('高龄加发起始月', 'month from which the increment is due', 'month'),
  'effect:aid': words('养老补助年龄起算月', 'month from which the age of the aid counts', 'month'),
  'earliest:pension': words('最早可领取月', 'earliest month of a pension', 'month'),
  'earliest:aid': words('养老补助最早可领取月', 'earliest month of an aid', 'month'),
  'required-years': words('规定缴费年限', 'required contribution years', 'years'),
  'years-earned': words('缴费年限逐年取得之日', 'days on which contribution years were earned', 'dates'),
  'years-completed': words('缴费年限补足之日', 'day on which no year was missing any more', 'date'),
  'pension-start': words('养老金起始月', 'first month of the pension', 'month'),
  death: words('死亡', 'death', 'death'),
  'end:pension': words('养老金终止', 'end of the pension', 'end'),
  'end:disability-aid': words('养老补助终止', 'end of the aid', 'end'),
  'suspensions:pension': words('养老金暂停', 'suspensions of the pension', 'periods'),
  'suspensions:disability-aid': words('养老补助暂停', 'suspensions of the aid', 'periods'),
  'lost:pension': words('服刑不计发的月份（养老金）', 'months lost to prison (pension)', 'periods'),
  'lost:disability-aid': words('服刑不计发的月份（养老补助）', 'months lost to prison (aid)', 'periods'),
  disabilities: words('残疾身份', 'disabilities held', 'periods'),
  withholdings: words('停发期间', 'withholdings', 'periods'),
  release: words('停发与补发', 'withholding and release of the month', 'release'),
  balance: words('起始月前账户余额', 'balance of the account before the start', 'fen'),
  available: words('可支付养老金的余额', 'balance to pay pensions from', 'fen'),
  'account-pension': words('个人账户养老金月标准', 'account pension a month', 'fen/month'),
  total: words('合计', 'total', 'fen'),
  entitlement: words('应享待遇', 'entitlement', 'answer'),
}

/** 个人账户分项, by where the money came from. */
export const subAccountWords: Readonly<Record<SubAccount, Words>> = {
  personal: { zh: '个人缴费', en: 'personal contributions' },
  collective: { zh: '集体补助', en: 'collective contributions' },
  onBehalf: { zh: '政府代缴', en: 'paid on behalf' },
  subsidyCentral: { zh: '中央补贴', en: 'central subsidy' },
  subsidyProvince: { zh: '省级补贴', en: 'province subsidy' },
  subsidyCity: { zh: '市级补贴', en: 'city subsidy' },
  subsidyDistrict: { zh: '区级补贴', en: 'district subsidy' },
  interest: { zh: '利息', en: 'interest' },
  transferIn: { zh: '转入', en: 'transferred in' },
}

const entryKinds: Readonly<Record<string, Words>> = {
  ...subAccountWords,
  'contribution-refund': { zh: '退费', en: 'contributions refunded' },
  pension: { zh: '起始月前已付的账户养老金', en: 'account pensions paid before the start' },
  'account-refund': { zh: '账户返还', en: 'account refunded' },
  'transfer-out': { zh: '转出', en: 'transferred out' },
  offset: { zh: '抵扣', en: 'set off' },
}

const lineWords = (key: string): StepWords => {
  if (!isLineKey(key)) return words(key, key, 'fen/month')
  const { component, level } = lineNames[key]
  const [what, who] = [componentWords[component], levelWords[level]]
  return words(`${what.zh}（${who.zh}）`, `${what.en}, ${who.en}`, 'fen/month')
}

const byPrefix: Readonly<Record<string, (of: string) => StepWords>> = {
  year: (year) => words(`${year} 缴费年度取得之日`, `day on which year ${year} was earned`, 'date'),
  severe: (month) => words(`${month} 为重度残疾`, `severely disabled in ${month}`, 'yes or no'),
  due: (month) => words(`${month} 应享何种待遇`, `benefit due for ${month}`, 'benefit'),
  lapse: () => words('逾期未认证', 'certification lapsed', 'period'),
  result: () => words('认证结果引起的停发', 'withheld by a result of certification', 'period'),
  balance: (kind) => words(entryKinds[kind]?.zh ?? kind, entryKinds[kind]?.en ?? kind, 'fen'),
  line: lineWords,
}

/** The words of a step by its id. */
export const stepWords = (id: string): StepWords => {
  const colon = id.indexOf(':')
  return named[id] ?? byPrefix[id.slice(0, colon)]?.(id.slice(colon + 1)) ?? words(id, id, '')
}
