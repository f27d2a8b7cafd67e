import { type FindingSubject, type NotAssessed, totalsOf } from '@pension-ledger/audit'
import type * as t from 'io-ts'
import { type Caller, maySee } from '../../access/caller.js'
import type { FindingAtHand, FindingsAtHand } from '../../fund/findings-at-hand.js'
import { type Recent, recent } from '../../fund/live/recent.js'
import type { FindingShown, NotAssessedShown } from './finding-codec.js'

/** Which findings are wanted; null: all. */
export interface FindingFilter {
  readonly code?: string | null
  readonly severity?: string | null
  readonly zone?: string | null
  readonly street?: string | null
  readonly community?: string | null
  readonly participantId?: string | null
}

/** A finding with its number among all of them. */
export interface Numbered {
  readonly number: number
  readonly finding: FindingAtHand
}

/** The findings that a caller may see and asked for. What has no zone speaks of the whole scheme, and is for those who may see all of it. */
export const foundAt = (
  { findings }: Pick<FindingsAtHand, 'findings'>,
  zones: Caller['zones'],
  filter: FindingFilter,
): ReadonlyArray<Numbered> => {
  const is = (wanted: string | null | undefined, value: string | null): boolean =>
    wanted === null || wanted === undefined || wanted === value
  return findings
    .map((finding, index) => ({ number: index + 1, finding }))
    .filter(
      ({ finding }) =>
        maySee({ zones }, finding.zone) &&
        is(filter.code, finding.code) &&
        is(filter.severity, finding.severity) &&
        is(filter.zone, finding.zone) &&
        is(filter.street, finding.street) &&
        is(filter.community, finding.community) &&
        is(filter.participantId, finding.participantId),
    )
}

/** Counted as the audit counts. */
export const totalsFound = (found: ReadonlyArray<Numbered>): ReturnType<typeof totalsOf> =>
  totalsOf(
    found.map(({ finding }) => ({
      code: finding.code,
      severity: finding.severity,
      fen: finding.fen,
      subject: subjectOf(finding),
    })),
  )

/** Totals of all that a caller may see, by the audit that found them: tens of thousands are not added up for every reader of the overview. */
const ofAudit = new WeakMap<FindingsAtHand['findings'], Recent<ReturnType<typeof totalsOf>>>()
const mostCallers = 16

/** 汇总 of everything that was found, as far as a caller may see it. */
export const totalsOfAudit = (
  report: Pick<FindingsAtHand, 'findings'>,
  zones: Caller['zones'],
): ReturnType<typeof totalsOf> => {
  const known = ofAudit.get(report.findings) ?? recent<ReturnType<typeof totalsOf>>(mostCallers)
  ofAudit.set(report.findings, known)
  const key = JSON.stringify(zones === 'all' ? zones : [...zones].sort())
  const totals = known.get(key) ?? totalsFound(foundAt(report, zones, {}))
  known.put(key, totals)
  return totals
}

const subjectOf = ({ subject, participantId, zone, street, community, year }: FindingAtHand): FindingSubject => {
  switch (subject) {
    case 'participant':
      return { kind: subject, participantId: participantId ?? '', zone, street, community }
    case 'fund':
      return { kind: subject, zone, year: year ?? 0 }
    case 'scheme':
      return { kind: subject }
  }
}

export const shownFinding = ({ number, finding }: Numbered): FindingShown => {
  const whole = finding.whole()
  return {
    number,
    code: whole.code,
    severity: whole.severity,
    subject: whole.subject,
    participantId: whole.participantId,
    zone: whole.zone,
    street: whole.street,
    community: whole.community,
    year: whole.year,
    months: whole.months,
    on: whole.on,
    fen: whole.fen,
    lines: whole.lines ?? null,
    sentence: whole.sentence,
    applied: whole.applied,
    eventIds: whole.eventIds,
    sources: whole.sources,
  }
}

export const shownNotAssessed = (of: NotAssessed): t.TypeOf<typeof NotAssessedShown> =>
  of.because === 'need'
    ? { code: of.code, because: of.because, missing: of.need, at: null, subjects: 0 }
    : { code: of.code, because: of.because, missing: of.parameter, at: of.at, subjects: of.subjects }
