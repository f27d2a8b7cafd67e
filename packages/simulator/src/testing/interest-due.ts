import { deathOf, listOf, type Month, monthOf, type ParticipantState } from '@pension-ledger/domain'
import { add, type Sums } from './simulated.js'

/** 结息 by rules §2 in whole numbers, written anew: ten-thousandths of a fen, twelfths of a year, up to the jiao. */
export const interestDue = (state: ParticipantState, leftIn: Month | null, lastYear: number): Sums => {
  const movements = [
    ...listOf(state.contributions).map((fact) =>
      fact.type === 'ContributionReceived' ? [fact.receivedOn, fact.fen] : [fact.refundedOn, -fact.fen],
    ),
    ...listOf(state.credits).flatMap((fact) => (fact.type === 'SubsidyCredited' ? [[fact.creditedOn, fact.fen]] : [])),
    ...listOf(state.enrolmentChanges).flatMap((fact) =>
      fact.type === 'TransferredIn' ? [[fact.effectiveOn, fact.fen]] : [],
    ),
    ...listOf(state.payments).map(({ status, paidOn, lines }) => [
      paidOn,
      (status === 'paid' ? -1 : 1) * (lines['account-pension:account'] ?? 0),
    ]),
  ].map(([on, fen]) => ({
    year: Number(String(on).slice(0, 4)),
    month: Number(String(on).slice(5, 7)),
    fen: Number(fen),
  }))
  const due: Sums = {}
  let opening = 0
  for (let year = 2011; year <= (leftIn === null ? lastYear : Number(leftIn.slice(0, 4))); year++) {
    const until = leftIn?.startsWith(String(year)) ? Number(leftIn.slice(5)) : 12
    const ofYear = movements.filter((movement) => movement.year === year)
    const twelfths = ofYear.reduce((sum, { month, fen }) => sum + fen * Math.max(0, until - month), opening * until)
    const fen = Math.ceil((twelfths * 275) / 1_200_000) * 10
    add(due, String(year), fen)
    opening += fen + ofYear.reduce((sum, movement) => sum + movement.fen, 0)
  }
  return due
}

export const monthOfLeaving = (state: ParticipantState): Month | null => {
  const death = deathOf(state)
  if (death !== null) return monthOf(death.diedOn)
  const left = listOf(state.enrolmentChanges).find(
    ({ type }) => type === 'EnrolmentTerminated' || type === 'TransferredOut',
  )
  return left === undefined ? null : monthOf(left.effectiveOn)
}
