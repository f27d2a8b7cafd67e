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

const nameOf = (subject: FindingSubject): string => {
  switch (subject.kind) {
    case 'participant':
      return `1 ${subject.participantId}`
    case 'fund':
      return `2 ${subject.zone} ${subject.year}`
    case 'scheme':
      return '3'
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const whenOf = ({ months, on }: Found): string => months[0] ?? on ?? ''

/** By code in the order of the catalogue, then participant, then month; what is equal in all of these by all that it says. */
export const byCatalogue = (a: Found, b: Found): number =>
  (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) ||
  byText(nameOf(a.subject), nameOf(b.subject)) ||
  byText(whenOf(a), whenOf(b)) ||
  byText(JSON.stringify(a), JSON.stringify(b))
