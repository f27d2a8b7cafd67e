import type { Month } from '@pension-ledger/domain'
import type { Replayed } from '../replay/replay.js'
import type { Bilingual } from './bilingual.js'
import type { Column, PlaceLevel, ReportName } from './report.js'
import type { MeasureColumn } from './table.js'

/** What a report is asked for; what is left out has a usual value. */
export interface ReportQuestion {
  readonly by?: PlaceLevel
  /** 年度: contribution, budget and pay year. Default: the year of the present month, else the last on record. */
  readonly year?: number
  /** 实付年月, for reports that show one. Default: the present month. */
  readonly month?: Month
  /** 认证批次. Default: all. */
  readonly round?: string
  /** One row per month instead of one per year, where a report has months to show. */
  readonly monthly?: boolean
}

/** A question with its defaults filled in. `month` is null in a ledger that never paid anybody. */
export interface FilledQuestion {
  readonly by: PlaceLevel
  readonly year: number
  readonly month: Month | null
  readonly round: string | null
  readonly monthly: boolean
}

/** How a report is made: its dimensions, and for each measure the cells it is taken from. */
export interface ReportPlan {
  readonly name: ReportName
  readonly title: Bilingual
  readonly deepest: PlaceLevel
  readonly dimensions: (replayed: Replayed, question: FilledQuestion) => ReadonlyArray<Column>
  readonly measures: (replayed: Replayed, question: FilledQuestion) => ReadonlyArray<MeasureColumn>
}
