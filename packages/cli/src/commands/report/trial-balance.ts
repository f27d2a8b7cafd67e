import { type TrialLine, trialBalanceOf } from '@pension-ledger/books'
import type { Lang } from '../../language.js'
import type { PageTable } from '../../output/page.js'
import { dimensionWords } from '../books/book-words.js'
import { totalWord, withUnit } from './report-table.js'
import { dimensionOf, headOf, type Statement, type StatementGiven } from './statement-asked.js'
import { valueName } from './statement-parts.js'

/** 余额表: what stood on each account at the beginning of the months that were asked for, turned over in them, and stood there in the end. */
export const trialBalance = (given: StatementGiven): Statement => {
  const { turnovers, chart } = given
  const { from, to, by } = given.asked
  const lines = trialBalanceOf(turnovers, chart, { period: { from, to }, by: by === undefined ? [] : [by] })
  const [openingFen, debitFen, creditFen, closingFen] = totalsOf(lines)
  return {
    tables: (lang) => [trialTable(lines, given, lang)],
    json: {
      ...headOf('trial-balance', given),
      from: from ?? null,
      to: to ?? null,
      rows: lines.map(({ account, at, ...line }) => ({
        account: account.code,
        zh: account.zh,
        en: account.en,
        kind: account.kind,
        ...dimensionOf(by, at[0] ?? ''),
        openingFen: line.openingFen,
        debitFen: line.debitFen,
        creditFen: line.creditFen,
        closingFen: line.closingFen,
      })),
      totals: { openingFen, debitFen, creditFen, closingFen },
    },
  }
}

const amounts = ['openingFen', 'debitFen', 'creditFen', 'closingFen'] as const

const totalsOf = (lines: ReadonlyArray<TrialLine>): ReadonlyArray<number> =>
  amounts.map((amount) => lines.reduce((total, line) => total + line[amount], 0))

const trialTable = (
  lines: ReadonlyArray<TrialLine>,
  { asked: { by }, policy }: StatementGiven,
  lang: Lang,
): PageTable => {
  const zh = lang === 'zh'
  const nameOf = (value: string): string => (by === undefined ? value : valueName(by, value, policy, lang))
  const money = zh ? ['期初余额', '借方', '贷方', '期末余额'] : ['opening', 'debit', 'credit', 'closing']
  return {
    name: zh ? '余额表' : 'trial balance',
    columns: [
      { title: zh ? '科目代码' : 'code', kind: 'text' },
      { title: zh ? '科目' : 'account', kind: 'text' },
      ...(by === undefined ? [] : [{ title: dimensionWords[by][lang], kind: 'text' as const }]),
      ...money.map((title) => ({ title: withUnit(title, lang), kind: 'yuan' as const })),
    ],
    rows: lines.map((line) => [
      line.account.code,
      line.account[lang],
      ...line.at.map(nameOf),
      ...amounts.map((amount) => line[amount]),
    ]),
    totals: [totalWord(lang), null, ...(by === undefined ? [] : [null]), ...totalsOf(lines)],
  }
}
