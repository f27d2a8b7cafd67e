import { type Month, month as monthOf, yearOf } from '@pension-ledger/domain'
import {
  lastYear,
  presentMonth,
  type Replayed,
  type Report,
  type ReportName,
  reportJson,
  reportOf,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../../access/caller.js'
import { type Kept, kept } from '../../http/kept.js'
import { withinZones } from '../within-zones.js'
import type { ReportAsked } from './report-answer.js'

/** A report as it was reckoned, before its rows are read as those of a route. */
export interface ReckonedReport extends Pick<ReturnType<typeof reportJson>, 'rows' | 'totals'> {
  readonly year: number
  readonly month: Month | null
  readonly columns: Report['columns']
}

type Reckoned = E.Either<{ readonly code: 'NotBy' }, ReckonedReport>

/** Reports of one position that are remembered. */
const most = 200

/**
 * What was reckoned of the cells of a position, for as long as those are at hand: cells never change, and a page has several reports that
 * many people look at. To sum the cells of a year takes milliseconds.
 */
const ofCells = new WeakMap<Replayed['cells'], Kept<Reckoned>>()

/** Rejects: NotBy. */
export const reckonedReport = (
  name: ReportName,
  replayed: Replayed,
  zones: Caller['zones'],
  asked: Required<ReportAsked>,
): Reckoned => {
  const reports = ofCells.get(replayed.cells) ?? kept<Reckoned>(most, () => 1)
  ofCells.set(replayed.cells, reports)
  const { position, cut } = replayed
  const key = JSON.stringify([name, asked, zones === 'all' ? zones : [...zones].sort(), position, cut])
  const before = reports.get(key)
  if (before !== null) return before
  const report = reckon(name, replayed, zones, asked)
  reports.put(key, report)
  return report
}

const reckon = (
  name: ReportName,
  replayed: Replayed,
  zones: Caller['zones'],
  { by, year: askedYear, month: askedMonth, round, monthly }: Required<ReportAsked>,
): Reckoned => {
  const month = askedMonth ?? lastMonthIn(askedYear, presentMonth(replayed))
  const year = askedYear ?? (month === null ? lastYear(replayed) : yearOf(month))
  const report = reportOf(name, withinZones(replayed, zones), {
    by,
    year,
    monthly,
    ...(month === null ? {} : { month }),
    ...(round === null ? {} : { round }),
  })
  if (E.isLeft(report)) return E.left({ code: 'NotBy' })
  const { rows, totals } = reportJson(report.right)
  return E.right({ year, month, rows, totals, columns: report.right.columns })
}

/** The month that stands for a year: the present one in its own year, December in any other. */
const lastMonthIn = (year: number | null, present: Month | null): Month | null =>
  year === null || present === null || yearOf(present) === year ? present : monthOf(`${year}-12`)
