import type { Explanation } from '../document/explanation.js'
import type { Lang } from './lang.js'
import { paidBranches } from './paid-text.js'
import { stepTree } from './step-tree.js'
import { type Branch, treeLines } from './tree.js'
import { valueText } from './value-text.js'

/**
 * 待遇计算说明 as a tree that people read: the lines and what they rest on, then why they are due, then what was paid.
 *
 * Units: yuan.
 */
export const explanationText = (explanation: Explanation, lang: Lang): string =>
  [
    ...head(explanation, lang),
    '',
    ...treeLines(answerBranches(explanation, lang)),
    ...paidBranches(explanation, lang).flatMap(({ text, branches }) => ['', text, ...treeLines(branches)]),
  ]
    .map((line) => `${line}\n`)
    .join('')

const head = (explanation: Explanation, lang: Lang): ReadonlyArray<string> => {
  const { participantId, month, effectiveAt, knownAt, position, policy, answer, digest } = explanation
  const zh = lang === 'zh'
  const answered = valueText(answer, 'answer', lang)
  return zh
    ? [
        `待遇计算说明 ${participantId} ${month}`,
        answered,
        `生效截至 ${effectiveAt ?? '不限'}，记录截至 ${knownAt ?? '不限'}，账本位次 ${position}，政策册 ${policy.id} ${policy.version}`,
        `摘要 ${digest}`,
      ]
    : [
        `Explanation of ${participantId} for ${month}`,
        answered,
        `effective at ${effectiveAt ?? 'no limit'}, known at ${knownAt ?? 'no limit'}, position ${position}, policy ${policy.id} ${policy.version}`,
        `digest ${digest}`,
      ]
}

/** 推导: the lines of an answer with all that they rest on, down to the events. */
export const answerBranches = (explanation: Explanation, lang: Lang): ReadonlyArray<Branch> => {
  const { draw } = stepTree(explanation, lang)
  const root = explanation.steps.find(({ id }) => id === explanation.root)
  const inputs = root?.inputs ?? {}
  const namesOf = (name: string): ReadonlyArray<string> => {
    const input = inputs[name]
    if (input === undefined) return []
    return 'steps' in input ? input.steps : 'step' in input ? [input.step] : []
  }
  return ['lines', 'due', 'incrementFrom', 'accountPension', 'release'].flatMap(namesOf).flatMap(draw)
}
