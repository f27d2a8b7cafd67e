import {
  broken,
  businessDateOf,
  type Cut,
  type EventBody,
  type EventDecodeError,
  type FactBody,
  isEffective,
  type Lines,
  type Payment,
  type PaymentReturned,
  type PensionPaid,
  readBody,
} from '@pension-ledger/domain'
import { joined, parseBeginning, parseEnding } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** 发放批次: what all payments of a month's run say alike. */
export type PaymentMonth = Omit<Payment, 'lines'>

/** A thing that a log says, each different one once. */
export type FactEntry =
  | { readonly kind: 'fact'; readonly body: EventBody }
  /** What payments of one month say; what each of them paid stands in its ending. */
  | { readonly kind: 'payment'; readonly month: PaymentMonth }
  /** Says nothing without its ending. */
  | { readonly kind: 'beginning'; readonly beginning: object; readonly schemaVersion: number }
  /** Was true only after the cut. */
  | { readonly kind: 'later' }
  | { readonly kind: 'unreadable'; readonly error: EventDecodeError }

/**
 * What a log says, by its numbers. Everybody who is paid in a month shares the beginning of the payment, and one who is paid the same
 * every month has the same ending each time: millions of payments are some thousands of beginnings and endings.
 */
export interface FactTable {
  /** Hears a text of data or its beginning. Throws where it is not the JSON of an object. */
  readonly fact: (number: number, beginning: string, schemaVersion: number) => void
  readonly ending: (number: number, text: string) => void
  /** What is said under a number and that of its ending, 0 where it has none. */
  readonly entry: (fact: number, ending: number) => FactEntry
  /** The payment of a month with what an ending says was paid. */
  readonly payment: (month: PaymentMonth, ending: number) => Payment
  /** Whether every fact told so far can be read and was true at the cut, so that none need be asked. */
  readonly isAllBooked: () => boolean
}

const missing: FactEntry = { kind: 'later' }

export const factTable = (cut: Cut): FactTable => {
  const entries: FactEntry[] = []
  const endings: object[] = []
  let isAllBooked = true

  const bodyEntry = (data: object, schemaVersion: number): FactEntry => {
    const body = readBody(data, schemaVersion)
    if (E.isLeft(body)) return { kind: 'unreadable', error: body.left }
    return isWithin(cut, body.right) ? { kind: 'fact', body: body.right } : { kind: 'later' }
  }

  const beginningEntry = (beginning: object, schemaVersion: number): FactEntry => {
    const body = readBody(beginning, schemaVersion)
    if (E.isLeft(body)) return { kind: 'unreadable', error: body.left }
    if (body.right.type !== 'PensionPaid' && body.right.type !== 'PaymentReturned')
      return { kind: 'beginning', beginning, schemaVersion }
    return isWithin(cut, body.right) ? { kind: 'payment', month: monthPaid(body.right) } : { kind: 'later' }
  }

  return {
    fact: (number, text, schemaVersion) => {
      const data = parseBeginning(text)
      const entry = text.endsWith(':') ? beginningEntry(data, schemaVersion) : bodyEntry(data, schemaVersion)
      if (entry.kind !== 'fact' && entry.kind !== 'payment') isAllBooked = false
      entries[number] = entry
    },
    ending: (number, text) => {
      endings[number] = parseEnding(text)
    },
    entry: (fact, ending) => {
      const entry = entries[fact] ?? missing
      if (entry.kind !== 'beginning') return entry
      const end = endings[ending] ?? broken('a text without its ending')
      return bodyEntry(joined(entry.beginning, end), entry.schemaVersion)
    },
    payment: ({ status, kind, periodOwed, payMonth, paidOn }, ending) => ({
      status,
      kind,
      periodOwed,
      payMonth,
      paidOn,
      lines: (endings[ending] ?? broken('a payment without its lines')) as Lines,
    }),
    isAllBooked: () => isAllBooked,
  }
}

const isWithin = (cut: Cut, body: EventBody): boolean =>
  cut.effectiveAt === undefined || isEffective(cut, businessDateOf(body))

const monthPaid = ({
  type,
  kind,
  periodOwed,
  payMonth,
  paidOn,
}: FactBody<PensionPaid | PaymentReturned>): PaymentMonth => ({
  status: type === 'PensionPaid' ? 'paid' : 'returned',
  kind,
  periodOwed,
  payMonth,
  paidOn,
})
