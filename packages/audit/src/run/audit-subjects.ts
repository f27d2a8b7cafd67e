import { broken, type ParticipantState, participantIn } from '@pension-ledger/domain'
import type { Subject } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedParticipant, AuditFrame, Findings } from '../check.js'
import type { Holders } from '../checks/identity/holders.js'
import type { ExternalLists } from '../checks/lists/external-lists.js'
import type { Finding, FindingCode } from '../finding.js'
import type { Checks } from './checks.js'
import { type RefusedCheck, refusalBook } from './refusals.js'

/** What checks of single subjects could not assess, and what they noted for those across participants. */
export interface SubjectsAudited {
  readonly refusals: ReadonlyArray<RefusedCheck>
  /** One for each check across participants, in their order. */
  readonly memos: ReadonlyArray<Holders>
}

/** Checks at work on one subject after the other. */
export interface Auditing {
  /** How many findings there are to take. */
  readonly participant: (subject: Subject<ParticipantState>) => number
  /** What was found since it was asked last; those of one participant stand one after the other. */
  readonly take: () => ReadonlyArray<Finding>
  readonly end: () => SubjectsAudited
}

export const participantOf = ({ stream, state }: Subject<ParticipantState>): AuditedParticipant => ({
  participantId: participantIn(stream) ?? broken(`${stream} is no participant’s stream`),
  state,
})

const isOverpayment = ({ severity, fen }: Finding): boolean => severity === 'loss' && fen > 0

/** Begins to audit subjects. A fault of one history is a refusal of the check for it; the others go on. */
export const beginAuditing = (checks: Checks, frame: AuditFrame, lists: ExternalLists): Auditing => {
  let findings: Finding[] = []
  const refusals = refusalBook()
  const listed = checks.listed.filter(({ needs }) => needs.every((need) => lists.supplied.has(need)))
  const memos = checks.across.map((check) => check.empty())

  const keep = (codes: ReadonlyArray<FindingCode>, found: Findings): ReadonlyArray<Finding> => {
    if (E.isLeft(found)) {
      refusals.note(codes, found.left)
      return []
    }
    for (const finding of found.right) findings.push(finding)
    return found.right
  }

  return {
    participant: (subject) => {
      const audited = participantOf(subject)
      const overpayments: Finding[] = []
      for (const check of checks.participants)
        for (const finding of keep(check.codes, check.check(audited, frame)))
          if (isOverpayment(finding)) overpayments.push(finding)
      for (const check of listed)
        keep(check.codes, check.check({ participantId: audited.participantId, state: audited.state, lists }, frame))
      if (overpayments.length > 0)
        for (const check of checks.overpayments)
          keep(
            check.codes,
            check.check({ participantId: audited.participantId, state: audited.state, overpayments }, frame),
          )
      for (const [i, check] of checks.across.entries()) {
        const memo = memos[i]
        if (memo !== undefined) check.note(memo, audited, frame)
      }
      return findings.length
    },
    take: () => {
      const taken = findings
      findings = []
      return taken
    },
    end: () => ({ refusals: refusals.all(), memos }),
  }
}
