import { fillings, isFilled } from '../fill-tables.js'
import { allTables, tableClasses } from './all-tables.js'
import { notationOf } from './representation.js'
import { settingsReference } from './settings-reference.js'
import { elementOf, type Table } from './table.js'

const reasons = {
  'not-recorded': 'not recorded',
  'not-of-scheme': 'not of this scheme',
  'not-configured': 'not configured',
} as const

/** The reference of what is written, in Markdown: every table with its fields, their types, and what is never filled. */
export const tablesReference = (): string =>
  [
    '# National interface: the tables',
    '',
    'Written from the descriptions in `packages/national-interface/src/tables`. The tables of GB/T 40217-2021 are written; fields without a',
    'source are empty; nobody has certified it. `C..n` at most n characters, `Cn` exactly n, `I..n` a whole number, `Dw.d` a decimal of at',
    'most w characters. NE: the standard says that it is never empty.',
    '',
    ...tableClasses.map(({ root, tables }) => `- \`${root}.xml\`: ${tables.map(({ name }) => name).join(', ')}`),
    '',
    ...settingsReference(),
    ...allTables.flatMap(sectionOf),
  ].join('\n')

const sectionOf = (table: Table): ReadonlyArray<string> => {
  const unavailable = fillings.get(table.number)?.unavailable ?? {}
  return [
    `## ${table.number} ${table.name}`,
    '',
    isFilled(table.number) ? `${table.holds}.` : `${table.holds}: no rows, it is of another scheme.`,
    '',
    '| no. | field | id | code | type | NE | empty because |',
    '|---|---|---|---|---|---|---|',
    ...table.fields.map((name, i) => {
      const { id, code, representation, isRequired } = elementOf(name)
      const because = unavailable[name]
      const cells = [
        i + 1,
        name,
        id ?? '',
        code,
        notationOf(representation),
        isRequired ? 'NE' : '',
        because === undefined ? '' : reasons[because],
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
  ]
}
