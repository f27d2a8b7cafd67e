import {
  type BankStatementRecorded,
  businessDate,
  type CertificationRoundOpened,
  type DomainEvent,
  emptyScheme,
  type PolicyBook,
  rulesOf,
} from '@pension-ledger/domain'
import { sampleBook, stateOf } from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedParticipant, AuditFrame, Findings, ParticipantCheck } from '../check.js'
import type { Finding } from '../finding.js'

export interface Framed {
  readonly auditedOn?: string
  readonly book?: PolicyBook
  readonly rounds?: ReadonlyArray<CertificationRoundOpened>
  readonly statements?: ReadonlyArray<BankStatementRecorded>
}

/** A frame audited on 2022-12-31, unless told otherwise. */
export const framed = ({
  auditedOn = '2022-12-31',
  book = sampleBook,
  rounds = [],
  statements = [],
}: Framed = {}): AuditFrame => ({
  rules: rulesOf(book, rounds),
  scheme: { ...emptyScheme, rounds, statements },
  auditedOn: businessDate(auditedOn),
})

export const participantOf = (events: ReadonlyArray<DomainEvent>, participantId = 'P1'): AuditedParticipant => ({
  participantId,
  state: stateOf(events),
})

/** Findings, or why there are none, each in a line: `SUBSIDY_MISSING -10000 on 2022-05-01`, `no account.refund-days on 2022-05-15`. */
export const inLines = (findings: Findings): ReadonlyArray<string> =>
  E.isLeft(findings)
    ? [`no ${findings.left.parameter} on ${findings.left.at}`]
    : findings.right.map(({ code, fen, on }) => `${code} ${fen} on ${on}`)

/** What a check finds in a participant's history. */
export const foundBy =
  (check: ParticipantCheck, frame: Framed = {}) =>
  (...events: ReadonlyArray<DomainEvent>): ReadonlyArray<string> =>
    inLines(check.check(participantOf(events), framed(frame)))

/** The one finding a check makes. */
export const onlyFinding = (findings: Findings): Finding => {
  const [only, ...others] = E.isRight(findings) ? findings.right : []
  if (only === undefined || others.length > 0) throw new Error(`one finding expected: ${inLines(findings).join('; ')}`)
  return only
}
