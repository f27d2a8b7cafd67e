import type { DimensionValue } from '../cells/cells.js'
import type { Cut } from '../replay/cut.js'
import type { Bilingual } from './bilingual.js'

/** How deep a report goes into places: 片区, 街道, 社区. */
export type PlaceLevel = 'zone' | 'street' | 'community'

/** The names of the reports. */
export type ReportName = 'zone-totals' | 'fund-spending' | 'enrolment' | 'benefits' | 'certification'

/** A column of a report: a dimension, or a measure with its unit. */
export interface Column {
  /** As JSON names it; money ends in `Fen`. */
  readonly name: string
  readonly label: Bilingual
  readonly role: 'dimension' | 'measure'
  readonly kind: 'text' | 'year' | 'month' | 'round' | 'heads' | 'person-months' | 'rows' | 'fen'
  /** Names of coded values, `chenggong` → 呈贡区. */
  readonly codes?: Readonly<Record<string, Bilingual>>
}

/** What a report rests on, one line of it. */
export interface Note {
  readonly name: string
  readonly label: Bilingual
  readonly value: string | number
}

/** 报表: a table with everything that a reader must know of it. Pure data: doors print it as text, JSON, CSV or a workbook. */
export interface Report {
  readonly name: ReportName
  readonly title: Bilingual
  readonly by: PlaceLevel
  readonly cut: Cut
  readonly position: number
  readonly policy: { readonly id: string; readonly version: string }
  /** Dimensions first, then measures. */
  readonly columns: ReadonlyArray<Column>
  /** A value per column, in the order of the dimensions' values. An empty text stands where the facts do not say. */
  readonly rows: ReadonlyArray<ReadonlyArray<DimensionValue>>
  /** A total per measure; null where persons of several months or rounds would be added up. */
  readonly totals: ReadonlyArray<number | null>
  readonly notes: ReadonlyArray<Note>
}

/** Why there is no report. */
export type ReportError =
  /** The money of a fund has a zone and no street: this report cannot go deeper. */
  { readonly code: 'NotBy'; readonly report: ReportName; readonly by: PlaceLevel; readonly offered: PlaceLevel }
