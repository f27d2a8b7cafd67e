import type { Report } from '../report.js'

/** A piece of a sentence: words, a figure with the number of its note, or a place that the office fills in. */
export type Run =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly note: number }
  | { readonly kind: 'blank'; readonly prompt: string }

/** A paragraph: runs of text and figures. */
export type Paragraph = ReadonlyArray<Run>

/** A section of the office’s form. */
export interface Section {
  /** 一、二、三 … as the office's form has them. */
  readonly heading: string
  readonly parts: ReadonlyArray<{ readonly heading: string | null; readonly paragraphs: ReadonlyArray<Paragraph> }>
}

/** What a figure rests on. */
export interface FigureNote {
  readonly number: number
  readonly figure: string
  readonly basis: string
  /** The view or parameter, the measure, and the dimensions it was summed over. */
  readonly source: string
}

/**
 * 年度绩效自评报告（草稿）: the bureau's yearly self-evaluation in its usual six parts. Every figure comes from the ledger and has a note;
 * what no ledger can know is left to the office and says so.
 */
export interface AnnualReport {
  readonly title: string
  readonly year: number
  readonly asOf: string
  readonly sections: ReadonlyArray<Section>
  readonly notes: ReadonlyArray<FigureNote>
  /** 附表. */
  readonly tables: ReadonlyArray<Report>
}
