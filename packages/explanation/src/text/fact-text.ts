import { type FactType, factKinds } from '@pension-ledger/domain'
import type { UsedFactRecord } from '../document/explanation.js'
import type { Words } from '../steps/step-words.js'
import type { Lang } from './lang.js'
import { type Branch, leaf } from './tree.js'
import { valueText, yuanText } from './value-text.js'

/** What stands before a field's value; a field without words is shown by its value alone. */
const fieldWords: Readonly<Record<string, Words>> = {
  birthDate: { zh: '出生 ', en: 'born ' },
  enrolledOn: { zh: '参保 ', en: 'enrolled ' },
  after: { zh: '更正为 ', en: 'corrected to ' },
  deadline: { zh: '截止 ', en: 'deadline ' },
  periodOwed: { zh: '费款所属期 ', en: 'owed for ' },
  payMonth: { zh: '实付年月 ', en: 'paid in ' },
  diedOn: { zh: '死亡 ', en: 'died ' },
  reportedOn: { zh: '报告 ', en: 'reported ' },
  lastPayableMonth: { zh: '末月 ', en: 'last month ' },
  from: { zh: '自 ', en: 'from ' },
  to: { zh: '至 ', en: 'to ' },
  rate: { zh: '利率 ', en: 'rate ' },
  grade: { zh: '等级 ', en: 'grade ' },
  years: { zh: '转入年限 ', en: 'years ' },
  contributionYear: { zh: '缴费年度 ', en: 'for ' },
  year: { zh: '年度 ', en: 'for ' },
}

const isFactType = (type: string): type is FactType => Object.hasOwn(factKinds, type)

const isAmounts = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((fen) => typeof fen === 'number')

const fieldText = (field: string, value: unknown, lang: Lang): string => {
  if (field === 'lines' && isAmounts(value)) {
    const fen = Object.values(value).reduce((sum, line) => sum + line, 0)
    return lang === 'zh' ? `${yuanText(fen)} 元` : `${yuanText(fen)} yuan`
  }
  return `${fieldWords[field]?.[lang] ?? ''}${valueText(value, field === 'fen' ? 'fen' : '', lang)}`
}

/** Where a fact comes from: the row of a file, or only the place in the ledger. */
const placeText = ({ source, position }: UsedFactRecord, lang: Lang): string => {
  if (source !== null) return `${source.file}:${source.line}`
  return lang === 'zh' ? `账本位次 ${position}` : `position ${position}`
}

/** What a fact is, in words; a kind that nobody named is shown by its type. */
export const factKindText = (type: string, lang: Lang): string => (isFactType(type) ? factKinds[type][lang] : type)

/** What a fact says: its data in words, what is not there left out. Money is in yuan. */
export const factDataText = (data: Readonly<Record<string, unknown>>, lang: Lang): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => fieldText(field, value, lang))
    .join(lang === 'zh' ? '，' : ', ')

/** A fact in a line: what it is, what it says, and where it comes from. */
const factText = (fact: UsedFactRecord, lang: Lang): string =>
  `${factKindText(fact.type, lang)}${lang === 'zh' ? '：' : ': '}${factDataText(fact.data, lang)} ← ${placeText(fact, lang)}`

/** A fact as a line that names its event. */
export const factLeaf = (fact: UsedFactRecord, lang: Lang): Branch => ({
  ...leaf(factText(fact, lang)),
  eventId: fact.eventId,
})
