import {
  type CertificationRoundOpened,
  caseOf,
  earlierFirst,
  leavingOf,
  type ParticipantState,
  resultOf,
  standingInRound,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame, ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'

/** The latest round that was passed: it has shown that there is nothing left to ask of earlier ones. */
const lastPassed = (state: ParticipantState): string => {
  let last = ''
  for (let link = state.certifications; link !== null; link = link.before)
    if (link.last.result === 'passed' && link.last.round > last) last = link.last.round
  return last
}

/** The rounds whose deadline is over and that have no answer. */
const openRounds = (
  state: ParticipantState,
  { rules, auditedOn }: AuditFrame,
): ReadonlyArray<CertificationRoundOpened> => {
  const passed = lastPassed(state)
  return rules.rounds.filter(
    (round) => round.deadline < auditedOn && round.round > passed && resultOf(state, round.round) === null,
  )
}

/**
 * `UNCERTIFIED_OPEN` 逾期未认证: a participant who is still in the scheme was due for a round whose deadline is over, and no result is on record for it, nor a
 * pass of a later round.
 */
export const uncertifiedOpen: ParticipantCheck = {
  scope: 'participant',
  codes: ['UNCERTIFIED_OPEN'],
  needs: [],
  check: (of, frame) => {
    const { state } = of
    const { rules, auditedOn } = frame
    const open = openRounds(state, frame)
    if (open.length === 0 || leavingOf(state) !== null) return E.right([])
    const its = caseOf(state, rules)
    if (E.isLeft(its)) return its

    const findings: Finding[] = []
    for (const round of [...open].sort((a, b) => earlierFirst(a.deadline, b.deadline))) {
      const standing = standingInRound(its.right, round)
      if (E.isLeft(standing)) return standing
      if (standing.right !== 'outstanding') continue
      findings.push({
        code: 'UNCERTIFIED_OPEN',
        severity: 'control',
        subject: subjectOn(of, round.deadline),
        months: [],
        on: round.deadline,
        fen: 0,
        applied: [],
        evidence: [round],
        sentence: {
          zh: `应参加 ${round.round} 认证（截止 ${round.deadline}），至 ${auditedOn} 没有认证结果。`,
          en: `Due for certification round ${round.round}, whose deadline was ${round.deadline}; no result is on record on ${auditedOn}.`,
        },
      })
    }
    return E.right(findings)
  },
}
