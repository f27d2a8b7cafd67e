import { displayWidth } from '../text/display-width.js'
import { fenAsYuan, grouped, plainYuan } from '../text/yuan.js'
import { type Column, type Row, textValue, type Value, wholeValue } from '../writing/column.js'
import { BeyondLimit } from '../writing/write-error.js'
import { dateSerial } from './date-text.js'
import { xmlText } from './escaped-text.js'
import { cellStyles } from './package-xml.js'

const lastRow = 1_048_576
const maxTextLength = 32_767

/** The columns of one worksheet with what every row of theirs repeats. */
export interface SheetLayout {
  readonly sheet: string
  readonly columns: ReadonlyArray<Column>
  /** `A`, `B` … `AA`. */
  readonly letters: ReadonlyArray<string>
}

export const layoutOf = (sheet: string, columns: ReadonlyArray<Column>): SheetLayout => ({
  sheet,
  columns,
  letters: columns.map((_, index) => columnLetters(index + 1)),
})

const columnLetters = (column: number): string =>
  column === 0 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

/** Everything before the rows, and the header row. Columns are as wide as their title and the first rows need. */
export const sheetStart = (layout: SheetLayout, firstRows: ReadonlyArray<Row>): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '</sheetView></sheetViews>' +
  `<cols>${layout.columns.map((column, index) => columnXml(column, index, firstRows)).join('')}</cols><sheetData>` +
  rowOf(1, layout, (index, reference) => {
    const title = layout.columns[index]?.title ?? ''
    return textCell(title, reference, cellStyles.header, { layout, row: 1, index })
  })

const columnXml = (column: Column, index: number, firstRows: ReadonlyArray<Row>): string => {
  const widths = firstRows.map((row) => displayWidth(asShown(row[index] ?? null, column)))
  const width = Math.min(60, Math.max(8, displayWidth(column.title) + 3, ...widths) + 2)
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
}

const asShown = (value: Value, { kind }: Column): string => {
  if (typeof value === 'number') return kind === 'yuan' ? fenAsYuan(value) : grouped(String(value))
  return value?.slice(0, 100) ?? ''
}

/** A row of values; `row` counts from 1 and the header is the first. Throws: `BeyondLimit`. */
export const rowXml = (row: number, layout: SheetLayout, values: Row): string => {
  if (row > lastRow) throw new BeyondLimit({ code: 'SheetTooLong', sheet: layout.sheet, limit: lastRow })
  return rowOf(row, layout, (index, reference) => {
    const column = layout.columns[index]
    const value = values[index] ?? null
    return column === undefined || value === null ? '' : valueCell(value, column, reference, { layout, row, index })
  })
}

const rowOf = (row: number, { letters }: SheetLayout, cell: (index: number, reference: string) => string): string => {
  let xml = `<row r="${row}">`
  for (let index = 0; index < letters.length; index += 1) xml += cell(index, `${letters[index]}${row}`)
  return `${xml}</row>`
}

interface Place {
  readonly layout: SheetLayout
  readonly row: number
  readonly index: number
}

const valueCell = (value: string | number, column: Column, reference: string, place: Place): string => {
  switch (column.kind) {
    case 'yuan':
      return numberCell(plainYuan(wholeValue(value, column)), reference, cellStyles.yuan)
    case 'integer':
      return numberCell(String(wholeValue(value, column)), reference, cellStyles.integer)
    case 'date': {
      const serial = dateSerial(textValue(value, column))
      if (serial !== null) return numberCell(String(serial), reference, cellStyles.date)
      return textCell(textValue(value, column), reference, cellStyles.text, place)
    }
    case 'month':
    case 'text':
      return textCell(textValue(value, column), reference, cellStyles.text, place)
  }
}

const numberCell = (number: string, reference: string, style: number): string =>
  `<c r="${reference}" s="${style}"><v>${number}</v></c>`

const textCell = (text: string, reference: string, style: number, { layout, row, index }: Place): string => {
  if (text === '') return ''
  if (text.length > maxTextLength) {
    const { sheet } = layout
    throw new BeyondLimit({ code: 'TextTooLong', sheet, row, column: index + 1, limit: maxTextLength })
  }
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`
}

/** Everything behind the last row. */
export const sheetEnd = ({ letters }: SheetLayout, lastRowWritten: number): string =>
  `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${lastRowWritten}"/></worksheet>`
