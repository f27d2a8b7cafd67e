import { type FactType, factKinds } from '@pension-ledger/domain'
import type { UsedFactRecord } from '../document/explanation.js'
import { fieldWords, isEventField, isRead } from './event-fields.js'
import { eventValueText, isRecord, lineFields } from './event-value.js'
import type { Lang } from './lang.js'
import { type Branch, leaf } from './tree.js'

const isFactType = (type: string): type is FactType => Object.hasOwn(factKinds, type)

/** Where a fact comes from: the row of a file, or only the place in the ledger. */
const placeText = ({ source, position }: UsedFactRecord, lang: Lang): string => {
  if (source !== null) return `${source.file}:${source.line}`
  return lang === 'zh' ? `账本位次 ${position}` : `position ${position}`
}

/** What a fact is, in words; a kind that nobody named is shown by its type. */
export const factKindText = (type: string, lang: Lang): string => {
  if (isFactType(type)) return factKinds[type][lang]
  return type === 'RecordReversed' ? (lang === 'zh' ? '冲销' : 'reversal') : type
}

/** What a fact says: its data in words, what is not there left out. Money is in yuan. */
export const factDataText = (data: Readonly<Record<string, unknown>>, lang: Lang): string =>
  Object.entries(data)
    .filter(([name, value]) => isRead(name) && !isNothing(value))
    .map(
      ([name, value]) =>
        `${isEventField(name) ? fieldWords[name].before[lang] : ''}${valueIn(name, value, data, lang)}`,
    )
    .join(lang === 'zh' ? '，' : ', ')

/** 字段 of a fact, each with its name and its value in words; those that say nothing to people are left out. */
export const factFields = (
  data: Readonly<Record<string, unknown>>,
  lang: Lang,
): ReadonlyArray<{ readonly label: string; readonly text: string }> =>
  Object.entries(data)
    .filter(([name, value]) => isRead(name) && !isNothing(value))
    .flatMap(([name, value]) => [
      { label: isEventField(name) ? fieldWords[name][lang] : name, text: valueIn(name, value, data, lang) },
      ...(name === 'lines' && isRecord(value) ? lineFields(value, lang) : []),
    ])

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

/** Of a change the value is one of the field that was changed. */
const valueIn = (name: string, value: unknown, data: Readonly<Record<string, unknown>>, lang: Lang): string => {
  if (name === 'reversed' && isRecord(value)) {
    const kind = factKindText(String(value.type), lang)
    return lang === 'zh' ? `${kind}（${factDataText(value, lang)}）` : `${kind} (${factDataText(value, lang)})`
  }
  const isChange = (name === 'before' || name === 'after') && typeof data.field === 'string'
  return eventValueText(isChange ? String(data.field) : name, value, lang)
}

/** A fact in a line: what it is, what it says, and where it comes from. */
const factText = (fact: UsedFactRecord, lang: Lang): string =>
  `${factKindText(fact.type, lang)}${lang === 'zh' ? '：' : ': '}${factDataText(fact.data, lang)} ← ${placeText(fact, lang)}`

/** A fact as a line that names its event. */
export const factLeaf = (fact: UsedFactRecord, lang: Lang): Branch => ({
  ...leaf(factText(fact, lang)),
  eventId: fact.eventId,
})
