import type { DomainEvent } from '@pension-ledger/domain'
import type { Words } from '../steps/step-words.js'

type FieldIn<Event> = Event extends unknown ? Exclude<keyof Event, 'type' | 'participantId'> : never

/** Every field that an event of any type has. */
export type EventField = FieldIn<DomainEvent>

/** 字段: what it is called in a list, and what stands before its value in a sentence; nothing where the value says it. */
interface FieldWords extends Words {
  readonly before: Words
}

const nothing: Words = { zh: '', en: '' }
const field = (zh: string, en: string, before: Words = { zh: `${zh} `, en: `${en} ` }): FieldWords => ({
  zh,
  en,
  before,
})
/** In a sentence the value stands for itself. */
const plain = (zh: string, en: string): FieldWords => field(zh, en, nothing)
const short = (zh: string, en: string): Words => ({ zh: `${zh} `, en: `${en} ` })

/** A field without words does not compile. */
export const fieldWords: Readonly<Record<EventField, FieldWords>> = {
  account: plain('账户', 'account'),
  accountBalanceFen: field('账户余额', 'account balance'),
  accountPensionFen: field('账户养老金月标准', 'account pension a month'),
  accountToken: field('银行账号代号', 'token of the bank account'),
  adoptedOn: field('采用日期', 'adopted on'),
  after: field('变更后', 'after', short('更正为', 'corrected to')),
  against: plain('抵扣来源', 'set off against'),
  arrearsFrom: field('补发起始年月', 'arrears from'),
  assessedOn: plain('核定日期', 'assessed on'),
  balanceFen: field('余额', 'balance'),
  baseFen: field('月标准', 'base a month'),
  before: field('变更前', 'before', short('原为', 'was')),
  benefit: plain('待遇', 'benefit'),
  birthDate: field('出生日期', 'date of birth', short('出生', 'born')),
  book: field('政策册', 'policy book'),
  category: plain('参保身份', 'category'),
  cityFen: field('市级承担', 'borne by the city', short('市级', 'city')),
  community: plain('社区', 'community'),
  contributionYear: field('缴费年度', 'contribution year', short('缴费年度', 'for')),
  creditedOn: plain('入账日期', 'credited on'),
  deadline: field('截止日期', 'deadline', short('截止', 'deadline')),
  diedOn: field('死亡日期', 'died on', short('死亡', 'died')),
  districtFen: field('区级承担', 'borne by the district', short('区级', 'district')),
  effectiveOn: plain('生效日期', 'effective on'),
  eligiblePopulation: field('应参保人数', 'eligible population'),
  enrolledOn: field('参保日期', 'enrolled on', short('参保', 'enrolled')),
  eventId: field('被冲销记录的编号', 'id of the reversed event'),
  fen: plain('金额', 'amount'),
  field: plain('变更项目', 'what changed'),
  from: field('起', 'from', short('自', 'from')),
  fromAccount: field('付款账户', 'from the account', short('由', 'from')),
  funder: field('代缴单位', 'paid by'),
  grade: field('残疾等级', 'grade', short('等级', 'grade')),
  heads: field('人数', 'persons', nothing),
  idFlags: field('号码疑点', 'doubts about the number'),
  idToken: field('身份证号代号', 'token of the ID number'),
  identityCommitment: field('身份承诺值', 'commitment to the identity'),
  kind: plain('类别', 'kind'),
  lastPayableMonth: field('最后应发月', 'last payable month', short('末月', 'last month')),
  level: plain('级次', 'level'),
  lines: plain('金额', 'amount'),
  list: plain('名单', 'list'),
  method: plain('认证方式', 'method'),
  month: plain('月份', 'month'),
  months: field('月数', 'months', nothing),
  on: plain('日期', 'on'),
  opensOn: field('开始日期', 'opens on', short('开始', 'opens')),
  paidOn: plain('发放日期', 'paid on'),
  payMonth: field('实付年月', 'pay month', short('实付年月', 'paid in')),
  periodOwed: field('费款所属期', 'month owed for', short('费款所属期', 'owed for')),
  purpose: plain('用途', 'purpose'),
  rate: field('利率', 'rate'),
  reason: plain('原因', 'reason'),
  receivedOn: plain('收款日期', 'received on'),
  recordedOn: plain('认证日期', 'recorded on'),
  refundedOn: plain('退款日期', 'refunded on'),
  reportedOn: field('报告日期', 'reported on', short('报告', 'reported')),
  result: plain('认证结果', 'result'),
  reversed: field('被冲销的内容', 'what was reversed', short('冲销', 'takes back')),
  round: plain('认证批次', 'round'),
  scheme: field('制度', 'scheme'),
  sex: plain('性别', 'sex'),
  sha256: field('文件摘要', 'SHA-256 of the file'),
  source: field('来源', 'source'),
  sourceAgency: field('认定部门', 'certified by'),
  street: plain('街道', 'street'),
  targetHeads: field('目标人数', 'target'),
  tierFen: field('缴费档次', 'tier'),
  to: field('止', 'to', short('至', 'to')),
  toAccount: field('收款账户', 'to the account', short('至', 'to')),
  year: field('年度', 'year', short('年度', 'for')),
  years: field('转入年限', 'years', short('转入年限', 'years')),
  zone: plain('片区', 'zone'),
}

/** What means nothing to people: tokens in place of numbers, digests, a whole book. */
const unread: ReadonlyArray<EventField> = ['accountToken', 'idToken', 'identityCommitment', 'sha256', 'book', 'eventId']
const silent: ReadonlySet<string> = new Set(['type', 'participantId', ...unread])

/** Whether people read a field of an event. */
export const isRead = (name: string): boolean => !silent.has(name)

export const isEventField = (name: string): name is EventField => Object.hasOwn(fieldWords, name)

/** Money is in whole fen, and its field says so. */
export const isMoneyField = (name: string): boolean => name === 'fen' || name.endsWith('Fen')
