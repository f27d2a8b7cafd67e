import {
  earlierFirst,
  firstDayOf,
  type Lines,
  lineKeys,
  listOf,
  type Month,
  type ParticipantState,
  type Payment,
  type Place,
  paysAid,
  totalOf,
} from '@pension-ledger/domain'
import { blankTally, type Tally } from '../cells/tally.js'
import { branchOfPlace, placeOn } from './place-branch.js'

/** What was paid at a place in payments that differ in their lines alone. */
export interface PaidAlike extends Pick<Payment, 'status' | 'kind' | 'periodOwed' | 'payMonth'> {
  readonly place: Place
  /** fen, in the order of `lineKeys` */
  readonly sums: Readonly<Float64Array>
  /** To how many a pension or an aid of these was paid, more than 0 fen, and nothing else in the pay month. */
  readonly alone: { readonly pension: number; readonly aid: number }
}

/** A pay month in which one participant was paid several times, which is rare. */
export interface PaidSeveralTimes {
  readonly place: Place
  readonly payMonth: Month
  readonly payments: ReadonlyArray<Payment>
}

/**
 * 发放 of all participants, added up. Several views count payments; they are gone through once for all of them.
 *
 * A payment belongs to the place where its participant belonged on the first day of its pay month.
 */
export interface MonthlyPayments {
  readonly add: (state: ParticipantState) => void
  readonly paidAlike: () => Iterable<PaidAlike>
  readonly severalTimes: () => Iterable<PaidSeveralTimes>
}

interface Sums extends PaidAlike {
  readonly alone: { pension: number; aid: number }
  readonly sums: Float64Array
}

/** What is added up at one place. Nearly all payments are regular ones of their own month: those are found by the month alone. */
interface Book {
  readonly place: Place
  readonly regular: Map<Month, Sums>
  readonly others: Map<string, Sums>
}

/** Lines taken apart. */
interface Amounts {
  readonly fen: ReadonlyArray<number>
  readonly totalFen: number
  readonly isAid: boolean
}

const amountsOf = (lines: Lines): Amounts => {
  const fen = lineKeys.map((key) => lines[key] ?? 0)
  return { fen, totalFen: totalOf(lines), isAid: paysAid(lines) }
}

export const monthlyPayments = (): MonthlyPayments => {
  const tree = blankTally()
  const books = new Map<Tally, Book>()
  const several: PaidSeveralTimes[] = []
  /** Many are paid the same, and then share the lines. */
  const known = new Map<Lines, Amounts>()
  let last: { readonly lines: Lines; readonly amounts: Amounts } = { lines: {}, amounts: amountsOf({}) }

  const amountsIn = (lines: Lines): Amounts => {
    if (lines === last.lines) return last.amounts
    const amounts = known.get(lines) ?? amountsOf(lines)
    known.set(lines, amounts)
    last = { lines, amounts }
    return amounts
  }

  const bookAt = (place: Place): Book => {
    const branch = branchOfPlace(tree, place)
    const known = books.get(branch)
    if (known !== undefined) return known
    const book: Book = { place, regular: new Map(), others: new Map() }
    books.set(branch, book)
    return book
  }

  /** Adds a payment to those that are like it. */
  const addTo = (book: Book, { status, kind, periodOwed, payMonth }: Payment, { fen }: Amounts): Sums => {
    const isRegular = kind === 'regular' && status === 'paid' && periodOwed === payMonth
    const key = isRegular ? payMonth : `${payMonth} ${periodOwed} ${kind} ${status}`
    const among: Map<string, Sums> = isRegular ? book.regular : book.others
    let alike = among.get(key)
    if (alike === undefined) {
      const sums = new Float64Array(lineKeys.length)
      alike = { place: book.place, status, kind, periodOwed, payMonth, sums, alone: { pension: 0, aid: 0 } }
      among.set(key, alike)
    }
    const { sums } = alike
    for (let line = 0; line < sums.length; line++) sums[line] = (sums[line] ?? 0) + (fen[line] ?? 0)
    return alike
  }

  return {
    add: (state) => {
      let book: Book | null = null
      let link = inOrder(state.payments)
      while (link !== null) {
        const payment: Payment = link.last
        const { payMonth } = payment
        if (book === null || state.places !== null) book = bookAt(placeOn(state, firstDayOf(payMonth)))
        const amounts = amountsIn(payment.lines)
        const { alone } = addTo(book, payment, amounts)
        link = link.before
        if (link === null || link.last.payMonth !== payMonth) {
          if (payment.status === 'paid' && amounts.totalFen > 0) amounts.isAid ? alone.aid++ : alone.pension++
          continue
        }
        const payments = [payment]
        for (; link !== null && link.last.payMonth === payMonth; link = link.before) {
          addTo(book, link.last, amountsIn(link.last.lines))
          payments.push(link.last)
        }
        several.push({ place: book.place, payMonth, payments })
      }
    },
    *paidAlike() {
      for (const { regular, others } of books.values()) {
        yield* regular.values()
        yield* others.values()
      }
    },
    severalTimes: () => several,
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
