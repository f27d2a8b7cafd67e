import {
  earlierFirst,
  firstDayOf,
  listOf,
  type ParticipantState,
  type Payment,
  type Place,
} from '@pension-ledger/domain'
import { blankTally, type Tally } from '../cells/tally.js'
import { branchOfPlace, placeOn } from './place-branch.js'

/** How many participants of each place were paid something. */
export type Places = ReadonlyArray<{ readonly place: Place; readonly times: number }>

/**
 * 发放 of all participants. Several views count payments; they are gone through once for all of them. Participants who are paid alike
 * share the payment, so that millions are a look-up each, and only the different ones are taken apart, in the end.
 *
 * A payment belongs to the place where its participant belonged on the first day of its pay month.
 */
export interface MonthlyPayments {
  readonly add: (state: ParticipantState) => void
  /** Every payment, with those it was made to. */
  readonly payments: () => Iterable<{ readonly payment: Payment; readonly at: Places }>
  /** All that a participant was paid in one pay month, which is nearly always one payment. */
  readonly months: () => Iterable<{ readonly payments: ReadonlyArray<Payment>; readonly at: Places }>
}

/**
 * How often a payment was made, and where: at one place mostly, for few payments are the same to the fen in two places; `elsewhere` has
 * the other places by their numbers.
 */
interface Times {
  readonly place: number
  times: number
  elsewhere: Map<number, number> | null
}

const countUp = (counts: Map<Payment, Times>, payment: Payment, place: number): void => {
  const known = counts.get(payment)
  if (known === undefined) counts.set(payment, { place, times: 1, elsewhere: null })
  else if (known.place === place) known.times += 1
  else {
    known.elsewhere ??= new Map()
    known.elsewhere.set(place, (known.elsewhere.get(place) ?? 0) + 1)
  }
}

export const monthlyPayments = (): MonthlyPayments => {
  const tree = blankTally()
  const numbers = new Map<Tally, number>()
  const places: Place[] = []
  /** Of payments that were the only ones of their month, and of the others. */
  const single = new Map<Payment, Times>()
  const withOthers = new Map<Payment, Times>()
  const several: Array<{ readonly payments: ReadonlyArray<Payment>; readonly at: Places }> = []

  const numberOf = (place: Place): number => {
    const branch = branchOfPlace(tree, place)
    const known = numbers.get(branch)
    if (known !== undefined) return known
    numbers.set(branch, places.length)
    return places.push(place) - 1
  }

  const at = (number: number, times: number): Places =>
    places.slice(number, number + 1).map((place) => ({ place, times }))

  const placesOf = ({ place, times, elsewhere }: Times): Places =>
    elsewhere === null ? at(place, times) : [...at(place, times), ...[...elsewhere].flatMap(([n, of]) => at(n, of))]

  return {
    add: (state) => {
      let place: number | null = null
      let link = inOrder(state.payments)
      while (link !== null) {
        const payment: Payment = link.last
        const { payMonth } = payment
        if (place === null || state.places !== null) place = numberOf(placeOn(state, firstDayOf(payMonth)))
        link = link.before
        if (link === null || link.last.payMonth !== payMonth) {
          countUp(single, payment, place)
          continue
        }
        const payments = [payment]
        for (; link !== null && link.last.payMonth === payMonth; link = link.before) payments.push(link.last)
        for (const one of payments) countUp(withOthers, one, place)
        several.push({ payments, at: at(place, 1) })
      }
    },
    *payments() {
      for (const times of [single, withOthers])
        for (const [payment, counts] of times) yield { payment, at: placesOf(counts) }
    },
    *months() {
      for (const [payment, counts] of single) yield { payments: [payment], at: placesOf(counts) }
      yield* several
    },
  }
}

type Payments = ParticipantState['payments']

/** Payments by pay month, latest first. They nearly always came in that order. */
const inOrder = (payments: Payments): Payments => {
  for (let link = payments; link !== null && link.before !== null; link = link.before)
    if (link.before.last.payMonth > link.last.payMonth) return sorted(payments)
  return payments
}

const sorted = (payments: Payments): Payments =>
  [...listOf(payments)]
    .sort((a, b) => earlierFirst(a.payMonth, b.payMonth))
    .reduce<Payments>((before, last) => ({ last, before }), null)
