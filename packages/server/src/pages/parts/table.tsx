import type { PageContext } from '../page-context.js'
import { type Cell, CellContent, isNumber, sortValue, text } from './cell.js'

/** 表: as data. Columns of numbers stand to the right. */
export interface Table {
  readonly caption: string
  /** Below the caption's text: in what the numbers are. */
  readonly unit?: string
  readonly columns: ReadonlyArray<{ readonly label: string; readonly isNumber?: boolean }>
  /** How many cells at the start of a row name it. */
  readonly heads: number
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
  readonly totals?: ReadonlyArray<Cell>
  /** Said instead of rows where there are none. */
  readonly empty: string
  /** A narrow table is not stretched over the page. */
  readonly isNarrow?: boolean
  /** Rows come in an order that means something, which a reader should not lose. */
  readonly isFixed?: boolean
}

/** A row is named by something: where nothing is known, by a dash. */
const named = (cell: Cell): Cell => (cell.kind === 'text' && cell.text === '' ? text('–') : cell)

/** Above so many rows a table has a window of its own, under a head that stays. */
const longFrom = 40

interface RowProps {
  readonly cells: ReadonlyArray<Cell>
  readonly table: Table
  readonly formats: PageContext['formats']
}

const Row = ({ cells, table, formats }: RowProps) => (
  <tr>
    {cells.map((cell, i) => {
      const isRight = table.columns[i]?.isNumber ?? isNumber(cell)
      const look = isRight ? 'end' : cell.kind === 'text' && cell.room === 'wide' ? 'wide' : undefined
      const content = <CellContent cell={i < table.heads ? named(cell) : cell} formats={formats} />
      return i < table.heads ? (
        <th scope="row" class={look}>
          {content}
        </th>
      ) : (
        <td class={look} data-value={sortValue(cell)}>
          {content}
        </td>
      )
    })}
  </tr>
)

/** Totals have one name, as wide as the names of the rows. */
const TotalsRow = ({ cells, table, formats }: RowProps) => {
  const [first = text('')] = cells
  return (
    <tr>
      <th scope="row" colspan={table.heads}>
        <CellContent cell={named(first)} formats={formats} />
      </th>
      {cells.slice(table.heads).map((cell) => (
        <td class={isNumber(cell) ? 'end' : undefined}>
          <CellContent cell={cell} formats={formats} />
        </td>
      ))}
    </tr>
  )
}

/** A table that can be scrolled by keyboard where it is too wide, sorted where that makes sense, and printed with its head on every page. */
export const TableView = ({ table, ctx }: { table: Table; ctx: Pick<PageContext, 'formats'> }) => {
  const { caption, unit, columns, rows, totals, empty } = table
  if (rows.length === 0)
    return (
      <p class="nothing">
        <strong>{caption}</strong> {empty}
      </p>
    )
  return (
    // A region that scrolls is reached by keyboard, and so has a name.
    <section class={rows.length > longFrom ? 'sheet long' : 'sheet'} tabindex={0} aria-label={caption}>
      <table
        class={table.isNarrow === true ? 'fitting' : undefined}
        data-sortable={table.isFixed === true ? undefined : ''}
      >
        <caption>
          {caption}
          {unit === undefined ? null : <span class="unit">{unit}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.isNumber === true ? 'end' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <Row cells={cells} table={table} formats={ctx.formats} />
          ))}
        </tbody>
        {totals === undefined ? null : (
          <tfoot>
            <TotalsRow cells={totals} table={table} formats={ctx.formats} />
          </tfoot>
        )}
      </table>
    </section>
  )
}
