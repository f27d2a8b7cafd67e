import type { Lang } from '../words.js'

/** One line, or one colour of bars, with a value for each category; null where there is none. */
export interface Series {
  readonly name: string
  readonly values: ReadonlyArray<number | null>
}

/**
 * 图: what is drawn, as data. `stacked` bars over categories, `lines` over months, `across` bars side by side from the left (published beside the
 * ledger's), `steps` a stacked area of balances that change on certain days.
 */
export interface Chart {
  readonly kind: 'stacked' | 'lines' | 'across' | 'steps'
  /** Money is whole fen; everything else is counted. */
  readonly unit: 'fen' | 'count'
  readonly categories: ReadonlyArray<string>
  /** At most six: more cannot be told apart. */
  readonly series: ReadonlyArray<Series>
}

/** A drawing in the widths of a wide page and of a telephone, as SVG without colours, styles and scripts of its own. */
export interface Drawing {
  readonly wide: string
  readonly narrow: string
}

/** `title` and `description` are what a reader who does not see the drawing is told. */
export type Draw = (chart: Chart, told: Told) => Promise<Drawing>

export interface Told {
  readonly title: string
  readonly description: string
  readonly lang: Lang
}
