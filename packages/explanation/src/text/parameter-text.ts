import type { ReadParameter } from '../document/explanation.js'
import type { Lang } from './lang.js'
import { valueText } from './value-text.js'

/** A parameter in a line: its value, from when it is in force, and where that is written. */
export const parameterText = (parameter: ReadParameter, lang: Lang): string => {
  const { value, unit, basis, from, on, source } = parameter
  const zh = lang === 'zh'
  const amount = valueText(value, unit, lang)
  const law = [source.document, ...(source.clause === null ? [] : [source.clause])].join(' ')
  // What holds always has no day of effect that means anything.
  const inForce =
    basis === 'always' ? '' : zh ? `自 ${from} 起施行，按 ${on} 取值，` : `in force from ${from}, read on ${on}, `
  return zh
    ? `参数 ${parameter.zh}：${amount}（${inForce}依据 ${law}，证据等级 ${source.grade}）`
    : `parameter ${parameter.en}: ${amount} (${inForce}${law}, grade ${source.grade})`
}
