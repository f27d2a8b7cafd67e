import type { Selection, StatementLine } from '@pension-ledger/books'
import type { Row } from '@pension-ledger/sheets'
import type { Lang, Words } from '../../language.js'
import type { PageTable } from '../../output/page.js'
import { answeredByPart, dimensionOf, rowParts, type StatementGiven, totalsJson } from './statement-asked.js'
import { accountJson, accountRows } from './statement-lines.js'
import { partColumns } from './statement-parts.js'

/** What a sheet of accounts is laid out like, and called. */
export interface SheetPlan<Section extends string, Total extends string> {
  readonly name: Words
  /** The accounts of each section, and the total below them. */
  readonly sections: ReadonlyArray<readonly [section: Section, total: Total]>
  /** The totals below all sections. */
  readonly below: ReadonlyArray<Total>
  readonly words: Readonly<Record<Total, Words>>
}

type Answer<Section extends string, Total extends string> = Readonly<Record<Section, ReadonlyArray<StatementLine>>> &
  Readonly<Record<Total, number>>

/** A sheet for people, in their language, and what a document has of it. */
export interface Sheet {
  readonly table: (lang: Lang) => PageTable
  readonly json: object
}

/** Accounts by section with their totals, a column for each part of the money. */
export const sheetOf = <Section extends string, Total extends string>(
  { name, sections, below, words }: SheetPlan<Section, Total>,
  given: StatementGiven,
  answerFor: (where: Selection) => Answer<Section, Total>,
): Sheet => {
  const { asked, policy } = given
  const parts = answeredByPart(given, ({ where }) => answerFor(where))
  const answers = parts.map(({ answer }) => answer)
  const totals = [...sections.map(([, total]) => total), ...below]

  const accounts = (section: Section, lang: Lang): ReadonlyArray<Row> =>
    accountRows(
      answers.map((answer) => answer[section]),
      lang,
    )
  const totalRow = (total: Total, lang: Lang): Row => [
    null,
    words[total][lang],
    ...answers.map((answer) => answer[total]),
  ]
  return {
    table: (lang) => ({
      name: name[lang],
      columns: [
        { title: lang === 'zh' ? '科目代码' : 'code', kind: 'text' },
        { title: lang === 'zh' ? '项目' : 'item', kind: 'text' },
        ...partColumns(parts, asked.by, policy, lang),
      ],
      rows: [
        ...sections.flatMap(([section, total]) => [...accounts(section, lang), totalRow(total, lang)]),
        ...below.map((total) => totalRow(total, lang)),
      ],
    }),
    json: {
      rows: rowParts(asked.by, parts).flatMap(({ value, answer }) =>
        sections.flatMap(([section]) => accountJson(section, answer[section], dimensionOf(asked.by, value))),
      ),
      ...totalsJson(asked.by, parts, (answer) => Object.fromEntries(totals.map((total) => [total, answer[total]]))),
    },
  }
}
