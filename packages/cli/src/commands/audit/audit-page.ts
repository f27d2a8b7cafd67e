import {
  type AuditReportOf,
  type AuditTable,
  auditTables,
  type Made,
  madeOf,
  type ReportedFinding,
} from '@pension-ledger/audit'
import type { Month } from '@pension-ledger/domain'
import type { Lang } from '../../language.js'
import { cutFacts } from '../../output/cut-facts.js'
import type { Format } from '../../output/format.js'
import type { Page, PageColumn, PageTable } from '../../output/page.js'

/** Findings that a terminal shows; a sheet has all. */
const mostOnTerminal = 100

/** Columns a terminal has room for. */
const short: ReadonlySet<string> = new Set(['code', 'participantId', 'zone', 'months', 'on', 'fen'])

/** 审计范围: what was asked for; undefined where all of it was. */
export interface AuditScope {
  readonly code: string | undefined
  readonly zone: string | undefined
  readonly from: Month | undefined
  readonly to: Month | undefined
}

const scopeFacts = ({ code, zone, from, to }: AuditScope, lang: Lang): Page['facts'] => {
  const zh = lang === 'zh'
  return [
    [zh ? '编码' : 'codes', code ?? (zh ? '全部' : 'all')],
    [zh ? '片区' : 'zones', zone ?? (zh ? '全部' : 'all')],
    [
      zh ? '有发放记录的月份' : 'months on record',
      from === undefined && to === undefined ? (zh ? '全部' : 'all') : `${from ?? ''}–${to ?? ''}`,
    ],
  ]
}

/** 审计报告 as people read it. A workbook has every table; CSV is the findings; a terminal the totals by code and the first findings. */
export const auditPage = (
  report: AuditReportOf<Made<ReportedFinding>>,
  scope: AuditScope,
  format: Format,
  lang: Lang,
): Page => {
  const zh = lang === 'zh'
  const { findings, totals, checksRun, notAssessed, auditedOn, position, policy } = report
  const tables = auditTables(report).map((table) => pageTable(table, lang))
  const [all, byCode, , , missing] = tables
  const isShort = format === 'text'
  const cut = {
    ...(report.effectiveAt === null ? {} : { effectiveAt: report.effectiveAt }),
    ...(report.knownAt === null ? {} : { knownAt: report.knownAt }),
  }
  return {
    title: zh ? '审计发现' : 'Audit findings',
    facts: [
      ...cutFacts(cut, position, policy, lang),
      [zh ? '审计基准日' : 'audited on', auditedOn],
      ...scopeFacts(scope, lang),
      [zh ? '发现' : 'findings', String(totals.findings)],
      [zh ? '已评估编码' : 'codes assessed', String(checksRun.length)],
      [zh ? '未评估编码' : 'codes not assessed', String(new Set(notAssessed.map(({ code }) => code)).size)],
    ],
    tables: isShort ? [byCode, all, missing].flatMap((table) => (table === undefined ? [] : shortened(table))) : tables,
    notes:
      isShort && findings.length > mostOnTerminal
        ? [
            zh
              ? `只显示前 ${mostOnTerminal} 个发现，共 ${findings.length} 个。`
              : `The first ${mostOnTerminal} of ${findings.length} findings are shown.`,
          ]
        : [],
    hints:
      isShort && findings.length > 0
        ? [
            zh
              ? '依据、事件和来源行：--format xlsx --out findings.xlsx'
              : 'Rules, events and source rows: --format xlsx --out findings.xlsx',
          ]
        : [],
  }
}

const pageTable = ({ name, label, columns, rows, sums }: AuditTable, lang: Lang): PageTable => {
  const sentence = `sentence.${lang}`
  const isFindings = name === 'findings'
  return {
    name: label[lang],
    columns: columns.map((column): PageColumn => {
      const title = column.label[lang]
      const isLong = isFindings && !short.has(column.name) && column.name !== sentence
      if (column.kind === 'fen') return { title: lang === 'zh' ? `${title}（元）` : `${title} (yuan)`, kind: 'yuan' }
      if (column.kind === 'count') return { title, kind: 'integer' }
      return { title, kind: 'text', ...(isLong ? { isLong } : {}) }
    }),
    rows: madeOf(rows, (row) => row.map((value) => (value === '' ? null : value))),
    ...(columns.some(({ kind }) => kind === 'fen')
      ? { totals: [lang === 'zh' ? '合计' : 'total', ...sums.slice(1)] }
      : {}),
  }
}

/** A terminal shows no empty table, and not all of a long one; totals are of the whole. */
const shortened = (table: PageTable): ReadonlyArray<PageTable> =>
  table.rows.length === 0 ? [] : [{ ...table, rows: [...firstOf(table.rows, mostOnTerminal)] }]

function* firstOf<Item>(items: Iterable<Item>, most: number): Generator<Item, void> {
  let count = 0
  for (const item of items) {
    if (++count > most) return
    yield item
  }
}
