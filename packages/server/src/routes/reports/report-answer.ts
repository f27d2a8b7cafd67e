import { broken, type Month, Month as MonthCodec } from '@pension-ledger/domain'
import type { PlaceLevel, Replayed, Report, ReportName } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Caller } from '../../access/caller.js'
import { type Problem, problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { described, named, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import type { At } from '../route.js'
import { BilingualText } from '../words.js'
import { reckonedReport } from './reckoned-report.js'

/** 列: what stands in a column of a table, and the names of its codes. */
export const ReportColumn = named(
  'ReportColumn',
  t.strict({
    name: t.string,
    zh: t.string,
    en: t.string,
    role: t.keyof({ dimension: null, measure: null }),
    kind: t.keyof({
      text: null,
      year: null,
      month: null,
      round: null,
      heads: null,
      'person-months': null,
      rows: null,
      fen: null,
    }),
    names: described(
      orNull(t.record(t.string, BilingualText)),
      '代码的名称',
      'names of the codes that stand in the column',
    ),
  }),
)

/** 报表 of one kind: its columns, its rows, and a total per measure; null where persons of several months or rounds would be added up. */
export const reportAnswer = <Row extends t.Mixed>(name: string, row: Row) =>
  named(
    `${name}Report`,
    t.strict({
      by: t.keyof({ zone: null, street: null, community: null }),
      year: described(Whole, '报表年度', 'the year of the report'),
      month: described(orNull(MonthCodec), '报表月份', 'the month that is shown as the present one'),
      columns: t.readonlyArray(ReportColumn),
      rows: t.readonlyArray(named(`${name}Row`, row)),
      totals: t.readonly(t.record(t.string, orNull(t.number))),
    }),
  )

/** Any report, whatever its rows. */
export interface ReportShown {
  readonly by: PlaceLevel
  readonly year: number
  readonly month: Month | null
  readonly columns: ReadonlyArray<t.TypeOf<typeof ReportColumn>>
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly totals: Readonly<Record<string, number | null>>
}

/** A report with its rows. */
export type ReportOf<Row extends t.Mixed> = Omit<ReportShown, 'rows'> & { readonly rows: ReadonlyArray<t.TypeOf<Row>> }

/** What a report is asked for; null: as usual. */
export interface ReportAsked {
  readonly by?: PlaceLevel
  readonly year?: number | null
  readonly month?: Month | null
  readonly round?: string | null
  readonly monthly?: boolean
}

/**
 * 报表 over some zones: rows of others are left out before anything is summed. The present month is that of the whole ledger, so that two
 * callers of the same question speak of the same month.
 *
 * Rejects: NotBy.
 */
export const shownReport = <Row extends t.Mixed>(
  name: ReportName,
  row: Row,
  replayed: Replayed,
  zones: Caller['zones'],
  { by = 'zone', year = null, month = null, round = null, monthly = false }: ReportAsked,
): E.Either<Problem, ReportOf<Row>> => {
  const report = reckonedReport(name, replayed, zones, { by, year, month, round, monthly })
  if (E.isLeft(report)) return E.left(problem('NotBy'))
  const { rows, totals } = report.right
  const read = t.array(row).decode(rows)
  if (E.isLeft(read)) return broken(`the report ${name} has rows that its route does not know`)
  const { year: ofYear, month: ofMonth } = report.right
  return E.right({ by, year: ofYear, month: ofMonth, columns: columnsOf(report.right), rows: read.right, totals })
}

/** The same as the answer of a route. Rejects: NotBy, what the cells reject. */
export const answeredReport =
  <Row extends t.Mixed>(name: ReportName, row: Row, asked: ReportAsked, { fund, moment, zones }: At) =>
  async () => {
    const replayed = await told(fund.replayed(moment))()
    if (E.isLeft(replayed)) return replayed
    return E.map((answer: ReportOf<Row>) => ({ answer }))(shownReport(name, row, replayed.right, zones, asked))
  }

export const columnsOf = ({ columns }: Pick<Report, 'columns'>): ReportShown['columns'] =>
  columns.map(({ name, label, role, kind, codes }) => ({
    name,
    zh: label.zh,
    en: label.en,
    role,
    kind,
    names: codes ?? null,
  }))
