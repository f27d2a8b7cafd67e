import { type BusinessDate, businessDate, monthOf, type Year } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Replayed } from '../../replay/replay.js'
import type { ReportName } from '../report.js'
import { reportOf } from '../report-of.js'
import type { AnnualReport } from './annual-report.js'
import { figuresOf } from './figures.js'
import { fundsSection, organisationSection } from './funds.section.js'
import { outlookSections, performanceSection } from './performance.section.js'
import { projectSection } from './project.section.js'
import type { AnnualScope } from './scope.js'

/** There is nothing to report of a year that the cut leaves out. */
export type AnnualError = { readonly code: 'YearNotReached'; readonly year: number; readonly effectiveAt: BusinessDate }

/**
 * 年度绩效自评报告（草稿）of a year, as the ledger stood at the cut's day; without one, at the end of the year.
 *
 * Units: money in 元 and 万元, from whole fen, rounded half up once.
 * Rejects: YearNotReached.
 */
export const annualReportOf = (replayed: Replayed, year: Year): E.Either<AnnualError, AnnualReport> => {
  const scope = scopeOf(replayed, year)
  if (E.isLeft(scope)) return scope
  const { asOf } = scope.right
  const figures = figuresOf(replayed)
  const sections = [
    projectSection(scope.right, figures),
    fundsSection(scope.right, figures),
    organisationSection(scope.right, figures),
    performanceSection(scope.right, figures),
    ...outlookSections(scope.right),
  ]
  const tables: ReadonlyArray<ReportName> = ['zone-totals', 'enrolment', 'benefits', 'fund-spending', 'certification']
  return E.right({
    title: `${replayed.policy.zh}城乡居民基本养老保险${year}年度项目支出绩效自评报告（草稿）`,
    year,
    asOf,
    sections,
    notes: figures.notes(),
    tables: tables.flatMap((name) => {
      const report = reportOf(name, replayed, { year, month: scope.right.month })
      return E.isRight(report) ? [report.right] : []
    }),
  })
}

const scopeOf = (replayed: Replayed, year: Year): E.Either<AnnualError, AnnualScope> => {
  const lastDay = businessDate(`${year}-12-31`)
  const effectiveAt = replayed.cut.effectiveAt ?? lastDay
  if (effectiveAt < businessDate(`${year}-01-01`)) return E.left({ code: 'YearNotReached', year, effectiveAt })
  const asOf = effectiveAt < lastDay ? effectiveAt : lastDay
  return E.right({ replayed, year, asOf, month: monthOf(asOf) })
}
