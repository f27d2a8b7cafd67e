import type { Explanation, PaidForMonth } from '../document/explanation.js'
import { componentWords, levelWords } from '../steps/step-words.js'
import { factLeaf } from './fact-text.js'
import type { Lang } from './lang.js'
import { type Branch, leaf } from './tree.js'
import { yuanText } from './value-text.js'

type Parts = Pick<PaidForMonth['totals'], 'errorFen' | 'lateInformationFen' | 'lateLawFen'>

const isDifferent = ({ errorFen, lateInformationFen, lateLawFen }: Parts): boolean =>
  errorFen !== 0 || lateInformationFen !== 0 || lateLawFen !== 0

const partsText = ({ errorFen, lateInformationFen, lateLawFen }: Parts, lang: Lang): string =>
  lang === 'zh'
    ? `差错 ${yuanText(errorFen)}，迟到信息 ${yuanText(lateInformationFen)}，迟到政策 ${yuanText(lateLawFen)}（元）`
    : `error ${yuanText(errorFen)}, late information ${yuanText(lateInformationFen)}, late law ${yuanText(lateLawFen)} (yuan)`

/** What the difference comes from, in all and line by line; nothing where there is none. */
const differenceBranches = (
  { knownAt, policyThen, lines, totals }: PaidForMonth,
  lang: Lang,
): ReadonlyArray<Branch> => {
  const differing = lines.filter(isDifferent)
  if (differing.length === 0) return []
  const zh = lang === 'zh'
  const book = `${policyThen.id} ${policyThen.version}`
  const known = zh
    ? `应发减实发，与付款时所知（${knownAt}，政策册 ${book}）相比：`
    : `due less paid, against what was known at payment (${knownAt}, policy ${book}): `
  return [
    {
      text: `${known}${partsText(totals, lang)}`,
      branches: differing.map((line) => {
        const [what, who] = [componentWords[line.component][lang], levelWords[line.level][lang]]
        return leaf(zh ? `${what}（${who}）：${partsText(line, lang)}` : `${what}, ${who}: ${partsText(line, lang)}`)
      }),
    },
  ]
}

/** 实发对比: what was paid for the month beside what was due; none where nothing was. */
export const paidBranches = ({ paid, facts }: Explanation, lang: Lang): ReadonlyArray<Branch> => {
  if (paid === null) return []
  const { dueFen, paidFen } = paid.totals
  const difference = yuanText(dueFen - paidFen)
  const payments = facts.filter(({ id }) => paid.payments.includes(id)).map((fact) => factLeaf(fact, lang))
  return [
    {
      text:
        lang === 'zh'
          ? `实发 ${yuanText(paidFen)} 元，应发 ${yuanText(dueFen)} 元，应发减实发 ${difference} 元`
          : `paid ${yuanText(paidFen)} yuan, due ${yuanText(dueFen)} yuan, due less paid ${difference} yuan`,
      branches: [...payments, ...differenceBranches(paid, lang)],
    },
  ]
}
