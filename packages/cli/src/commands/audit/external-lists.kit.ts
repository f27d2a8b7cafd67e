import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const nextYearOf = (date: string): number => Number(date.slice(0, 4)) + 1

/** Someone of whom the ledger knows nothing. */
const stranger = '110101195001010011,某人'

/** A row as the cell under each column's name. */
export type CellUnder = (column: string) => string

/** Rows of a file as the simulator writes it; none where there is no such file. */
export const rowsIn = (folder: string, kind: string): ReadonlyArray<CellUnder> => {
  const path = join(folder, `${kind}.csv`)
  if (!existsSync(path)) return []
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return (column) => cells[names.indexOf(column)] ?? ''
  })
}

const addLines = (folder: string, kind: string, columns: string, lines: ReadonlyArray<string>): void => {
  const path = join(folder, `${kind}.csv`)
  if (!existsSync(path)) writeFileSync(path, `${columns}\n`)
  const [header = ''] = readFileSync(path, 'utf8').split('\n')
  const missing = ','.repeat(header.split(',').length - columns.split(',').length)
  appendFileSync(path, lines.map((line) => `${line}${missing}\n`).join(''))
}

/**
 * 外部名单 that agree with the history beside what was planted: the dead on the day of their death, those who left for another scheme as
 * its members from the next January, for which they have paid nothing here, and a stranger on each.
 */
export const writeExternalLists = (folder: string): void => {
  const people = new Map(
    rowsIn(folder, 'participants').map((row) => [row('participant_id'), `${row('id_number')},${row('name')}`]),
  )
  const named = (row: CellUnder): string => people.get(row('participant_id')) ?? stranger
  addLines(folder, 'external-deaths', 'id_number,name,on,source', [
    `${stranger},2015-05-05,民政殡葬名单`,
    ...rowsIn(folder, 'deaths').map((row) => `${named(row)},${row('died_on')},民政殡葬名单`),
  ])
  addLines(folder, 'external-memberships', 'id_number,name,from,to,scheme,source', [
    `${stranger},2015-05-05,2016-06-06,职工养老保险,职工养老保险参保名单`,
    ...rowsIn(folder, 'changes')
      .filter((row) => row('reason') === '参加职工养老保险')
      .map((row) => `${named(row)},${nextYearOf(row('effective_on'))}-01-01,,职工养老保险,职工养老保险参保名单`),
  ])
}
