import { type BusinessDate, BusinessDate as BusinessDateCodec, businessDate, yearOf } from '@pension-ledger/domain'
import {
  type AnnualReport,
  annualReportOf,
  lastYear,
  presentMonth,
  type Replayed,
  type Report,
  reportJson,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { named, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import { defineRoute } from '../define-route.js'
import { required } from '../param.js'
import { columnsOf, ReportColumn } from '../reports/report-answer.js'
import { reportSheets } from '../reports/report-sheets.js'
import { YearText } from '../texts.js'
import { BilingualText, Cell } from '../words.js'

const Run = named(
  'Run',
  t.union([
    t.strict({ kind: t.literal('words'), text: t.string }),
    t.strict({ kind: t.literal('figure'), text: t.string, note: Whole }),
    t.strict({ kind: t.literal('blank'), prompt: t.string }),
  ]),
)
const Section = named(
  'AnnualSection',
  t.strict({
    heading: t.string,
    parts: t.readonlyArray(t.strict({ heading: orNull(t.string), paragraphs: t.readonlyArray(t.readonlyArray(Run)) })),
  }),
)
const Table = named(
  'AnnualTable',
  t.strict({
    name: t.string,
    title: BilingualText,
    columns: t.readonlyArray(ReportColumn),
    rows: t.readonlyArray(t.readonly(t.record(t.string, Cell))),
    totals: t.readonly(t.record(t.string, orNull(t.number))),
  }),
)

/** 年度绩效自评报告（草稿） */
export const annualRoute = defineRoute({
  name: 'annualReport',
  path: '/v1/reports/annual/{year}',
  summary: { zh: '年度自评报告', en: 'Annual report' },
  about: {
    zh: '年度绩效自评报告草稿：六部分正文，每个数附出处，附表五张。账本已到次年的，按该年末日截取。',
    en: 'The yearly self-evaluation as a draft: six parts, every figure with its note, five tables. Where the ledger goes on after the year, it is cut at its last day.',
  },
  params: { year: required(YearText, '年度', 'the year', '2022') },
  query: {},
  answer: t.strict({
    title: t.string,
    year: Whole,
    asOf: BusinessDateCodec,
    sections: t.readonlyArray(Section),
    notes: t.readonlyArray(t.strict({ number: Whole, figure: t.string, basis: t.string, source: t.string })),
    tables: t.readonlyArray(Table),
  }),
  access: { kind: 'scoped', scopes: ['fund:read'], reach: 'fund' },
  sheets: ({ tables }, lang) => tables.flatMap((table) => reportSheets(table, table.title, lang).slice(0, 1)),
  handler:
    ({ path }, at) =>
    async () => {
      const uncut = await told(at.fund.replayed(at.moment))()
      if (E.isLeft(uncut)) return uncut
      const lastDay = businessDate(`${path.year}-12-31`)
      const isCut = at.moment.effectiveAt !== null || !goesBeyond(uncut.right, path.year)
      const replayed = isCut ? uncut : await told(at.fund.replayed({ ...at.moment, effectiveAt: lastDay }))()
      if (E.isLeft(replayed)) return replayed
      const report = annualReportOf(replayed.right, path.year)
      return E.isLeft(report)
        ? E.left(problem('YearNotReached'))
        : E.right({ answer: shown(report.right, asOfDay(at.moment.effectiveAt, lastDay)) })
    },
})

const asOfDay = (effectiveAt: BusinessDate | null, lastDay: BusinessDate): BusinessDate =>
  effectiveAt !== null && effectiveAt < lastDay ? effectiveAt : lastDay

const goesBeyond = (replayed: Replayed, year: number): boolean => {
  const present = presentMonth(replayed)
  return (present !== null && yearOf(present) > year) || lastYear(replayed) > year
}

const shown = ({ title, year, sections, notes, tables }: AnnualReport, asOf: BusinessDate) => ({
  title,
  year,
  asOf,
  sections,
  notes,
  tables: tables.map(shownTable),
})

const shownTable = (report: Report): t.TypeOf<typeof Table> => {
  const { rows, totals } = reportJson(report)
  return { name: report.name, title: report.title, columns: columnsOf(report), rows, totals }
}
