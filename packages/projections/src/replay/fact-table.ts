import {
  businessDateOf,
  type Cut,
  type EventBody,
  type EventDecodeError,
  isEffective,
  type Payment,
  paymentOf,
  readBody,
} from '@pension-ledger/domain'
import { parseObject } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** What is said in a log, each different thing once: everybody who is paid the same in the same month has one entry. */
export interface FactEntry {
  readonly body: EventBody
  /** The payment as states keep it, where it is one: made once for all who were paid it. */
  readonly payment: Payment | null
}

export interface FactTable {
  /** Enters a text and answers its number. Throws where the text is not the JSON of an object. */
  readonly enter: (data: string, schemaVersion: number) => number
  /** By number; null for what cannot be read and for what was true only after the cut. */
  readonly entries: ReadonlyArray<FactEntry | null>
  /** Why an entry cannot be read; null where it can be. */
  readonly faultOf: (number: number) => EventDecodeError | null
}

export const factTable = (cut: Cut): FactTable => {
  const entries: Array<FactEntry | null> = []
  const faults = new Map<number, EventDecodeError>()

  const entryOf = (body: EventBody): FactEntry | null =>
    cut.effectiveAt === undefined || isEffective(cut, businessDateOf(body))
      ? { body, payment: body.type === 'PensionPaid' ? paymentOf(body, null) : null }
      : null

  return {
    enter: (data, schemaVersion) => {
      const body = readBody(parseObject(data), schemaVersion)
      if (E.isLeft(body)) faults.set(entries.length, body.left)
      return entries.push(E.isLeft(body) ? null : entryOf(body.right)) - 1
    },
    entries,
    faultOf: (number) => faults.get(number) ?? null,
  }
}
