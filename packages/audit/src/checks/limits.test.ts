import {
  addDays,
  businessDate,
  type DomainEvent,
  type FundMovement,
  month,
  type ParameterKey,
} from '@pension-ledger/domain'
import {
  assessed,
  bookDated,
  contributed,
  died,
  enrolled,
  granted,
  paid,
  returned,
  sampleBook,
  transferredIn,
} from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { AuditedParticipant, AuditFrame, Findings, FundCheck, ParticipantCheck } from '../check.js'
import { cited } from '../report/cited.js'
import { accountNotRefunded } from './account/account-not-refunded.js'
import { framed, participantOf } from './checked.kit.js'
import { advanceNotSettled } from './funds/advance-not-settled.js'
import { appropriated, fundOf, moved, released } from './funds/funds.kit.js'
import { moneyInTransit } from './funds/money-in-transit.js'
import { outsidePurpose } from './funds/outside-purpose.js'
import { deathReportedLate } from './handling/death-reported-late.js'
import { overpaymentNotDemanded } from './handling/overpayment-not-demanded.js'
import { returnNotReissued } from './handling/return-not-reissued.js'
import { accountShared } from './identity/account-shared.js'
import { onBehalfMissing } from './subsidies/on-behalf-missing.js'
import { subsidyMissing } from './subsidies/subsidy-missing.js'

type Asked = (frame: AuditFrame) => Findings

const inLife =
  (check: ParticipantCheck, ...events: ReadonlyArray<DomainEvent>): Asked =>
  (frame) =>
    check.check(participantOf([enrolled(), ...events]), frame)
const inFund =
  (check: FundCheck, ...movements: ReadonlyArray<FundMovement>): Asked =>
  (frame) =>
    check.check(fundOf(...movements), frame)

/** Two people with one bank account. */
const pair = ['P1', 'P2'].map((id) => participantOf([enrolled({ participantId: id, accountToken: 'a' })], id))
const sharing: Asked = (frame) => {
  const memo = accountShared.empty()
  for (const person of pair) accountShared.note(memo, person, frame)
  return accountShared.findings(
    memo,
    new Map(pair.map((one): [string, AuditedParticipant] => [one.participantId, one])),
    frame,
  )
}
const overpaid: Asked = (frame) =>
  overpaymentNotDemanded.check(
    {
      ...participantOf([enrolled()]),
      overpayments: [
        {
          code: 'PAID_AFTER_DEATH',
          severity: 'loss',
          subject: { kind: 'participant', participantId: 'P1', zone: 'chenggong', street: '龙城街道', community: null },
          months: [month('2022-08')],
          on: null,
          fen: 1,
          applied: [],
          evidence: [paid({ paidOn: '2022-08-15' })],
          sentence: { zh: '', en: '' },
        },
      ],
    },
    frame,
  )
const unsettled: Asked = (frame) => advanceNotSettled.check({ ...fundOf(appropriated()), assessed: [] }, frame)

const contribution = contributed({ year: 2022, receivedOn: '2022-05-01' })
const lines = { 'basic-pension:central': 9_800 }
const cameBack = [
  transferredIn({ years: 6, effectiveOn: '2012-01-01' }),
  paid({ lines }),
  returned({ lines, paidOn: '2022-08-19' }),
]

/**
 * Each limit with the day it is read on, a value by which nothing is found on 2022-12-31, and one by which something is. Days are counted
 * by hand: from 05-01 to 12-31 there are 30 + 30 + 31 + 31 + 30 + 31 + 30 + 31 = 244, from 05-15 230, from 08-15 138, from 08-19 134, and
 * from 2021-03-01 305 + 365 = 670.
 */
const limits: ReadonlyArray<readonly [key: ParameterKey, day: string, Asked, lenient: unknown, strict: unknown]> = [
  ['subsidy.credit-days', '2022-05-01', inLife(subsidyMissing, contribution), 244, 243],
  [
    'on-behalf.deadline-month',
    '2022-04-10',
    inLife(onBehalfMissing, granted(), assessed({ year: 2022, tierFen: 20_000, assessedOn: '2022-04-10' })),
    12,
    11,
  ],
  ['account.refund-days', '2022-05-15', inLife(accountNotRefunded, contribution, died()), 230, 229],
  ['recovery.demand-days', '2022-08-15', overpaid, 138, 137],
  [
    'death.report-days',
    '2022-05-15',
    inLife(deathReportedLate, died({ reportedOn: '2022-06-15' })),
    null,
    { days: 30, counted: 'days' },
  ],
  ['payment.reissue-days', '2022-08-19', inLife(returnNotReissued, ...cameBack), 134, 133],
  ['bank-account.holders-most', '2022-12-31', sharing, 2, 1],
  ['fund.transit-days', '2021-03-01', inFund(moneyInTransit, released()), 670, 669],
  ['fund.settlement-month', '2021-12-31', unsettled, 12, 11],
  ['fund.accounts', '2021-03-01', inFund(outsidePurpose, moved({ toAccount: '支出户' })), ['支出户'], ['收入户']],
]

const from = (key: ParameterKey, ...values: ReadonlyArray<readonly [day: string, value: unknown]>) =>
  framed({ book: bookDated({ [key]: values }) })
const countIn = (findings: Findings): number | string =>
  E.isLeft(findings) ? `no ${findings.left.parameter} on ${findings.left.at}` : findings.right.length

describe('a limit', () => {
  it.each(limits)('%s is read on %s', (key, day, ask, lenient, strict) => {
    const next = addDays(businessDate(day), 1)
    expect(countIn(ask(from(key, ['2011-07-01', lenient])))).toBe(0)
    expect(countIn(ask(from(key, ['2011-07-01', lenient], [day, strict])))).toBeGreaterThan(0)
    expect(countIn(ask(from(key, ['2011-07-01', lenient], [next, strict])))).toBe(0)
  })

  it.each(limits)('%s, not in force on %s, is never clean', (key, day, ask, _, strict) =>
    expect(countIn(ask(from(key, [addDays(businessDate(day), 1), strict])))).toBe(`no ${key} on ${day}`),
  )

  it.each(limits)('%s is cited with the source it has on %s', (key, day, ask, _, strict) => {
    const frame = from(key, ['2011-07-01', strict])
    const findings = ask(frame)
    const { document, clause, grade } = sampleBook.parameters[key]?.values[0]?.source ?? {}
    expect(
      E.isRight(findings) && findings.right[0] && cited(frame.rules.policy, findings.right[0].applied),
    ).toContainEqual({
      parameter: key,
      on: day,
      effectiveFrom: '2011-07-01',
      document,
      clause,
      grade,
    })
  })

  it('of the book is in this table, each of them', () =>
    expect(
      Object.entries<{ readonly basis: string } | undefined>({ ...sampleBook.parameters })
        .filter(([key, of]) => key === 'subsidy.credit-days' || /-day$|-year-end$/.test(of?.basis ?? ''))
        .map(([key]) => key),
    ).toEqual(limits.map(([key]) => key)))
})
