import { yearOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Replayed } from '../replay/replay.js'
import { benefits } from './benefits.report.js'
import { both } from './bilingual.js'
import { certification } from './certification.report.js'
import { enrolment } from './enrolment.report.js'
import { fundSpending } from './fund-spending.report.js'
import { lastYear, presentMonth } from './period.js'
import type { Note, PlaceLevel, Report, ReportError, ReportName } from './report.js'
import type { FilledQuestion, ReportPlan, ReportQuestion } from './report-plan.js'
import { tableOf } from './table.js'
import { zoneTotals } from './zone-totals.report.js'

/** Every report, in the order in which a reader meets them. */
export const reportPlans: Readonly<Record<ReportName, ReportPlan>> = {
  'zone-totals': zoneTotals,
  enrolment,
  benefits,
  'fund-spending': fundSpending,
  certification,
}

const depths: ReadonlyArray<PlaceLevel> = ['zone', 'street', 'community']

/**
 * A report over what a replay found.
 *
 * Rejects: NotBy.
 */
export const reportOf = (
  name: ReportName,
  replayed: Replayed,
  question: ReportQuestion = {},
): E.Either<ReportError, Report> => {
  const plan = reportPlans[name]
  const filled = filledQuestion(question, replayed)
  if (depths.indexOf(filled.by) > depths.indexOf(plan.deepest))
    return E.left({ code: 'NotBy', report: name, by: filled.by, offered: plan.deepest })

  const dimensions = plan.dimensions(replayed, filled)
  const measures = plan.measures(replayed, filled)
  const table = tableOf(replayed, dimensions, measures)
  const { id, version } = replayed.policy
  return E.right({
    name,
    title: plan.title,
    by: filled.by,
    cut: replayed.cut,
    position: replayed.position,
    policy: { id, version },
    columns: [...dimensions, ...measures.map(({ name: of, label, role, kind }) => ({ name: of, label, role, kind }))],
    rows: table.rows,
    totals: table.totals,
    notes: notesOf(replayed, filled, table.rows.length),
  })
}

/** A question with what was left out as usual: the present month and its year. */
export const filledQuestion = (
  { by = 'zone', year, month, round, monthly = false }: ReportQuestion,
  replayed: Replayed,
): FilledQuestion => {
  const present = month ?? presentMonth(replayed)
  return {
    by,
    year: year ?? (present === null ? lastYear(replayed) : yearOf(present)),
    month: present,
    round: round ?? null,
    monthly,
  }
}

/** Scope, cuts and control totals: what a reader needs to find the same numbers again. */
export const notesOf = (
  { cut, position, events, policy }: Replayed,
  { year, month }: Pick<FilledQuestion, 'year' | 'month'>,
  rows: number,
): ReadonlyArray<Note> => [
  { name: 'scope', label: both('范围', 'scope'), value: `${policy.zh} ${policy.en} (${policy.jurisdiction})` },
  { name: 'effectiveAt', label: both('生效截至', 'effective at'), value: cut.effectiveAt ?? '' },
  { name: 'knownAt', label: both('记录截至', 'known at'), value: cut.knownAt ?? '' },
  { name: 'year', label: both('年度', 'year'), value: year === 0 ? '' : year },
  { name: 'month', label: both('实付年月', 'pay month'), value: month ?? '' },
  { name: 'position', label: both('账本位次', 'position'), value: position },
  { name: 'events', label: both('计入记录数', 'events counted'), value: events },
  { name: 'policy', label: both('政策册', 'policy book'), value: `${policy.id} ${policy.version}` },
  { name: 'rows', label: both('行数', 'rows'), value: rows },
]
