import type { Limits } from './read-options.js'
import { refuse } from './sheet-error.js'
import type { SheetHead } from './sheet-part.js'

/** Throws: `Refused` with TooManyColumns or HeaderDoubled. Nameless columns are never doubles of each other. */
export const headOf = (sheet: string, line: number, cells: ReadonlyArray<string>, limits: Limits): SheetHead => {
  checkWidth(sheet, line, cells.length, limits)
  const columnOf = new Map<string, number>()
  cells.forEach((cell, index) => {
    const header = cell.trim()
    const earlier = columnOf.get(header)
    if (earlier !== undefined) refuse({ code: 'HeaderDoubled', sheet, line, header, columns: [earlier, index + 1] })
    if (header !== '') columnOf.set(header, index + 1)
  })
  return { kind: 'sheet', sheet, line, columns: cells.map((text, index) => ({ text, column: index + 1 })) }
}

export const checkWidth = (sheet: string, line: number, found: number, { maxColumns }: Limits): void => {
  if (found > maxColumns) refuse({ code: 'TooManyColumns', sheet, line, found, limit: maxColumns })
}

/** A line whose every cell is empty or white space, the ideographic space of Chinese included. */
export const isBlank = (cells: ReadonlyArray<string>): boolean =>
  (cells[0] ?? '').trim() === '' && cells.every((cell) => cell.trim() === '')
