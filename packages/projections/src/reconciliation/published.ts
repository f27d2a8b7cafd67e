import { BusinessDate, Year } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { Query } from './query.js'

/** A text for readers of both languages. */
export const Bilingual = t.readonly(t.strict({ zh: t.string, en: t.string }))
export interface Bilingual extends t.TypeOf<typeof Bilingual> {}

/**
 * How a figure is printed. `heads` whole persons; `yuan` and `wan-yuan` (万元) from fen; `percent` from a ratio; `months` and `number`
 * as they are; `date` and `text` are compared as texts.
 */
export const Unit = t.keyof({
  heads: null,
  yuan: null,
  'wan-yuan': null,
  percent: null,
  months: null,
  number: null,
  date: null,
  text: null,
})
export type Unit = t.TypeOf<typeof Unit>

export const Rounding = t.keyof({ 'half-up': null, truncated: null })
export type Rounding = t.TypeOf<typeof Rounding>

/** A number of the ledger as it is to be printed. */
export const Value = t.readonly(t.strict({ unit: Unit, decimals: t.Int, rounding: Rounding, query: Query }))
export interface Value extends t.TypeOf<typeof Value> {}

const figure = {
  id: t.string,
  label: Bilingual,
  /** What the published text does not say: as-of date, period, heads or money, zones, levels, status; and what is inferred. */
  basis: Bilingual,
  /** The day by which the ledger is cut for this figure. */
  effectiveAt: BusinessDate,
  /** As it was printed. */
  published: t.string,
  value: Value,
}

/** 公布数: a figure that was published, and the question to the ledger that must give the same. */
export const PublishedFigure = t.readonly(t.strict(figure))
export interface PublishedFigure extends t.TypeOf<typeof PublishedFigure> {}

/** 勾稽: two figures that cannot both be right as they stand; where they disagree, the reason says why, with the ledger's numbers in it. */
export const CrossCheck = t.readonly(t.strict({ ...figure, reason: Bilingual, values: t.record(t.string, Value) }))
export interface CrossCheck extends t.TypeOf<typeof CrossCheck> {}

/** What an office published for a year. */
export const Published = t.readonly(
  t.strict({
    schemaVersion: t.literal(1),
    id: t.string,
    title: Bilingual,
    source: t.string,
    year: Year,
    figures: t.readonlyArray(PublishedFigure),
    crossChecks: t.readonlyArray(CrossCheck),
  }),
)
export interface Published extends t.TypeOf<typeof Published> {}
