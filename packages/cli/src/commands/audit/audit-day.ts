import { type BusinessDate, type Cut, lastDayOf, Month } from '@pension-ledger/domain'
import { type EventStore, parseBeginning, parseEnding, readAnswers } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'
import { lastPosition } from '../books/read-log.js'

/**
 * 审计基准日: the day of the cut, else the end of the last month with a payment that was not taken back. Not today, so that the same ledger
 * gives the same answer tomorrow.
 *
 * Rejects: OptionMissing where nothing was ever paid; what the store answers.
 */
export const auditDay = async (
  store: EventStore,
  cut: Cut,
  head: number,
  signal: AbortSignal,
): Promise<E.Either<Failure, BusinessDate>> => {
  if (cut.effectiveAt !== undefined) return E.right(cut.effectiveAt)
  const last = await lastPaidMonth(store, cut, head, signal)
  if (E.isLeft(last)) return last
  return last.right === null
    ? E.left({ code: 'OptionMissing', option: '--effective-at' })
    : E.right(lastDayOf(last.right))
}

/** A payment, or a payment taken back, of a month; null where the ending of the text says which. */
interface Paid {
  readonly times: 1 | -1
  readonly month: Month | null
}

/** Anything but a payment. The store keeps answers by what they are, and these are all one. */
const nothing: Paid = { times: 1, month: null }

/** Nearly all texts speak of no payment: they are not parsed. */
const readBeginning = (beginning: string): Paid => {
  const isReversal = beginning.includes('"RecordReversed"')
  if (!isReversal && !beginning.includes('"PensionPaid"')) return nothing
  const fact = parseBeginning(beginning)
  if (!isReversal) return { times: 1, month: monthPaid(fact) }
  return { times: -1, month: 'reversed' in fact ? monthPaid(fact.reversed) : null }
}

const readEnding = (ending: string): Paid =>
  ending.includes('"PensionPaid"') ? { times: -1, month: monthPaid(parseEnding(ending)) } : nothing

const monthPaid = (fact: unknown): Month | null =>
  typeof fact === 'object' &&
  fact !== null &&
  'type' in fact &&
  fact.type === 'PensionPaid' &&
  'payMonth' in fact &&
  Month.is(fact.payMonth)
    ? fact.payMonth
    : null

/** One pass over the log without a single history, of which the audit makes its own. */
const lastPaidMonth = async (
  store: EventStore,
  { knownAt }: Cut,
  head: number,
  signal: AbortSignal,
): Promise<E.Either<Failure, Month | null>> => {
  const answers = { stream: () => nothing, fact: readBeginning, ending: readEnding }
  const filter = typeof knownAt === 'string' ? { knownBy: knownAt } : {}
  const times = new Map<Month, number>()
  for await (const page of readAnswers(store, answers, { upTo: lastPosition(knownAt, head), filter, signal })) {
    if (E.isLeft(page)) return page
    for (const { fact, ending } of page.right.facts) {
      const month = fact.month ?? ending?.month ?? null
      if (month !== null) times.set(month, (times.get(month) ?? 0) + fact.times)
    }
  }
  const paid = [...times].flatMap(([month, count]) => (count > 0 ? [month] : []))
  return E.right(paid.reduce<Month | null>((last, month) => (last === null || month > last ? month : last), null))
}
