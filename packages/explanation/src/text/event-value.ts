import { isLineKey, lineNames } from '@pension-ledger/domain'
import { componentWords, levelWords, type Words } from '../steps/step-words.js'
import { codeWords } from './event-codes.js'
import { isMoneyField } from './event-fields.js'
import type { Lang } from './lang.js'
import { valueText } from './value-text.js'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const unitWords: Readonly<Record<string, Words>> = {
  heads: { zh: ' 人', en: ' persons' },
  targetHeads: { zh: ' 人', en: ' persons' },
  eligiblePopulation: { zh: ' 人', en: ' persons' },
  months: { zh: ' 个月', en: ' months' },
}

/** The accounts of a fund are texts of the files; these have names. */
const looseWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  ...codeWords,
  fromAccount: codeWords.account,
  toAccount: codeWords.account,
  against: {
    benefit: { zh: '从待遇抵扣', en: 'set off against the benefit' },
    account: { zh: '从个人账户抵扣', en: 'set off against the account' },
    funeral: { zh: '从丧葬补助抵扣', en: 'set off against the funeral grant' },
  },
}

/** The value of a field of an event, for people: codes in words, money in yuan. A text that is no code stays as it is. */
export const eventValueText = (name: string, value: unknown, lang: Lang): string => {
  const zh = lang === 'zh'
  if (Array.isArray(value)) return value.map((item) => eventValueText(name, item, lang)).join(zh ? '、' : '; ')
  if (name === 'lines' && isRecord(value)) return valueText(sumOf(value), 'fen', lang)
  if (typeof value === 'number')
    return isMoneyField(name) ? valueText(value, 'fen', lang) : `${value}${unitWords[name]?.[lang] ?? ''}`
  if (typeof value === 'string') {
    const words = Object.hasOwn(looseWords, name) ? looseWords[name] : undefined
    return words !== undefined && Object.hasOwn(words, value) ? (words[value]?.[lang] ?? value) : value
  }
  return valueText(value, '', lang)
}

/** 各项金额: each line of a payment by its name; what is no line is named as it stands. */
export const lineFields = (
  lines: Readonly<Record<string, unknown>>,
  lang: Lang,
): ReadonlyArray<{ readonly label: string; readonly text: string }> =>
  Object.entries(lines).map(([key, fen]) => ({ label: lineLabel(key, lang), text: valueText(fen, 'fen', lang) }))

const lineLabel = (key: string, lang: Lang): string => {
  if (!isLineKey(key)) return key
  const { component, level } = lineNames[key]
  return `${componentWords[component][lang]} · ${levelWords[level][lang]}`
}

const sumOf = (lines: Readonly<Record<string, unknown>>): number =>
  Object.values(lines).reduce((sum: number, fen) => sum + (typeof fen === 'number' ? fen : 0), 0)
