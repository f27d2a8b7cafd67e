import { type BusinessDate, listOf, type ParticipantState, type PolicyBook, yearOf } from '@pension-ledger/domain'
import { earlierDate, endOfYear } from '../scheme/days.js'
import { yearNumber } from '../scheme/year-number.js'
import { type Dossier, put } from './dossier.js'
import { interestFor, type Movement } from './interest.js'

/** 个人账户 as the interest clerk keeps it: the next year whose interest is due, and the balance at its start. */
export interface Passbook {
  /** Null while nothing ever came in. */
  year: number | null
  opening: number
}

type Movements = ReadonlyMap<number, ReadonlyArray<Movement>>

/** Everything that went into or out of an account, except its interest. */
const movementsOf = (state: ParticipantState): Movements => {
  const byYear = new Map<number, Movement[]>()
  const move = (on: BusinessDate, fen: number): void => {
    const movement = { month: Number(on.slice(5, 7)), fen }
    const known = byYear.get(yearOf(on))
    if (known === undefined) byYear.set(yearOf(on), [movement])
    else known.push(movement)
  }
  for (const fact of listOf(state.contributions)) {
    if (fact.type === 'ContributionReceived') move(fact.receivedOn, fact.fen)
    else move(fact.refundedOn, -fact.fen)
  }
  for (const fact of listOf(state.credits)) if (fact.type === 'SubsidyCredited') move(fact.creditedOn, fact.fen)
  for (const change of listOf(state.enrolmentChanges))
    if (change.type === 'TransferredIn') move(change.effectiveOn, change.fen)
  for (const { status, paidOn, lines } of listOf(state.payments)) {
    const drawn = lines['account-pension:account'] ?? 0
    if (drawn !== 0) move(paidOn, status === 'paid' ? -drawn : drawn)
  }
  return byYear
}

export const newPassbook = (): Passbook => ({ year: null, opening: 0 })

/** The passbook's next year; the first of all is that in which anything moved. */
const nextYear = (passbook: Passbook, movements: Movements): number | null =>
  passbook.year ?? (movements.size === 0 ? null : Math.min(...movements.keys()))

/**
 * 结息: credits the interest of every year up to one, on 31 December. A year without interest gets no line. Nothing may be booked
 * into these years afterwards.
 */
export const creditYears = (dossier: Dossier, passbook: Passbook, through: number, policy: PolicyBook): void => {
  if (passbook.year !== null && passbook.year > through) return
  const movements = movementsOf(dossier.state)
  const first = nextYear(passbook, movements)
  if (first === null) return
  for (let year = first; year <= through; year++)
    credit(dossier, passbook, year, movements.get(year) ?? [], 12, endOfYear(year), policy)
}

/** The interest of the year in which somebody leaves or dies, to that month, credited when the account is closed. */
export const creditClosing = (
  dossier: Dossier,
  passbook: Passbook,
  leftOn: BusinessDate,
  closedOn: BusinessDate,
  policy: PolicyBook,
): void => {
  const year = yearOf(leftOn)
  creditYears(dossier, passbook, year - 1, policy)
  const movements = movementsOf(dossier.state)
  if (nextYear(passbook, movements) !== year) return
  const [months, creditedOn] = [Number(leftOn.slice(5, 7)), earlierDate(closedOn, endOfYear(year))]
  credit(dossier, passbook, year, movements.get(year) ?? [], months, creditedOn, policy)
}

const credit = (
  dossier: Dossier,
  passbook: Passbook,
  year: number,
  movements: ReadonlyArray<Movement>,
  months: number,
  creditedOn: BusinessDate,
  policy: PolicyBook,
): void => {
  const { rate, fen } = interestFor(policy, year, passbook.opening, movements, months)
  passbook.opening += fen
  for (const movement of movements) passbook.opening += movement.fen
  passbook.year = year + 1
  if (fen > 0)
    put(dossier, {
      kind: 'interest',
      fact: {
        type: 'InterestCredited',
        participantId: dossier.participantId,
        year: yearNumber(year),
        rate,
        fen,
        creditedOn,
      },
    })
}
