import { Fen, Month, ParticipantId, Round, wholeFen } from '@pension-ledger/domain'
import { type DimensionValue, type ReportName, selectedBy } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { maySee } from '../../access/caller.js'
import { problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { described, named, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import { defineRoute } from '../define-route.js'
import { pageByNumber } from '../page-of.js'
import { optional, required } from '../param.js'
import { yearParam } from '../reports/place-params.js'
import { ReportColumn } from '../reports/report-answer.js'
import { column, tableOf } from '../table-of.js'
import { ColumnText, ShortText } from '../texts.js'
import { Count, place } from '../words.js'

/** 逐人明细的一行: what of a number is a participant's, where it was counted. */
const CountedLine = named(
  'CountedLine',
  t.strict({
    participantId: ParticipantId,
    ...place,
    fen: described(orNull(Fen), '金额，分；计人数时为空', 'money in fen; null where heads are counted'),
    count: described(orNull(Whole), '个数；计金额时为空', 'a count; null where money is'),
  }),
)
type CountedLine = t.TypeOf<typeof CountedLine>

const ReportText = t.keyof(
  { 'zone-totals': null, enrolment: null, benefits: null, 'fund-spending': null, certification: null },
  'ReportName',
)

const summary = { zh: '逐人明细', en: 'Whom a number counts' }

/** 逐人明细 of a number of a report: the participants behind it, each with a share. */
export const countedRoute = defineRoute({
  name: 'counted',
  path: '/v1/counted/{report}/{column}',
  summary,
  about: {
    zh: '报表中一个数由哪些参保人构成、每人多少：列名取自报表，片区、年月等取自该行。各人之和即为该数。',
    en: 'The participants that make up a number of a report, and how much of it is whose: its column by the name in the report, its row by place, month and so on. They sum to the number.',
  },
  params: {
    report: required(ReportText, '报表', 'the report', 'certification'),
    column: required(
      ColumnText,
      '列名，如报表的 columns 所列',
      'the name of the column, as the report lists it',
      'due',
    ),
  },
  query: {
    ...yearParam,
    zone: optional(ShortText, '片区代码', 'the code of a zone', 'chenggong'),
    street: optional(ShortText, '街道', 'a street', '龙城街道'),
    community: optional(ShortText, '社区', 'a community', '龙街社区'),
    round: optional(Round, '认证批次', 'a certification round', '2022-H1'),
    payMonth: optional(Month, '实付年月', 'a pay month', '2022-07'),
    month: optional(
      Month,
      '年月；片区汇总中为当前月份',
      'a month; of the totals of zones the one shown as the present',
      '2022-07',
    ),
    purpose: optional(ShortText, '用途', 'a purpose', 'basic-pension'),
    level: optional(ShortText, '级次', 'a level', 'district'),
  },
  answer: t.strict({
    column: ReportColumn,
    year: Whole,
    people: described(Count, '人数', 'how many participants'),
    total: described(Whole, '合计：即报表中的数', 'their sum, which is the number in the report'),
    items: t.readonlyArray(CountedLine),
  }),
  access: { kind: 'scoped', scopes: ['fund:read', 'participants:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: true,
  sheets: ({ items }, lang) => [
    tableOf(
      summary,
      [
        column('text', '个人编号', 'participant', ({ participantId }: CountedLine) => participantId),
        column('text', '片区', 'zone', ({ zone }: CountedLine) => zone),
        column('text', '街道', 'street', ({ street }: CountedLine) => street),
        column('text', '社区', 'community', ({ community }: CountedLine) => community),
        column('yuan', '金额', 'amount', ({ fen }: CountedLine) => fen),
        column('integer', '个数', 'count', ({ count }: CountedLine) => count),
      ],
      items,
      lang,
    ),
  ],
  subjects: (_asked, { items }) => items.map(({ participantId }) => participantId),
  handler:
    ({ path, query, page }, at) =>
    async () => {
      const replayed = await told(at.fund.replayed(at.moment))()
      if (E.isLeft(replayed)) return replayed
      const { report, column: name } = path
      const { year, month, round, ...row } = query
      const isPresent = report === 'zone-totals'
      const found = selectedBy(
        report,
        name,
        replayed.right,
        { ...asWritten({ year }), ...(isPresent ? asWritten({ month }) : {}) },
        asWritten({ ...row, round, month: isPresent ? null : month }),
      )
      if (found === null || !isOfPeople(report, name)) return E.left(problem('UnknownColumn'))
      const { kind, role, label } = found.column
      const counted = found.selected === null ? E.right([]) : await told(at.fund.counted(found.selected, at.moment))()
      if (E.isLeft(counted)) return counted
      const seen = counted.right.filter(({ zone }) => maySee({ zones: at.zones }, zone))
      const listed = pageByNumber(numbered(seen), page)
      if (E.isLeft(listed)) return listed
      const { items, next } = listed.right
      return E.right({
        answer: {
          column: { name, zh: label.zh, en: label.en, role, kind, names: null },
          year: found.year,
          people: new Set(seen.map(({ participantId }) => participantId)).size,
          total: seen.reduce((sum, { value }) => sum + value, 0),
          items: items.map(({ value, number: _, ...line }) => ({
            ...line,
            fen: kind === 'fen' ? wholeFen(value) : null,
            count: kind === 'fen' ? null : value,
          })),
        },
        next,
      })
    },
})

const numbered = <Line>(lines: ReadonlyArray<Line>) => lines.map((line, i) => ({ ...line, number: i + 1 }))

/** What finance and the fund's accounts did is nobody's: only what was paid reached people. */
const isOfPeople = (report: ReportName, name: string): boolean => report !== 'fund-spending' || name === 'paidFen'

/** Without what was not asked. */
const asWritten = <Asked extends Readonly<Record<string, DimensionValue | null>>>(asked: Asked) =>
  Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))
