import { type Finding, findingSentence, type Rederived } from '@pension-ledger/explanation-checker'
import { plainYuan } from '@pension-ledger/sheets'
import type { Lang } from '../../language.js'
import type { Page, PageTable } from '../../output/page.js'
import { statusWords } from '../../words/benefit.words.js'

/** A verdict as people read it: what is wrong first, then every step with the value that it has. */
export const verdictPage = (
  file: string,
  rederived: Rederived | null,
  findings: ReadonlyArray<Finding>,
  lang: Lang,
): Page => {
  const zh = lang === 'zh'
  const count = findings.length
  const verdict =
    count === 0
      ? zh
        ? '通过：结论由文件中的事实和参数得出'
        : 'it holds: the answer follows from its facts and parameters'
      : zh
        ? `不通过：${count} 处不符`
        : `refused: ${count} ${count === 1 ? 'thing is' : 'things are'} wrong`
  return {
    title: zh ? `待遇计算说明核验 ${file}` : `Verification of ${file}`,
    facts: [[zh ? '结论' : 'verdict', verdict], ...(rederived === null ? [] : rederivedFacts(rederived, lang))],
    tables: [
      ...(count === 0 ? [] : [findingsTable(findings, lang)]),
      ...(rederived === null ? [] : [stepsTable(rederived, lang)]),
    ],
    notes: [],
    hints: [],
  }
}

const rederivedFacts = (rederived: Rederived, lang: Lang): Page['facts'] => {
  const { participantId, month, answer, steps, parameters, facts, digest } = rederived
  const zh = lang === 'zh'
  const amount =
    answer === null ? null : `${statusWords[answer.status][lang]} ${plainYuan(answer.totalFen)} ${zh ? '元' : 'yuan'}`
  return [
    [zh ? '个人编号' : 'participant', plain(participantId)],
    [zh ? '费款所属期' : 'month', month],
    [zh ? '重算结果' : 'worked out', amount ?? (zh ? '无法重算' : 'nothing, for want of what is missing')],
    [
      zh ? '依据' : 'from',
      zh
        ? `${steps.length} 个步骤、${parameters} 个参数、${facts} 条事实`
        : `${steps.length} steps, ${parameters} parameters, ${facts} facts`,
    ],
    ['SHA-256', digest],
  ]
}

const findingsTable = (findings: ReadonlyArray<Finding>, lang: Lang): PageTable => {
  const zh = lang === 'zh'
  return {
    name: zh ? '不符之处' : 'what is wrong',
    columns: [
      { title: zh ? '位置' : 'path', kind: 'text' },
      { title: zh ? '代码' : 'code', kind: 'text' },
      { title: zh ? '说明' : 'finding', kind: 'text' },
    ],
    rows: findings.map((finding) => [finding.path, finding.code, findingSentence(finding, lang)]),
  }
}

const stepsTable = ({ steps }: Rederived, lang: Lang): PageTable => {
  const zh = lang === 'zh'
  return {
    name: zh ? '重算的步骤' : 'steps worked out',
    columns: [
      { title: zh ? '步骤' : 'step', kind: 'text' },
      { title: zh ? '说明' : 'is', kind: 'text', maxWidth: 40 },
      { title: zh ? '结果' : 'value', kind: 'text', maxWidth: 72 },
    ],
    rows: steps.map((step) => [step.id, step[lang], valueText(step.output)]),
  }
}

const valueText = (output: unknown): string => (typeof output === 'string' ? output : JSON.stringify(output))

/** What a stranger's file says may hold characters that a terminal obeys. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, '�')
