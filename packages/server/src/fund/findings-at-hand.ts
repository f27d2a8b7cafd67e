import type { AuditReport, ReportedFinding } from '@pension-ledger/audit'

/** What a finding is looked for and counted by. */
type FindingHead = Pick<
  ReportedFinding,
  'code' | 'severity' | 'subject' | 'participantId' | 'zone' | 'street' | 'community' | 'year' | 'fen'
>

/** A finding at hand. Its months, clauses, events and rows take most of the room, and a page shows few of them. */
export interface FindingAtHand extends FindingHead {
  /** All of it, made anew each time. */
  readonly whole: () => ReportedFinding
}

/** 审计报告 at hand: as the audit made it, each finding whole on demand. */
export interface FindingsAtHand extends Omit<AuditReport, 'findings'> {
  readonly findings: ReadonlyArray<FindingAtHand>
}

/** A finding by its head. */
export const findingAtHand = (
  { code, severity, subject, participantId, zone, street, community, year, fen }: FindingHead,
  whole: () => ReportedFinding,
): FindingAtHand => ({ code, severity, subject, participantId, zone, street, community, year, fen, whole })
