import type { BusinessDate, Instant, Month, PolicyBook } from '@pension-ledger/domain'
import type { SourceRow } from '@pension-ledger/store'
import type { FindingCode, FindingSubject, Severity } from '../finding.js'
import type { Audited, NotAssessed } from '../run/audited.js'
import type { EvidenceRow, Found } from '../run/found.js'
import { type Cited, cited } from './cited.js'
import { type Made, madeOf } from './made.js'
import { placeOf, type Totals, totalsOf } from './totals.js'

/** A finding as it is handed out. Money is whole fen, signed: positive overpaid, negative owed. */
export interface ReportedFinding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly subject: FindingSubject['kind']
  /** Null where it speaks of a fund or the scheme. */
  readonly participantId: string | null
  /** Empty where the facts do not say. */
  readonly zone: string
  readonly street: string
  readonly community: string | null
  /** 基金年度: of a fund; null otherwise. */
  readonly year: number | null
  readonly months: ReadonlyArray<Month>
  readonly on: BusinessDate | null
  readonly fen: number
  /** Fen by line, where it is about payments. */
  readonly lines: Found['lines'] | null
  readonly sentence: { readonly zh: string; readonly en: string }
  readonly applied: ReadonlyArray<Cited>
  readonly eventIds: ReadonlyArray<string>
  /** The rows of the files the events came from, each once. */
  readonly sources: ReadonlyArray<SourceRow>
}

/** 审计报告: what `audit --json` prints; its findings are at hand, or made when they are gone through. */
export interface AuditReportOf<Findings extends Made<ReportedFinding>> {
  readonly effectiveAt: BusinessDate | null
  readonly knownAt: number | Instant | null
  readonly auditedOn: BusinessDate
  readonly position: number
  readonly policy: Audited['policy']
  readonly checksRun: ReadonlyArray<FindingCode>
  readonly notAssessed: ReadonlyArray<NotAssessed>
  readonly findings: Findings
  readonly totals: Totals
}

/** 审计报告: what `audit --json` prints. */
export interface AuditReport extends AuditReportOf<ReadonlyArray<ReportedFinding>> {}

/** The report of an audit, as pure data; `book` is the policy it was made by, for the sources of what was applied. */
export const auditReport = (audited: Audited, book: PolicyBook): AuditReport => {
  const report = auditReportOnDemand(audited, book)
  return { ...report, findings: [...report.findings] }
}

/** The same report for whoever writes it down: each finding is made when it is written, so that a million of them fit into memory. */
export const auditReportOnDemand = (audited: Audited, book: PolicyBook): AuditReportOf<Made<ReportedFinding>> => ({
  effectiveAt: audited.cut.effectiveAt ?? null,
  knownAt: audited.cut.knownAt ?? null,
  auditedOn: audited.auditedOn,
  position: audited.position,
  policy: audited.policy,
  checksRun: audited.checksRun,
  notAssessed: audited.notAssessed,
  findings: madeOf(audited.findings, (found) => reported(found, book)),
  totals: totalsOf(audited.findings),
})

const reported = (found: Found, book: PolicyBook): ReportedFinding => {
  const { subject } = found
  const { zone, street } = placeOf(subject)
  return {
    code: found.code,
    severity: found.severity,
    subject: subject.kind,
    participantId: subject.kind === 'participant' ? subject.participantId : null,
    zone,
    street,
    community: subject.kind === 'participant' ? subject.community : null,
    year: subject.kind === 'fund' ? subject.year : null,
    months: found.months,
    on: found.on,
    fen: found.fen,
    lines: found.lines ?? null,
    sentence: found.sentence,
    applied: cited(book, found.applied),
    eventIds: found.evidence.map(({ eventId }) => eventId),
    sources: sourcesOf(found.evidence),
  }
}

const sourcesOf = (evidence: ReadonlyArray<EvidenceRow>): ReadonlyArray<SourceRow> => {
  const rows = new Map<string, SourceRow>()
  for (const { source } of evidence)
    if (source !== null) rows.set(`${source.sha256} ${source.line} ${source.file}`, source)
  return [...rows.values()]
}
