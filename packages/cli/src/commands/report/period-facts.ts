import type { Lang } from '../../language.js'
import type { Page } from '../../output/page.js'
import type { StatementAsked } from './statement-asked.js'

/** The months of a statement, whether or not it was asked for some. */
export const periodFacts = ({ from, to }: StatementAsked, lang: Lang): Page['facts'] => [
  lang === 'zh'
    ? ['期间', `${from ?? '起始'} 至 ${to ?? '截止'}`]
    : ['period', `${from ?? 'the beginning'} to ${to ?? 'the end'}`],
]

/** The months of a statement that was asked for some. */
export const periodFactsIfAsked = (asked: StatementAsked, lang: Lang): Page['facts'] =>
  asked.from === undefined && asked.to === undefined ? [] : periodFacts(asked, lang)
