import type { PageContext } from '../page-context.js'

/** How a badge speaks: money lost, something open, something in order, or neither. */
export type Tone = 'loss' | 'caution' | 'good' | 'accent' | 'plain'

/** What stands in a cell of a table, in a list, or beside a name. Values are data; how they are written is decided once, here. */
export type Cell =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly href?: string
      readonly room?: 'wide' | 'one-line'
    }
  | { readonly kind: 'code'; readonly text: string; readonly href?: string }
  | { readonly kind: 'fen' | 'count'; readonly value: number | null; readonly href?: string }
  | { readonly kind: 'time'; readonly value: string | null; readonly href?: string }
  | { readonly kind: 'badge'; readonly text: string; readonly tone: Tone; readonly href?: string }

export const text = (value: string, href?: string): Cell => ({ kind: 'text', text: value, ...linked(href) })
/** A text that may take as much room as there is. */
export const prose = (value: string): Cell => ({ kind: 'text', text: value, room: 'wide' })
/** A text that stays on one line: a period, a range. */
export const term = (value: string, href?: string): Cell => ({
  kind: 'text',
  text: value,
  room: 'one-line',
  ...linked(href),
})
export const code = (value: string, href?: string): Cell => ({ kind: 'code', text: value, ...linked(href) })
/** Whole fen, shown as yuan; null is a number that there cannot be. */
export const fen = (value: number | null, href?: string): Cell => ({ kind: 'fen', value, ...linked(href) })
export const count = (value: number | null, href?: string): Cell => ({ kind: 'count', value, ...linked(href) })
/** A day, a month, or an instant, as the standards write it. */
export const time = (value: string | null, href?: string): Cell => ({ kind: 'time', value, ...linked(href) })
export const badge = (value: string, tone: Tone, href?: string): Cell => ({
  kind: 'badge',
  text: value,
  tone,
  ...linked(href),
})

const linked = (href: string | undefined): { readonly href?: string } => (href === undefined ? {} : { href })

export const isNumber = ({ kind }: Cell): boolean => kind === 'fen' || kind === 'count'

/** What a table is sorted by where the text does not say it. */
export const sortValue = (cell: Cell): string | undefined =>
  cell.kind === 'fen' || cell.kind === 'count' ? String(cell.value ?? '') : undefined

const Written = ({ cell, formats }: { cell: Cell; formats: PageContext['formats'] }) => {
  switch (cell.kind) {
    case 'text':
      return cell.room === 'one-line' ? <span class="nowrap">{cell.text}</span> : cell.text
    case 'code':
      return <span class="code">{cell.text}</span>
    case 'time':
      return cell.value === null ? <span class="nothing">–</span> : <time class="nowrap">{cell.value}</time>
    case 'badge':
      return <span class={cell.tone === 'plain' ? 'badge' : `badge ${cell.tone}`}>{cell.text}</span>
    default: {
      if (cell.value === null) return <span class="nothing">–</span>
      const written = cell.kind === 'fen' ? formats.yuan(cell.value) : formats.count(cell.value)
      return cell.value < 0 ? <span class="negative">{written}</span> : written
    }
  }
}

/** A cell's content: the way down is in the value itself. */
export const CellContent = ({ cell, formats }: { cell: Cell; formats: PageContext['formats'] }) =>
  cell.href === undefined || (cell.kind === 'text' && cell.text === '') ? (
    <Written cell={cell} formats={formats} />
  ) : (
    <a href={cell.href}>
      <Written cell={cell} formats={formats} />
    </a>
  )
