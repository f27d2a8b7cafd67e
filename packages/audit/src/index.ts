export { allChecks } from './all-checks.js'
export type {
  AuditedFund,
  AuditedMonths,
  AuditedParticipant,
  AuditFrame,
  FundCheck,
  Need,
  ParticipantCheck,
} from './check.js'
export {
  type Applied,
  type Finding,
  type FindingCode,
  type FindingSubject,
  findingCodes,
  type Severity,
} from './finding.js'
export {
  type AuditReport,
  type AuditReportOf,
  auditReport,
  auditReportOnDemand,
  type ReportedFinding,
} from './report/audit-report.js'
export { type AuditColumn, type AuditTable, auditTables } from './report/audit-tables.js'
export type { Cited } from './report/cited.js'
export { type Made, madeOf } from './report/made.js'
export { type Tally, type Totals, totalsOf } from './report/totals.js'
export { audit } from './run/audit.js'
export { auditDay } from './run/audit-day.js'
export { auditInParallel, type ParallelOptions } from './run/audit-in-parallel.js'
export type { AssessedIn, AuditError, AuditOptions, AuditQuestion } from './run/audit-question.js'
export type { Audited, NotAssessed } from './run/audited.js'
export { type Checks, checksFor } from './run/checks.js'
export type { EvidenceRow, Found } from './run/found.js'
export { lastPaidMonth } from './run/last-paid-month.js'
export type { Sample, SelectedItem } from './sampling/draw.js'
export { drawSample, type Items, type SampleQuestion } from './sampling/draw-sample.js'
export { type Evaluation, evaluateSample, type Misstatement } from './sampling/evaluation.js'
export type { Item, Population } from './sampling/population.js'
export { planSample, type SampleAim, type SamplePlan } from './sampling/sample-plan.js'
export type { DrawRefusal, EvaluationRefusal, PlanRefusal } from './sampling/sampling-refusal.js'
export { startOf } from './sampling/seeded-start.js'
