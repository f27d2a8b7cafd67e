import { createHash } from 'node:crypto'
import { SaxesParser } from 'saxes'
import schema from '../../schema/gbt-40217-2021.json' with { type: 'json' }

/** The schema that a delivery is held against: data, and nothing that the writer works from. */
const { namespace, files: schemaFiles } = schema

type SchemaTable = (typeof schemaFiles)[number]['tables'][number]

/** The tables as they are printed, by name. */
export const printed: ReadonlyMap<string, SchemaTable> = new Map(
  schemaFiles.flatMap(({ tables }) => tables.map((table) => [table.name, table] as const)),
)

/** Root elements and the numbers of their tables. */
const roots: ReadonlyMap<string, ReadonlyArray<number>> = new Map(
  schemaFiles.map(({ root, tables }) => [root, tables.map(({ number }) => number)]),
)

export interface ReadRow {
  readonly table: string
  readonly fields: ReadonlyArray<readonly [name: string, text: string]>
}

/** Reads a file back with a parser that the writer does not know. Anything that is not well-formed throws. */
export const rowsOf = (bytes: Buffer): { readonly root: string; readonly rows: ReadonlyArray<ReadRow> } => {
  const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  if (!text.startsWith('<?xml version="1.0" encoding="GB18030"?>')) throw new Error('no declaration')
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  const rows: Array<{ table: string; fields: Array<readonly [string, string]> }> = []
  let root = ''
  let value = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri }) => {
    if (uri !== namespace) throw new Error(`${name} is not of the namespace`)
    if (path.length === 0) root = name
    if (path.length === 1) rows.push({ table: name, fields: [] })
    path.push(name)
    value = ''
  })
  parser.on('text', (text) => {
    if (path.length === 3) value += text
    else if (text.trim() !== '') throw new Error(`text between elements: ${text}`)
  })
  parser.on('closetag', ({ name }) => {
    if (path.length > 3) throw new Error(`${name} is nested too deep`)
    if (path.length === 3) rows.at(-1)?.fields.push([name, value])
    path.pop()
  })
  parser.write(text).close()
  return { root, rows }
}

const fits = (text: string, type: string, name: string): boolean => {
  const length = [...text].length
  const most = /^C\.\.(\d+)$/.exec(type)
  if (most !== null) return length <= Number(most[1])
  const digits = /^I\.\.(\d+)$/.exec(type)
  if (digits !== null) return new RegExp(`^\\d{1,${digits[1]}}$`).test(text)
  const decimal = /^D(\d+)\.(\d+)$/.exec(type)
  if (decimal !== null) return new RegExp(`^-?\\d+\\.\\d{${decimal[2]}}$`).test(text) && length <= Number(decimal[1])
  const exact = Number(/^C(\d+)$/.exec(type)?.[1])
  if (length !== exact) return false
  if (name.endsWith('代码') || name === '地域属性') return true
  return isDigitsOfTime(text)
}

/** YYYY, YYYYMM, YYYYMMDD, or two of the last, with months and days that exist. */
const isDigitsOfTime = (text: string): boolean => {
  if (!/^\d+$/.test(text)) return false
  if (text.length === 16) return isDigitsOfTime(text.slice(0, 8)) && isDigitsOfTime(text.slice(8))
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6) || '01', text.slice(6, 8) || '01']
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

interface ManifestToCheck {
  readonly files: ReadonlyArray<{
    readonly file: string
    readonly bytes: number
    readonly sha256: string
    readonly tables: ReadonlyArray<{
      readonly table: string
      readonly rows: number
      readonly totalsFen: Readonly<Record<string, number>>
    }>
  }>
  readonly notAvailable: ReadonlyArray<{ readonly table: string; readonly field: string }>
}

/** Everything that is wrong with a delivery: with its files, held against the printed tables and against its manifest. */
export const faultsOf = (files: ReadonlyMap<string, Buffer>, manifest: ManifestToCheck): ReadonlyArray<string> => {
  const faults: string[] = []
  const fault = (text: string): number => faults.push(text)
  const expected = [...[...roots.keys()].map((root) => `${root}.xml`), 'manifest.json'].sort()
  if (JSON.stringify([...files.keys()].sort()) !== JSON.stringify(expected)) fault('the files are not the nine classes')

  for (const { file, sha256, bytes: size, tables } of manifest.files) {
    const bytes = files.get(file)
    if (bytes === undefined) return [...faults, `${file} is missing`]
    if (createHash('sha256').update(bytes).digest('hex') !== sha256 || bytes.length !== size)
      fault(`${file}: other bytes`)
    const { root, rows } = rowsOf(bytes)
    const numbers = rows.map(({ table }) => printed.get(table)?.number ?? 0)
    if (`${root}.xml` !== file) fault(`${file}: its root is ${root}`)
    if (numbers.some((number, i) => !(roots.get(root) ?? []).includes(number) || number < (numbers[i - 1] ?? 0)))
      fault(`${file}: tables out of place`)
    for (const [i, row] of rows.entries())
      for (const text of faultsOfRow(row, manifest)) fault(`${file} row ${i}: ${text}`)
    for (const { table, rows: count, totalsFen } of tables) {
      const own = rows.filter((row) => row.table === table)
      if (own.length !== count) fault(`${table}: ${own.length} rows, the manifest says ${count}`)
      for (const [field, total] of Object.entries(totalsFen)) {
        const read = own.reduce((sum, row) => sum + fenIn(row, field), 0n)
        if (read !== BigInt(total)) fault(`${table} ${field}: ${read}, the manifest says ${total}`)
      }
    }
  }
  return faults
}

const faultsOfRow = ({ table, fields }: ReadRow, { notAvailable }: ManifestToCheck): ReadonlyArray<string> => {
  const description = printed.get(table)
  if (description === undefined) return [`${table} is no table`]
  if (fields.map(([name]) => name).join() !== description.fields.map(({ name }) => name).join())
    return [`${table}: other fields, or another order`]
  return description.fields.flatMap(({ name, type, required }, i) => {
    const text = fields[i]?.[1] ?? ''
    const isExcused = notAvailable.some((of) => of.table === table && of.field === name)
    if (text === '') return required && !isExcused ? [`${table} ${name} is empty`] : []
    if (isExcused) return [`${table} ${name} is filled, the manifest says that it is not available`]
    return fits(text, type, name) ? [] : [`${table} ${name}: ${text} is no ${type}`]
  })
}

const fenIn = ({ fields }: ReadRow, field: string): bigint => {
  const text = fields.find(([name]) => name === field)?.[1] ?? ''
  return text === '' ? 0n : BigInt(text.replace('.', ''))
}
