import type { EventType } from '@pension-ledger/domain'
import type { SourceRow } from '@pension-ledger/store'
import { type Finding, type FindingCode, type FindingSubject, findingCodes } from '../finding.js'

/** 证据: an event that a finding rests on, and the row of the file it came from; null where it came from none. */
export interface EvidenceRow {
  readonly eventId: string
  readonly type: EventType
  readonly source: SourceRow | null
}

/** A finding whose facts were found again in the log. */
export interface Found extends Omit<Finding, 'evidence'> {
  readonly evidence: ReadonlyArray<EvidenceRow>
}

const rank = new Map<FindingCode, number>(findingCodes.map((code, index) => [code, index]))

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const whenOf = ({ months, on }: Found): string => months[0] ?? on ?? ''

/** Participants first, then funds, then the scheme. */
const bySubject = (a: FindingSubject, b: FindingSubject): number => {
  if (a === b) return 0
  if (a.kind === 'participant' && b.kind === 'participant') return byText(a.participantId, b.participantId)
  if (a.kind === 'fund' && b.kind === 'fund') return byText(`${a.zone} ${a.year}`, `${b.zone} ${b.year}`)
  return kinds[a.kind] - kinds[b.kind]
}
const kinds = { participant: 1, fund: 2, scheme: 3 } as const

/** By code in the order of the catalogue, then participant, then month; what is equal in all of these by all that it says. */
export const byCatalogue = (a: Found, b: Found): number =>
  (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) ||
  bySubject(a.subject, b.subject) ||
  byText(whenOf(a), whenOf(b)) ||
  (saysTheSame(a, b) ? byText(firstEvent(a), firstEvent(b)) : 0) ||
  byText(JSON.stringify(a), JSON.stringify(b))

/** Whether findings say the same up to the first event they rest on: of many such the whole text would be made again and again. */
const saysTheSame = (a: Found, b: Found): boolean =>
  a.severity === b.severity &&
  a.subject === b.subject &&
  a.on === b.on &&
  a.fen === b.fen &&
  a.months.length + b.months.length + a.applied.length + b.applied.length === 0 &&
  a.lines === undefined &&
  b.lines === undefined &&
  a.evidence.length > 0 &&
  b.evidence.length > 0

const firstEvent = ({ evidence: [first] }: Found): string => first?.eventId ?? ''
