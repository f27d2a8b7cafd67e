import { type Cut, type EventBody, Month, monthOf } from '@pension-ledger/domain'
import {
  filterOf,
  lastPositionOf,
  originalsUnknown,
  type ReplayError,
  type Said,
  saidTexts,
} from '@pension-ledger/projections'
import { type EventStore, type FactAnswers, parseBeginning, readAnswers } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/**
 * 最后发放月: the month of the cut, else the last pay month with more payments than were returned or taken back; null in a history without
 * a payment. One light pass over the log, without a single history.
 *
 * Rejects: EventUnreadable; what the store answers.
 */
export const lastPaidMonth = async (
  store: EventStore,
  cut: Cut,
  head: number,
  signal?: AbortSignal,
): Promise<E.Either<ReplayError, Month | null>> => {
  if (cut.effectiveAt !== undefined) return E.right(monthOf(cut.effectiveAt))
  const times = new Map<Month, number>()
  const count = ({ month, by }: Paid, sign: 1 | -1 = 1): void => {
    times.set(month, (times.get(month) ?? 0) + sign * by)
  }
  const read = { upTo: lastPositionOf(cut, head), filter: filterOf(cut), ...(signal === undefined ? {} : { signal }) }
  for await (const page of readAnswers(store, answers, read)) {
    if (E.isLeft(page)) return page
    const { facts, coveredTo } = page.right
    const reversals: EventBody[] = []
    for (const { fact, ending } of facts) {
      if (fact.kind === 'paid') count(fact)
      if (fact.kind !== 'reversal') continue
      const said = fact.said(ending)
      if (E.isLeft(said)) return E.left({ code: 'EventUnreadable', position: coveredTo, error: said.left })
      reversals.push(said.right)
    }
    const unknown = await originalsUnknown(store, cut, reversals)
    if (E.isLeft(unknown)) return unknown
    for (const reversal of reversals) {
      const paid = paidBy(reversal)
      if (reversal.type !== 'RecordReversed' || unknown.right.has(reversal.eventId) || paid === null) continue
      count(paid, -1)
    }
  }
  let last: Month | null = null
  for (const [month, count] of times) if (count > 0 && (last === null || month > last)) last = month
  return E.right(last)
}

/** That a month was paid, or a payment of it came back. */
interface Paid {
  readonly month: Month
  readonly by: 1 | -1
}

type Answer =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'paid' } & Paid)
  /** What it takes back, its ending may say. */
  | { readonly kind: 'reversal'; readonly said: (ending: string | null) => Said }

/** Anything but a payment. The store keeps answers by what they are, and these are all one. */
const nothing: Answer = { kind: 'nothing' }

/** Nearly all texts speak of no payment: they are not parsed. */
const answers: FactAnswers<null, Answer, string> = {
  stream: () => null,
  fact: (beginning, schemaVersion) => {
    if (beginning.includes('"RecordReversed"')) {
      const { said } = saidTexts.fact(beginning, schemaVersion)
      return { kind: 'reversal', said: (ending) => said(ending === null ? null : saidTexts.ending(ending)) }
    }
    if (!beginning.includes('"PensionPaid"') && !beginning.includes('"PaymentReturned"')) return nothing
    const paid = paidBy(parseBeginning(beginning))
    return paid === null ? nothing : { kind: 'paid', month: paid.month, by: paid.by }
  },
  ending: (text) => text,
}

/** The payment that an event speaks of, or one that it takes back. */
const paidBy = (fact: object): Paid | null => {
  if (!('type' in fact)) return null
  if (fact.type === 'RecordReversed' && 'reversed' in fact && typeof fact.reversed === 'object')
    return fact.reversed === null ? null : paidBy(fact.reversed)
  if ((fact.type !== 'PensionPaid' && fact.type !== 'PaymentReturned') || !('payMonth' in fact)) return null
  return Month.is(fact.payMonth) ? { month: fact.payMonth, by: fact.type === 'PensionPaid' ? 1 : -1 } : null
}
