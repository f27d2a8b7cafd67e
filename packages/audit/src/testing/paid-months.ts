import {
  addMonths,
  businessDate,
  type CertificationRoundOpened,
  type DomainEvent,
  emptyScheme,
  type LineKey,
  type Lines,
  month as monthOfText,
  monthsBetween,
  type PensionPaid,
  type PolicyBook,
  rulesOf,
  wholeFen,
} from '@pension-ledger/domain'
import { enrolled, paid, sampleBook, stateOf, transferredIn } from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame } from '../check.js'
import { paymentsCheck } from '../checks/payments/payments.check.js'
import type { Finding } from '../finding.js'

export const linesFrom = (amounts: { readonly [Key in LineKey]?: number }): Lines =>
  Object.fromEntries(Object.entries(amounts).map(([key, fen]) => [key, wholeFen(fen)]))

/** 128.00 yuan: the pension from 2020-07 to 2022-06. */
export const pension128 = linesFrom({
  'basic-pension:central': 9_300,
  'basic-pension:province': 1_500,
  'basic-pension:city': 900,
  'basic-pension:district': 1_100,
})
/** 133.00 yuan: the pension from 2022-07 to 2023-06. */
export const pension133: Lines = { ...pension128, 'basic-pension:central': wholeFen(9_800) }
/** 5.00 yuan: the increment from 65. */
export const increment = linesFrom({
  'age-65-increment:province': 250,
  'age-65-increment:city': 100,
  'age-65-increment:district': 150,
})
/** 138.00 yuan. */
export const pension138: Lines = { ...pension133, ...increment }
/** 133.00 yuan: the aid from 2022-07 to 2023-06. */
export const aid133 = linesFrom({
  'disability-aid:central': 9_800,
  'disability-aid:province': 1_500,
  'disability-aid:city': 900,
  'disability-aid:district': 1_100,
})

const monthsFrom = (from: string, to: string): ReadonlyArray<string> =>
  Array.from({ length: monthsBetween(monthOfText(from), monthOfText(to)) + 1 }, (_, i) =>
    addMonths(monthOfText(from), i),
  )

/** One regular payment for each month, made on its 15th. */
export const paidMonthly = (from: string, to: string, lines: Lines): ReadonlyArray<PensionPaid> =>
  monthsFrom(from, to).map((of) => paid({ periodOwed: of, payMonth: of, paidOn: `${of}-15`, lines }))

/** 补发: arrears for each month, all paid in one. */
export const arrearsFor = (from: string, to: string, paidIn: string, lines: Lines): ReadonlyArray<PensionPaid> =>
  monthsFrom(from, to).map((of) =>
    paid({ periodOwed: of, payMonth: paidIn, paidOn: `${paidIn}-28`, kind: 'arrears', lines }),
  )

/** Contribution years brought along without money, so that no account pension comes of them. */
export const yearsBrought = (years: number): DomainEvent => transferredIn({ years, fen: 0, effectiveOn: '2012-02-03' })

/** Born 1960-01: a pension from 2020-02, required years 9 (2020 − 2011), 65 not before 2025. */
export const pensioner: ReadonlyArray<DomainEvent> = [enrolled({ birthDate: '1960-01-20' }), yearsBrought(9)]

export interface Audited {
  readonly from?: string
  readonly to?: string
  readonly rounds?: ReadonlyArray<CertificationRoundOpened>
  readonly book?: PolicyBook
}

/** Audits July to December 2022, unless told otherwise. */
export const frameOf = ({ from = '2022-07', to = '2022-12', rounds = [], book = sampleBook }: Audited): AuditFrame => ({
  rules: rulesOf(book, rounds),
  scheme: { ...emptyScheme, rounds },
  auditedOn: businessDate('2022-12-31'),
  months: { from: monthOfText(from), to: monthOfText(to) },
})

export const findingsOn = (events: ReadonlyArray<DomainEvent>, audited: Audited = {}): ReadonlyArray<Finding> => {
  const found = paymentsCheck.check({ participantId: 'P1', state: stateOf(events) }, frameOf(audited))
  if (E.isLeft(found)) throw new Error(`refused: ${found.left.parameter} at ${found.left.at}`)
  return found.right
}

/** Findings in a line each: `PAID_AFTER_DEATH loss 13300 2022-09 2022-10`. */
export const foundIn = (events: ReadonlyArray<DomainEvent>, audited: Audited = {}): ReadonlyArray<string> =>
  findingsOn(events, audited).map(({ code, severity, fen, months }) => [code, severity, fen, ...months].join(' '))
