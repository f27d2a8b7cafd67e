import { fillings, isFilled } from '../fill-tables.js'
import { allTables } from './all-tables.js'
import { type Element, elements } from './elements.js'
import { settingsReference } from './settings-reference.js'

/** A file of the standard's schema, with its tables and their fields as they are printed. */
export interface SchemaFile {
  readonly root: string
  readonly tables: ReadonlyArray<SchemaTable>
}
export interface SchemaTable {
  readonly number: number
  readonly name: string
  readonly fields: ReadonlyArray<{ readonly name: string; readonly type: string; readonly required: boolean }>
}

const reasons = {
  'not-recorded': 'not recorded',
  'not-of-scheme': 'not of this scheme',
  'not-configured': 'not configured',
} as const

const described: Readonly<Record<string, Element>> = elements

/** The reference of what is written, in Markdown: every table of the schema with its fields, their types, and what is never filled. */
export const tablesReference = (files: ReadonlyArray<SchemaFile>): string =>
  [
    '# National interface: the tables',
    '',
    'Written from `schema/gbt-40217-2021.json`, which the tests hold every written table against. The tables of GB/T 40217-2021 are written;',
    'fields without a source are empty; nobody has certified it. `C..n` at most n characters, `Cn` exactly n, `I..n` a whole number, `Dw.d` a',
    'decimal of at most w characters. NE: the standard says that it is never empty.',
    '',
    ...files.map(({ root, tables }) => `- \`${root}.xml\`: ${tables.map(({ name }) => name).join(', ')}`),
    '',
    ...settingsReference(),
    ...files.flatMap(({ tables }) => tables.flatMap(sectionOf)),
  ].join('\n')

const sectionOf = ({ number, name, fields }: SchemaTable): ReadonlyArray<string> => {
  const unavailable: Readonly<Record<string, keyof typeof reasons>> = fillings.get(number)?.unavailable ?? {}
  const holds = allTables.find((table) => table.number === number)?.holds ?? ''
  return [
    `## ${number} ${name}`,
    '',
    isFilled(number) ? `${holds}.` : `${holds}: no rows, it is of another scheme.`,
    '',
    '| no. | field | id | code | type | NE | empty because |',
    '|---|---|---|---|---|---|---|',
    ...fields.map((field, i) => {
      const element = described[field.name]
      const because = unavailable[field.name]
      const cells = [
        i + 1,
        field.name,
        element?.id ?? '',
        element?.code ?? '',
        field.type,
        field.required ? 'NE' : '',
        because === undefined ? '' : reasons[because],
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
  ]
}
