import type { Report } from './report.js'

/** A report as `--json` prints it: every number with its dimensions, money as whole fen in `…Fen`. See docs/reference/reports.md. */
export const reportJson = (report: Report) => {
  const dimensions = report.columns.filter(({ role }) => role === 'dimension')
  const measures = report.columns.filter(({ role }) => role === 'measure')
  return {
    report: report.name,
    by: report.by,
    effectiveAt: report.cut.effectiveAt ?? null,
    knownAt: report.cut.knownAt ?? null,
    position: report.position,
    policy: report.policy,
    columns: report.columns.map(({ name, label, role, kind }) => ({ name, zh: label.zh, en: label.en, role, kind })),
    rows: report.rows.map((row) => Object.fromEntries(report.columns.map(({ name }, i) => [name, row[i] ?? '']))),
    totals: Object.fromEntries(measures.map(({ name }, i) => [name, report.totals[i] ?? null])),
    dimensions: dimensions.map(({ name }) => name),
    notes: Object.fromEntries(report.notes.map(({ name, value }) => [name, value])),
  }
}
