import type { Words } from '../steps/step-words.js'
import { codeWords } from './event-codes.js'
import type { Lang } from './lang.js'

/** Fen as yuan: `1,234.50`. Whole numbers all the way: money never passes through a fraction. */
export const yuanText = (fen: number): string => {
  const size = Math.abs(fen)
  const yuan = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${String(size % 100).padStart(2, '0')}`
}

const textWords: Readonly<Record<string, Words>> = {
  ...codeWords.benefit,
  ...codeWords.category,
  ...codeWords.kind,
  ...codeWords.level,
  ...codeWords.reason,
  ...codeWords.result,
  'before-start': { zh: '尚未到领取待遇的月份', en: 'before the first month of benefit' },
  'years-missing': { zh: '缴费年限不足', en: 'contribution years are missing' },
  'after-death': { zh: '已死亡', en: 'after the month of death' },
  terminated: { zh: '已终止', en: 'terminated' },
  suspended: { zh: '经办机构暂停', en: 'suspended by the office' },
  owed: { zh: '应发', en: 'owed' },
  withheld: { zh: '应发而暂扣', en: 'owed, but withheld' },
  none: { zh: '不应发', en: 'nothing owed' },
  'month-after': { zh: '次月起', en: 'from the month after' },
  'same-month': { zh: '当月起', en: 'from the same month' },
  'half-up-to-fen': { zh: '四舍五入到分', en: 'half up to the fen' },
  'up-to-jiao': { zh: '见分进角', en: 'up to the jiao' },
  'down-to-fen': { zh: '舍去分以下', en: 'down to the fen' },
}

/** A code of the document in words; what has none (dates, months, names) stays as it is. */
export const wordOf = (text: string, lang: Lang): string => textWords[text]?.[lang] ?? text

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMoney = (unit: string): boolean => unit.startsWith('fen')

const unitOf = (unit: string, lang: Lang): string => {
  if (unit === 'years') return lang === 'zh' ? ' 年' : ' years'
  if (unit === 'fen/month') return lang === 'zh' ? ' 元/月' : ' yuan/month'
  if (isMoney(unit)) return lang === 'zh' ? ' 元' : ' yuan'
  return ''
}

const numberText = (value: number, unit: string, lang: Lang): string =>
  `${isMoney(unit) ? yuanText(value) : value}${unitOf(unit, lang)}`

/** From one month or day to another; `until` is not included, `to` is. */
const periodText = ({ from, to, until }: Readonly<Record<string, unknown>>, lang: Lang): string => {
  const zh = lang === 'zh'
  if (typeof until === 'string') return zh ? `${from} 起至 ${until} 前` : `from ${from} until ${until}`
  if (typeof to === 'string') return zh ? `${from} 至 ${to}` : `${from} to ${to}`
  return zh ? `${from} 起` : `from ${from} on`
}

const recordText = (value: Readonly<Record<string, unknown>>, lang: Lang): string => {
  const zh = lang === 'zh'
  const parts: string[] = []
  if (typeof value.totalFen === 'number') parts.push(numberText(value.totalFen, 'fen', lang))
  for (const field of ['status', 'benefit', 'because', 'reason'] as const) {
    const text = value[field]
    if (typeof text === 'string') parts.push(wordOf(text, lang))
  }
  if (typeof value.grade === 'number') parts.push(zh ? `${value.grade} 级` : `grade ${value.grade}`)
  if (typeof value.diedOn === 'string') parts.push(zh ? `${value.diedOn} 死亡` : `died on ${value.diedOn}`)
  if (typeof value.reportedOn === 'string')
    parts.push(zh ? `${value.reportedOn} 报告` : `reported on ${value.reportedOn}`)
  if (typeof value.month === 'string') parts.push(zh ? `末月 ${value.month}` : `last month ${value.month}`)
  if (typeof value.from === 'string') parts.push(periodText(value, lang))
  if (typeof value.releasedIn === 'string')
    parts.push(zh ? `${value.releasedIn} 补发` : `released in ${value.releasedIn}`)
  return parts.join(zh ? '，' : ', ')
}

/** An output or a value of a parameter, for people. */
export const valueText = (value: unknown, unit: string, lang: Lang): string => {
  const zh = lang === 'zh'
  if (value === null || (Array.isArray(value) && value.length === 0)) return zh ? '无' : 'none'
  if (typeof value === 'boolean') return value ? (zh ? '是' : 'yes') : zh ? '否' : 'no'
  if (typeof value === 'number') return numberText(value, unit, lang)
  if (typeof value === 'string') return wordOf(value, lang)
  if (Array.isArray(value)) return value.map((item) => valueText(item, unit, lang)).join(zh ? '、' : '; ')
  return isRecord(value) ? recordText(value, lang) : ''
}
