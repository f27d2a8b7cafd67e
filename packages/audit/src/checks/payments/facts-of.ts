import { type EventBody, listOf, type Month } from '@pension-ledger/domain'
import { paymentEvent } from '../payment-event.js'
import type { PersonUnderAudit } from './month-under-audit.js'

/** The enrolment that counts, and corrections of the birth date: who it is, and how old. */
export const birthFacts = ({ case: { state } }: PersonUnderAudit): ReadonlyArray<EventBody> => [
  ...(state.enrolment === null ? [] : [state.enrolment]),
  ...listOf(state.identity).filter((fact) => fact.type === 'IdentityCorrected' && fact.field === 'birth-date'),
]

export const deathFacts = ({ case: { state } }: PersonUnderAudit): ReadonlyArray<EventBody> => listOf(state.deaths)

export const contributionFacts = ({ case: { state } }: PersonUnderAudit): ReadonlyArray<EventBody> =>
  listOf(state.contributions)

/** What suspended, resumed and ended benefits. */
export const decisionFacts = ({ case: { state } }: PersonUnderAudit): ReadonlyArray<EventBody> => listOf(state.benefits)

export const certificationFacts = ({ case: { state } }: PersonUnderAudit): ReadonlyArray<EventBody> =>
  listOf(state.certifications)

export const disabilityFacts = ({ case: { state } }: PersonUnderAudit): ReadonlyArray<EventBody> =>
  listOf(state.categories).filter(({ category }) => category === 'disabled')

/** Payments for some months and their returns, as the events that recorded them. */
export const paymentFacts = (
  { case: { state } }: PersonUnderAudit,
  months: ReadonlyArray<Month>,
): ReadonlyArray<EventBody> =>
  listOf(state.payments)
    .filter(({ periodOwed }) => months.includes(periodOwed))
    .map(paymentEvent)

/** What came back of an overpayment for one of the months, or for a month that is not said. */
export const recoveryFacts = (
  { case: { state } }: PersonUnderAudit,
  months: ReadonlyArray<Month>,
): ReadonlyArray<EventBody> =>
  listOf(state.recoveries).filter(({ periodOwed }) => periodOwed === null || months.includes(periodOwed))
