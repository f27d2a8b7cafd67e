import type { Level, Purpose } from '@pension-ledger/books'
import { codeWords, levelWords, type Words } from '@pension-ledger/explanation'
import { words } from './words.js'

/** The names of codes that answers have as codes, for people. */
type Names = Readonly<Record<string, Words>>

/** 参保状态 */
export const enrolmentStatusNames: Names = {
  active: words('正常', 'active'),
  suspended: words('暂停缴费', 'suspended'),
  terminated: words('终止', 'terminated'),
  dead: words('死亡', 'dead'),
}

/** 待遇状态 of a month. */
export const owedNames: Names = {
  owed: words('应发', 'owed'),
  withheld: words('应发而暂扣', 'withheld'),
  none: words('不应发', 'nothing owed'),
}

/** Why nothing is owed for a month, or it is withheld. */
export const reasonNames: Names = {
  'not-enrolled': words('未参保', 'not enrolled'),
  'before-start': words('尚未到领取月份', 'before the first month'),
  'years-missing': words('缴费年限不足', 'contribution years are missing'),
  'after-death': words('已死亡', 'after death'),
  terminated: words('已终止', 'terminated'),
  imprisonment: words('服刑期间', 'in prison'),
  uncertified: words('未按期认证', 'not certified in time'),
  missing: words('认证为失联', 'certified as missing'),
  deceased: words('认证为死亡', 'certified as deceased'),
  suspended: words('经办机构暂停', 'suspended by the office'),
}

/** 严重程度 of a finding. */
export const severityNames: Names = {
  loss: words('多支出', 'overpaid'),
  debt: words('应补发', 'owed'),
  control: words('经办', 'handling'),
  data: words('数据', 'data'),
}

/** 类别 of an entry of an account that takes from it, or moves it. */
export const entryNames: Names = {
  'contribution-refund': words('缴费退回', 'contribution refunded'),
  pension: words('账户养老金', 'account pension'),
  'account-refund': words('账户清退', 'account refunded'),
  'transfer-out': words('转出', 'transferred out'),
  offset: words('抵扣多发', 'set off against an overpayment'),
}

/** 付款种类与状态 */
export const paymentNames: Names = {
  ...codeWords.kind,
  paid: words('已付', 'paid'),
  returned: words('退票', 'returned'),
}

/** 会计要素 */
export const accountKindNames: Names = {
  asset: words('资产', 'asset'),
  liability: words('负债', 'liability'),
  'net-assets': words('净资产', 'net assets'),
  income: words('收入', 'income'),
  expense: words('支出', 'expense'),
  memorandum: words('备查', 'memorandum'),
}

/** 级次 */
export const levelNames = {
  ...levelWords,
  unstated: words('未注明', 'not stated'),
} satisfies Readonly<Record<Level, Words>>

/** 用途 */
export const purposeNames = {
  ...codeWords.purpose,
  contribution: words('个人缴费', 'contributions'),
  'account-pension': words('个人账户养老金', 'account pension'),
  interest: words('利息', 'interest'),
  transfer: words('转移', 'transfers'),
  recovery: words('追回多发', 'recoveries'),
} satisfies Readonly<Record<Purpose, Words>>

/** 对账状态 */
export const reconciledNames: Names = {
  equal: words('一致', 'equal'),
  differs: words('不一致', 'differs'),
  unexplained: words('未能解释', 'unexplained'),
}

/** 统计状态 */
export const projectionStateNames: Names = {
  waiting: words('等待', 'waiting'),
  building: words('首次统计中', 'being counted'),
  current: words('最新', 'current'),
  behind: words('落后', 'behind'),
  paused: words('暂停', 'paused'),
  standing: words('停在某位次', 'standing'),
  working: words('运行中', 'working'),
  silent: words('无响应', 'silent'),
  idle: words('空闲', 'idle'),
}

/** 去处 of an event. */
export const relationNames: Names = {
  participant: words('参保人', 'the participant'),
  account: words('个人账户', 'the account'),
  entitlement: words('当月应享待遇', 'what was owed for the month'),
  explanation: words('当月计算说明', 'why that was owed'),
  'reversed-event': words('被冲销的记录', 'the event that was reversed'),
  cause: words('起因', 'the cause'),
}

/** 缺少的资料 of a check that was not assessed; a parameter stands there by its own name. */
export const needNames: Names = {
  'external-deaths': words('外部死亡名单', 'an external list of deaths'),
  'external-memberships': words('其他制度参保名单', 'lists of other schemes'),
  'bank-statements': words('银行对账单', 'bank statements'),
  'published-figures': words('公布数', 'published figures'),
  'assessed-needs': words('核定的资金需求', 'assessed needs'),
  'funding-levels': words('资金级次', 'levels of funding'),
  makers: words('经办与复核人员', 'who entered and reviewed'),
}

/** 统计 by the names of their views. */
export const viewNames: Names = {
  enrolment: words('参保', 'enrolment'),
  contributors: words('缴费人数', 'contributors'),
  contributions: words('缴费', 'contributions'),
  'on-behalf': words('代缴核定', 'assessed on behalf'),
  recipients: words('领取人数', 'recipients'),
  benefits: words('待遇发放', 'benefits paid'),
  'fund-spending': words('资金支出', 'fund spending'),
  certification: words('生存认证', 'certification'),
}

/** Why a projection does not go on. */
export const pauseNames: Names = {
  EventUnreadable: words('有一条记录无法识别', 'an event cannot be read'),
  CorruptEvent: words('有一条记录已损坏', 'an event is damaged'),
  NoPolicyInForce: words('缺少有效的政策参数', 'no policy is in force'),
  ViewFailed: words('统计出错', 'the counting failed'),
  Differs: words('核对不一致', 'it differs from a count made anew'),
}
