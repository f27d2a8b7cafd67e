import type { ReportName } from '@pension-ledger/projections'
import type { ReportShown } from '../../routes/reports/report-answer.js'
import { countedLink } from '../counted/counted-link.js'
import { linkTo } from '../links.js'
import type { PageContext } from '../page-context.js'
import { type Cell, count, fen, term, text, time } from '../parts/cell.js'
import type { Filter } from '../parts/forms.js'
import type { Table } from '../parts/table.js'
import { spoken } from '../words.js'
import { reportWords } from './report-words.js'
import { type ShownColumn, type ShownRow, textIn } from './shown-row.js'
import { distinct } from './sums.js'

type Shown = Pick<ReportShown, 'columns' | 'rows' | 'totals'>
/** Where the value of a column in a row leads. */
export type Down = (row: ShownRow, column: ShownColumn) => string | undefined

/** Where the total of a column leads. */
export type TotalDown = (column: ShownColumn) => string | undefined

/** Where a row leads, whichever of its numbers is followed. */
export type RowDown = (row: ShownRow) => string | undefined

const isMoney = ({ kind }: ShownColumn): boolean => kind === 'fen'

/** What a code in a column is called. */
export const nameIn = (
  { columns }: Pick<Shown, 'columns'>,
  column: string,
  code: string,
  lang: PageContext['lang'],
): string => columns.find(({ name }) => name === column)?.names?.[code]?.[lang] ?? code

const cellOf = (value: unknown, column: ShownColumn, lang: PageContext['lang'], href: string | undefined): Cell => {
  const named = column.names?.[String(value)]
  if (named !== undefined) return text(named[lang], href)
  if (typeof value !== 'number')
    return column.kind === 'month' ? time(String(value), href) : term(String(value ?? ''), href)
  if (column.kind === 'year') return text(String(value), href)
  return isMoney(column) ? fen(value, href) : count(value, href)
}

/** A report, or some of its columns, as a table of which every number leads on. */
export const reportTable = (
  { columns, rows, totals }: Shown,
  ctx: PageContext,
  caption: string,
  down: Down,
  totalDown: TotalDown,
  of: (column: ShownColumn) => boolean = () => true,
): Table => {
  const said = spoken(reportWords, ctx.lang)
  const shown = columns.filter(of)
  const heads = shown.filter(({ role }) => role === 'dimension').length
  const totalOf = (column: ShownColumn): Cell => {
    const value = totals[column.name] ?? null
    const href = value === null || value === 0 ? undefined : totalDown(column)
    return isMoney(column) ? fen(value, href) : count(value, href)
  }
  return {
    caption,
    ...(shown.some(isMoney) ? { unit: said.yuan } : {}),
    heads,
    columns: shown.map((column) => ({ label: column[ctx.lang], isNumber: column.role === 'measure' })),
    rows: rows.map((row) => shown.map((column) => cellOf(row[column.name], column, ctx.lang, down(row, column)))),
    totals: shown.map((column, i) => (column.role === 'measure' ? totalOf(column) : text(i === 0 ? said.total : ''))),
    empty: said.empty,
  }
}

/** What a column is called. */
export const labelOf = ({ columns }: Pick<ReportShown, 'columns'>, name: string, lang: PageContext['lang']): string =>
  columns.find((column) => column.name === name)?.[lang] ?? name

/**
 * 逐级下钻: from a zone to its streets, from a street to its communities, from a community to its people; the rest of the question stays.
 *
 * @param path of the page that shows the same by smaller places
 */
export const downByPlace =
  (ctx: PageContext, by: ReportShown['by'], path: string, asked: Readonly<Record<string, string>> = {}): RowDown =>
  (row) => {
    const zone = textIn(row, 'zone')
    if (zone === '') return undefined
    if (by === 'zone') return linkTo(ctx, path, { ...asked, zone, by: 'street' })
    if (by === 'street') return linkTo(ctx, path, { ...asked, zone, by: 'community' })
    return peopleOf(ctx, row)
  }

/** 名册 of the place that a row is of, of those alone who stand in one way where that is asked. */
export const peopleOf = (ctx: PageContext, row: ShownRow, status?: string): string =>
  linkTo(ctx, '/participants', {
    zone: textIn(row, 'zone'),
    street: textIn(row, 'street'),
    community: textIn(row, 'community'),
    status,
  })

/**
 * 下钻到人: places by `down` as far as there are smaller ones; from the smallest a head leads to those who stand so, every other number to those
 * whom it counts.
 */
export const downToPeople =
  (ctx: PageContext, { by, year }: Pick<ReportShown, 'by' | 'year'>, report: ReportName, down: RowDown): Down =>
  (row, column) => {
    if (by !== 'community' || column.role === 'dimension') return down(row)
    if (column.name === 'enrolled') return peopleOf(ctx, row)
    if (standings.has(column.name)) return peopleOf(ctx, row, column.name)
    return row[column.name] === 0 ? undefined : countedLink(ctx, report, column, row, { year: String(year) })
  }

/** What all rows have in common: the place, the round or the month that was asked for. */
const commonOf = (rows: ReadonlyArray<ShownRow>, columns: ReadonlyArray<ShownColumn>): ShownRow =>
  Object.fromEntries(
    columns.flatMap(({ name, role }) => {
      const [value, ...others] = role === 'dimension' ? distinct(rows, (row) => textIn(row, name)) : []
      return value === undefined || others.length > 0 ? [] : [[name, value]]
    }),
  )

/** From a total straight to those whom it counts: there is no smaller place to go by. */
export const totalToPeople = (
  ctx: PageContext,
  { rows, columns, year }: Pick<ReportShown, 'rows' | 'columns' | 'year'>,
  report: ReportName,
): TotalDown => {
  const common = commonOf(rows, columns)
  return (column) => {
    if (column.name === 'enrolled') return peopleOf(ctx, common)
    if (standings.has(column.name)) return peopleOf(ctx, common, column.name)
    return countedLink(ctx, report, column, common, { year: String(year) })
  }
}

const standings: ReadonlySet<string> = new Set(['active', 'suspended', 'terminated', 'dead'])

/** The name of the place that a row is of. */
export const placeOf = (
  shown: Pick<Shown, 'columns'>,
  by: ReportShown['by'],
  row: ShownRow,
  lang: PageContext['lang'],
): string => nameIn(shown, by, textIn(row, by), lang)

/** Which year, and by which places: the questions that most reports take. */
export const placeFilters = (
  answer: Pick<ReportShown, 'by' | 'year' | 'columns'>,
  { lang }: PageContext,
): ReadonlyArray<Filter> => {
  const said = spoken(reportWords, lang)
  return [
    zoneFilter(answer, lang),
    byFilter(answer.by, lang),
    { name: 'year', label: said.year, fallback: String(answer.year) },
  ]
}

export const zoneFilter = ({ columns }: Pick<ReportShown, 'columns'>, lang: PageContext['lang']): Filter => ({
  name: 'zone',
  label: reportWords.zone[lang],
  options: Object.entries(columns.find(({ name }) => name === 'zone')?.names ?? {}).flatMap(([code, name]) =>
    code === '' ? [] : [[code, name[lang]] as const],
  ),
})

export const byFilter = (by: ReportShown['by'], lang: PageContext['lang']): Filter => {
  const said = spoken(reportWords, lang)
  return {
    name: 'by',
    label: said.by,
    options: [
      ['zone', said.byZone],
      ['street', said.byStreet],
      ['community', said.byCommunity],
    ],
    isRequired: true,
    fallback: by,
  }
}
