import {
  broken,
  businessDateOf,
  type Cut,
  type EventBody,
  type EventDecodeError,
  isEffective,
  type Lines,
  type Payment,
  readBody,
} from '@pension-ledger/domain'
import { joined, parseBeginning, parseEnding } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** A thing that a log says, each different one once. */
export type FactEntry =
  | { readonly kind: 'fact'; readonly body: EventBody }
  /** What payments of one month say; what each of them paid stands in its ending. */
  | { readonly kind: 'payment'; readonly month: Omit<Payment, 'lines'> }
  /** Says nothing without its ending. */
  | { readonly kind: 'beginning'; readonly beginning: object; readonly schemaVersion: number }
  /** Was true only after the cut. */
  | { readonly kind: 'later' }
  | { readonly kind: 'unreadable'; readonly error: EventDecodeError }

/**
 * What a log says, by numbers. Everybody who is paid in a month shares the beginning of the payment, and one who is paid the same every
 * month has the same ending each time: millions of payments are some thousands of beginnings and endings.
 */
export interface FactTable {
  /** Enters a text of data or its beginning. Throws where it is not the JSON of an object. */
  readonly enter: (beginning: string, schemaVersion: number) => number
  readonly enterEnding: (text: string) => number
  /** The number of a fact with its ending: its own where it needs none. */
  readonly whole: (fact: number, ending: number | null) => number
  readonly entry: (fact: number) => FactEntry
  /** The payment of a month with what an ending says was paid. */
  readonly payment: (month: Omit<Payment, 'lines'>, ending: number) => Payment
}

const missing: FactEntry = { kind: 'later' }

export const factTable = (cut: Cut): FactTable => {
  const entries: FactEntry[] = []
  const endings: object[] = []

  const entryOf = (body: EventBody): FactEntry =>
    cut.effectiveAt === undefined || isEffective(cut, businessDateOf(body)) ? { kind: 'fact', body } : { kind: 'later' }

  const enterData = (data: object, schemaVersion: number): number => {
    const body = readBody(data, schemaVersion)
    return entries.push(E.isLeft(body) ? { kind: 'unreadable', error: body.left } : entryOf(body.right)) - 1
  }

  const enterBeginning = (beginning: object, schemaVersion: number): number => {
    const body = readBody(beginning, schemaVersion)
    if (E.isLeft(body)) return entries.push({ kind: 'unreadable', error: body.left }) - 1
    if (body.right.type !== 'PensionPaid' && body.right.type !== 'PaymentReturned')
      return entries.push({ kind: 'beginning', beginning, schemaVersion }) - 1
    const entry = entryOf(body.right)
    const { kind, periodOwed, payMonth, paidOn } = body.right
    const status = body.right.type === 'PensionPaid' ? 'paid' : 'returned'
    const month = { status, kind, periodOwed, payMonth, paidOn } as const
    return entries.push(entry.kind === 'fact' ? { kind: 'payment', month } : entry) - 1
  }

  return {
    enter: (text, schemaVersion) => {
      const data = parseBeginning(text)
      return text.endsWith(':') ? enterBeginning(data, schemaVersion) : enterData(data, schemaVersion)
    },
    enterEnding: (text) => endings.push(parseEnding(text)) - 1,
    whole: (fact, ending) => {
      const entry = entries[fact]
      if (entry?.kind !== 'beginning') return fact
      const end = ending === null ? undefined : endings[ending]
      return end === undefined ? fact : enterData(joined(entry.beginning, end), entry.schemaVersion)
    },
    entry: (fact) => entries[fact] ?? missing,
    payment: ({ status, kind, periodOwed, payMonth, paidOn }, ending) => ({
      status,
      kind,
      periodOwed,
      payMonth,
      paidOn,
      lines: (endings[ending] ?? broken('a payment without its lines')) as Lines,
    }),
  }
}
