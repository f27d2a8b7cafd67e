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
import type { AuditedParticipant } from '../check.js'
import type { LimitedFrame, LimitTable } from './limits.js'
import type { Findings, LimitedFinding, LimitedParticipantCheck } from './wide-check.js'

const always = businessDate('2011-01-01')

/** Limits in round numbers, for illustration; only the days for reporting a death have a source. */
export const sampleLimits: LimitTable = {
  'subsidy.credit-days': [{ from: always, value: 30 }],
  'on-behalf.deadline-month': [{ from: always, value: 11 }],
  'account.refund-days': [{ from: always, value: 60 }],
  'recovery.demand-days': [{ from: always, value: 30 }],
  'death.report-days': [
    { from: always, value: { days: 30, counted: 'days' } },
    { from: businessDate('2023-12-01'), value: { days: 20, counted: 'working-days' } },
  ],
  'payment.reissue-days': [{ from: always, value: 60 }],
  'bank-account.holders-most': [{ from: always, value: 2 }],
  'fund.transit-days': [{ from: always, value: 31 }],
  'fund.settlement-month': [{ from: always, value: 6 }],
  'fund.accounts': [{ from: always, value: ['财政社保基金专户', '支出户', '收入户'] }],
}

export interface Framed {
  readonly auditedOn?: string
  readonly limits?: LimitTable
  readonly book?: PolicyBook
  readonly rounds?: ReadonlyArray<CertificationRoundOpened>
  readonly statements?: ReadonlyArray<BankStatementRecorded>
}

/** A frame audited on 2022-12-31, unless told otherwise. */
export const framed = ({
  auditedOn = '2022-12-31',
  limits = sampleLimits,
  book = sampleBook,
  rounds = [],
  statements = [],
}: Framed = {}): LimitedFrame => ({
  rules: rulesOf(book, rounds),
  scheme: { ...emptyScheme, rounds, statements },
  auditedOn: businessDate(auditedOn),
  limits,
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
  (check: LimitedParticipantCheck, frame: Framed = {}) =>
  (...events: ReadonlyArray<DomainEvent>): ReadonlyArray<string> =>
    inLines(check.check(participantOf(events), framed(frame)))

/** The one finding a check makes. */
export const onlyFinding = (findings: Findings): LimitedFinding => {
  const [only, ...others] = E.isRight(findings) ? findings.right : []
  if (only === undefined || others.length > 0) throw new Error(`one finding expected: ${inLines(findings).join('; ')}`)
  return only
}
