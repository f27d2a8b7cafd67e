import { displayWidth, textTable } from '@pension-ledger/sheets'
import type { Page, PageTable } from './page.js'

/** A page for a terminal or a text file. */
export const pageText = ({ title, facts, tables, notes }: Page): string =>
  [
    [title, ...factLines(facts)].map((line) => `${line}\n`).join(''),
    ...tables.map((table) => tableText(table, tables.length > 1)),
    notes.map((note) => `${note}\n`).join(''),
  ]
    .filter((part) => part !== '')
    .join('\n')

const tableText = ({ name, columns, rows, totals }: PageTable, named: boolean): string =>
  (named ? `${name}\n` : '') + textTable(columns, rows, totals === undefined ? {} : { totals })

/** Labels and their values, the values one under the other. */
export const factLines = (facts: Page['facts']): ReadonlyArray<string> => {
  const width = facts.reduce((widest, [label]) => Math.max(widest, displayWidth(label)), 0)
  return facts.map(([label, value]) => `${label}${' '.repeat(width - displayWidth(label) + 2)}${value}`)
}
