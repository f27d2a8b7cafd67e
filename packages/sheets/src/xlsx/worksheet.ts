import type { Limits } from '../reading/read-options.js'
import { refuse } from '../reading/sheet-error.js'
import type { CellKind } from '../reading/sheet-part.js'
import { type DateSystem, dateText } from './date-text.js'
import { withoutEscapes } from './escaped-text.js'
import { numberText } from './number-text.js'
import { ownText, richText } from './shared-texts.js'
import type { XmlAttributes, XmlHandlers } from './xml-reader.js'

export interface WorksheetRow {
  readonly line: number
  /** Only as many as reach the last cell that is not empty. */
  readonly cells: string[]
  readonly kinds: CellKind[]
}

/** What the cells of a worksheet refer to. */
export interface CellContext {
  readonly sheet: string
  readonly part: string
  readonly sharedTexts: ReadonlyArray<string>
  readonly isDateStyle: ReadonlyArray<boolean>
  readonly dateSystem: DateSystem
}

const lastRow = 1_048_576
const lastColumn = 16_384

/**
 * Turns the elements of a worksheet into rows. Rows and cells may leave out where they stand, and then follow the one before.
 *
 * Throws: `Refused` with WorkbookBroken, LineTooLong.
 */
export const worksheetRows = (
  context: CellContext,
  limits: Limits,
  onRow: (row: WorksheetRow) => void,
): XmlHandlers => {
  const { sheet, part } = context
  const rich = richText()
  let row: WorksheetRow = { line: 0, cells: [], kinds: [] }
  let characters = 0
  let column = 0
  let type = 'n'
  let style = 0
  let value = ''
  let inValue = false
  let inInline = false

  const broken = (why: string): never =>
    refuse({ code: 'WorkbookBroken', part, why, sheet, line: row.line, column: Math.max(column, 1) })

  const openRow = (attributes: XmlAttributes): void => {
    const line = attributes.r === undefined ? row.line + 1 : Number(attributes.r)
    if (!(Number.isInteger(line) && line >= 1 && line <= lastRow)) broken(`there is no row ${attributes.r}`)
    row = { line, cells: [], kinds: [] }
    characters = 0
    column = 0
  }

  const openCell = (attributes: XmlAttributes): void => {
    column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
    if (column < 1 || column > lastColumn) broken(`there is no cell ${attributes.r}`)
    type = attributes.t ?? 'n'
    style = Number(attributes.s ?? 0)
    value = ''
  }

  const put = (text: string, kind: CellKind): void => {
    if (text === '') return
    characters += text.length
    if (characters > limits.maxRecordBytes) {
      refuse({ code: 'LineTooLong', sheet, line: row.line, limit: limits.maxRecordBytes })
    }
    while (row.cells.length < column) {
      row.cells.push('')
      row.kinds.push('empty')
    }
    row.cells[column - 1] = ownText(text)
    row.kinds[column - 1] = kind
  }

  const putNumber = (): void => {
    if (value === '') return
    const date = context.isDateStyle[style] === true ? dateText(Number(value), context.dateSystem) : null
    if (date !== null) put(date, 'date')
    else put(numberText(value) ?? broken(`${value.slice(0, 40)} is not a number`), 'number')
  }

  const closeCell = (): void => {
    switch (type) {
      case 'n':
        putNumber()
        break
      case 's':
        if (value === '') break
        put(context.sharedTexts[Number(value)] ?? broken(`there is no shared text ${value.slice(0, 40)}`), 'text')
        break
      case 'inlineStr':
        put(rich.take(), 'text')
        break
      case 'str':
        put(withoutEscapes(value), 'text')
        break
      case 'b':
        if (value !== '') put(value === '1' || value === 'true' ? 'TRUE' : 'FALSE', 'bool')
        break
      case 'd':
        put(value.replace(/T00:00:00(\.0+)?Z?$/, ''), 'date')
        break
      case 'e':
        put(value, 'error')
        break
      default:
        broken(`there is no kind of cell ${type.slice(0, 40)}`)
    }
  }

  return {
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes)
      else if (name === 'v') inValue = true
      else if (name === 'row') openRow(attributes)
      else if (name === 'is') inInline = true
      else if (inInline) rich.open(name)
    },
    text: (text) => {
      if (inValue) value += text
      else if (inInline) rich.text(text)
    },
    close: (name) => {
      if (name === 'v') inValue = false
      else if (name === 'c') closeCell()
      else if (name === 'row') onRow(row)
      else if (name === 'is') inInline = false
      else if (inInline) rich.close(name)
    },
  }
}

/** `AB12` is in column 28; 0 for what is no reference to a cell. */
export const columnOf = (reference: string): number => {
  let column = 0
  let at = 0
  for (; at < 4; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf
    if (!(letter >= 65 && letter <= 90)) break
    column = column * 26 + letter - 64
  }
  return /^[0-9]+$/.test(reference.slice(at)) ? column : 0
}
