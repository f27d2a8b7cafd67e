import type { AuditReportOf, ReportedFinding } from './audit-report.js'
import { type Made, madeOf } from './made.js'
import type { Tally } from './totals.js'

/** A column of a table: its name as JSON has it, its label in both languages, and what its cells are. */
export interface AuditColumn {
  readonly name: string
  readonly label: { readonly zh: string; readonly en: string }
  /** `fen` is a whole number of fen: sheets print it as yuan. */
  readonly kind: 'text' | 'count' | 'fen'
}

/** A table of the report, ready for a sheet. Money is fen; texts are never numbers in disguise. */
export interface AuditTable {
  readonly name: 'findings' | 'by-code' | 'by-zone' | 'by-street' | 'not-assessed'
  readonly label: { readonly zh: string; readonly en: string }
  readonly columns: ReadonlyArray<AuditColumn>
  readonly rows: Made<ReadonlyArray<string | number>>
  /** Of each column of money, the sum of its fen; null of the others. */
  readonly sums: ReadonlyArray<number | null>
}

const text = (name: string, zh: string, en: string): AuditColumn => ({ name, label: { zh, en }, kind: 'text' })
const count = (name: string, zh: string, en: string): AuditColumn => ({ name, label: { zh, en }, kind: 'count' })
const fen = (name: string, zh: string, en: string): AuditColumn => ({ name, label: { zh, en }, kind: 'fen' })

const tallyColumns: ReadonlyArray<AuditColumn> = [
  count('findings', '发现数', 'findings'),
  count('subjects', '涉及对象数', 'subjects'),
  fen('lossFen', '多支出', 'overpaid'),
  fen('debtFen', '应补发', 'owed'),
]
const tallyCells = ({ findings, subjects, lossFen, debtFen }: Tally): ReadonlyArray<number> => [
  findings,
  subjects,
  lossFen,
  debtFen,
]

const findingColumns: ReadonlyArray<AuditColumn> = [
  text('code', '编码', 'code'),
  text('severity', '性质', 'severity'),
  text('participantId', '人员编号', 'participant'),
  text('zone', '片区', 'zone'),
  text('street', '街道', 'street'),
  text('community', '社区', 'community'),
  text('months', '月份', 'months'),
  text('on', '日期', 'date'),
  fen('fen', '金额', 'amount'),
  text('sentence.zh', '说明', 'in Chinese'),
  text('sentence.en', '英文说明', 'in English'),
  text('applied', '依据', 'rules applied'),
  text('sources', '来源行', 'source rows'),
  text('eventIds', '事件', 'events'),
]

const findingCells = (of: ReportedFinding): ReadonlyArray<string | number> => [
  of.code,
  of.severity,
  of.participantId ?? '',
  of.zone,
  of.street,
  of.community ?? '',
  of.months.join(' '),
  of.on ?? '',
  of.fen,
  of.sentence.zh,
  of.sentence.en,
  of.applied.map(({ parameter, on, document }) => [parameter, on, document ?? ''].join(' ').trim()).join('; '),
  of.sources.map(({ file, line }) => `${file}:${line}`).join(' '),
  of.eventIds.join(' '),
]

type Rows = AuditTable['rows']

const tableOf = (
  name: AuditTable['name'],
  label: AuditTable['label'],
  columns: AuditTable['columns'],
  rows: Rows,
): AuditTable => ({
  name,
  label,
  columns,
  rows,
  sums: columns.map(({ kind }, index) => (kind === 'fen' ? sumOf(rows, (row) => Number(row[index])) : null)),
})

const sumOf = <Of>(things: Iterable<Of>, fenOf: (of: Of) => number): number => {
  let sum = 0
  for (const one of things) sum += fenOf(one)
  return sum
}

/**
 * 审计工作簿: the tables of a report: every finding, the totals by code, zone and street, and what was not assessed. Rows of findings are made
 * when they are gone through.
 */
export const auditTables = ({
  findings,
  totals,
  notAssessed,
}: Pick<AuditReportOf<Made<ReportedFinding>>, 'findings' | 'totals' | 'notAssessed'>): ReadonlyArray<AuditTable> => [
  {
    name: 'findings',
    label: { zh: '审计发现', en: 'findings' },
    columns: findingColumns,
    rows: madeOf(findings, findingCells),
    sums: findingColumns.map(({ kind }) => (kind === 'fen' ? sumOf(findings, ({ fen }) => fen) : null)),
  },
  tableOf(
    'by-code',
    { zh: '按编码', en: 'by code' },
    [text('code', '编码', 'code'), ...tallyColumns],
    totals.byCode.map((tally) => [tally.code, ...tallyCells(tally)]),
  ),
  tableOf(
    'by-zone',
    { zh: '按片区', en: 'by zone' },
    [text('zone', '片区', 'zone'), ...tallyColumns],
    totals.byZone.map((tally) => [tally.zone, ...tallyCells(tally)]),
  ),
  tableOf(
    'by-street',
    { zh: '按街道', en: 'by street' },
    [text('zone', '片区', 'zone'), text('street', '街道', 'street'), ...tallyColumns],
    totals.byStreet.map((tally) => [tally.zone, tally.street, ...tallyCells(tally)]),
  ),
  tableOf(
    'not-assessed',
    { zh: '未评估', en: 'not assessed' },
    [
      text('code', '编码', 'code'),
      text('because', '原因', 'reason'),
      text('missing', '缺少', 'missing'),
      text('at', '时点', 'on'),
      count('subjects', '涉及对象数', 'subjects'),
    ],
    notAssessed.map((of) =>
      of.because === 'need'
        ? [of.code, of.because, of.need, '', 0]
        : [of.code, of.because, of.parameter, of.at, of.subjects],
    ),
  ),
]
