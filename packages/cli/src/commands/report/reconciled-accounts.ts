import { accountsReconciled, type SourceReconciled, totalOfAccounts } from '@pension-ledger/books'
import type { Row } from '@pension-ledger/sheets'
import type { Lang } from '../../language.js'
import type { PageTable } from '../../output/page.js'
import { bookLevelWords, dimensionWords, reasonWords, sourceWords } from '../books/book-words.js'
import { totalWord, withUnit } from './report-table.js'
import { dimensionOf, headOf, rowParts, type Statement, type StatementGiven, totalsJson } from './statement-asked.js'
import { partsOf, valueName } from './statement-parts.js'

/** 个人账户对账: each source of the personal accounts beside what the fund took in for it, the difference, and its reason. */
export const reconciledAccounts = (given: StatementGiven): Statement => {
  const by = dimensionIn(given)
  const parts = partsReconciled(given)
  return {
    tables: (lang) => [reconciledTable(given, lang)],
    json: {
      ...headOf('personal-accounts', given),
      rows: rowParts(by, parts).flatMap(({ value, answer }) =>
        answer.map((line) => ({
          ...dimensionOf(by, value),
          source: line.source,
          level: line.level,
          onAccountsFen: line.onAccountsFen,
          inFundFen: line.inFundFen,
          differenceFen: line.differenceFen,
          reason: line.reason,
        })),
      ),
      ...totalsJson(by, parts, totalOfAccounts),
    },
  }
}

/**
 * The sources downwards, zone after zone where they are asked for; the total is of the whole. By level or purpose there is nothing to
 * compare: what finance pays on behalf has a level when it arrives and none on the accounts.
 */
export const reconciledTable = (given: StatementGiven, lang: Lang): PageTable => {
  const by = dimensionIn(given)
  const zh = lang === 'zh'
  const parts = partsReconciled(given)
  const whole = parts.find(({ value }) => value === null)?.answer ?? []
  const { onAccountsFen, inFundFen, differenceFen } = totalOfAccounts(whole)
  const nameOf = (value: string | null): Row =>
    by === undefined || value === null ? [] : [valueName(by, value, given.policy, lang)]
  return {
    name: zh ? '个人账户与基金对账' : 'personal accounts beside the fund',
    columns: [
      ...(by === undefined ? [] : [{ title: dimensionWords[by][lang], kind: 'text' as const }]),
      { title: zh ? '来源' : 'source', kind: 'text' },
      { title: withUnit(zh ? '账户记账' : 'on accounts', lang), kind: 'yuan' },
      { title: withUnit(zh ? '基金' : 'in the fund', lang), kind: 'yuan' },
      { title: withUnit(zh ? '差额' : 'difference', lang), kind: 'yuan' },
      { title: zh ? '原因' : 'reason', kind: 'text' },
    ],
    rows: rowParts(by, parts).flatMap(({ value, answer }) =>
      answer.map((line) => [
        ...nameOf(value),
        sourceName(line, lang),
        line.onAccountsFen,
        line.inFundFen,
        line.differenceFen,
        reasonWords[line.reason][lang],
      ]),
    ),
    totals: [...(by === undefined ? [] : [null]), totalWord(lang), onAccountsFen, inFundFen, differenceFen, null],
  }
}

const dimensionIn = ({ asked }: StatementGiven): 'zone' | undefined => (asked.by === 'zone' ? 'zone' : undefined)

const partsReconciled = (given: StatementGiven) =>
  partsOf(given.turnovers, dimensionIn(given), given.policy).map(({ value, where }) => ({
    value,
    answer: accountsReconciled(given.turnovers, given.chart, {}, where),
  }))

const sourceName = ({ source, level }: SourceReconciled, lang: Lang): string => {
  const name = sourceWords[source][lang]
  if (level === null) return name
  return lang === 'zh' ? `${name}（${bookLevelWords[level].zh}）` : `${name} (${bookLevelWords[level].en})`
}
