import type { Paragraph, Run } from './annual-report.js'
import { type Figures, paragraph, words } from './figures.js'
import { type AnnualScope, cellsWhere, dayInWords } from './scope.js'

/** 生存认证: a paragraph for each round of the year that was opened by the day of the report. */
export const certificationOf = ({ replayed, year }: AnnualScope, { figure }: Figures): ReadonlyArray<Paragraph> =>
  replayed.scheme.rounds
    .filter(({ round }) => round.startsWith(`${year}-`))
    .sort((a, b) => (a.round < b.round ? -1 : 1))
    .map(({ round, deadline }) => {
      const heads = (where: Record<string, string>): Run =>
        figure({
          unit: 'heads',
          query: cellsWhere('certification', 'heads', { round, ...where }),
          basis: `认证批次 ${round}，全区；应认证 = 通过 + 失踪 + 死亡 + 未认证`,
        })
      const name = `${year}年${round.endsWith('H1') ? '上' : '下'}半年`
      return paragraph`${words(name)}待遇领取资格认证（截止${words(dayInWords(deadline))}）应认证${heads({})}，通过${heads({ outcome: 'passed' })}，其中手机自助${heads({ outcome: 'passed', method: 'app' })}、现场${heads({ outcome: 'passed', method: 'on-site' })}、上门${heads({ outcome: 'passed', method: 'home-visit' })}；失踪${heads({ outcome: 'missing' })}，死亡${heads({ outcome: 'deceased' })}，尚未认证${heads({ outcome: 'outstanding' })}。`
    })
