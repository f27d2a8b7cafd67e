import * as E from 'fp-ts/lib/Either.js'
import type { FactReader } from '../event-store.js'
import { piecesOf } from '../pieces.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { streamNumbers } from '../stream-numbers.js'

/** Texts remembered at once, beginnings and endings each. A text that was forgotten is told again under another number. */
const textsRemembered = 20_000

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Numbers texts from 1 on, and says each when it is new, or new again. */
const numbering = (): ((text: string, tell: (number: number) => void) => number) => {
  const numbers = new Map<string, number>()
  let last = 0
  return (text, tell) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    if (numbers.size >= textsRemembered) numbers.clear()
    last += 1
    tell(last)
    numbers.set(text, last)
    return last
  }
}

/**
 * Tells a reader what events say: three numbers each, as a page of facts has them. The server has every event with its whole text; what
 * was said before is recognised here.
 *
 * Rejects: CorruptEvent, where the reader throws.
 */
export const factTeller = (
  reader: FactReader,
): ((events: ReadonlyArray<RecordedEvent>) => E.Either<StoreError, Int32Array>) => {
  const streamNumber = streamNumbers(reader)
  const [factNumber, endingNumber] = [numbering(), numbering()]

  return (events) => {
    const numbers = new Int32Array(3 * events.length)
    for (const [index, { stream, revision, position, data, schemaVersion }] of events.entries()) {
      try {
        const { beginning, ending } = piecesOf(data)
        const key = `${schemaVersion} ${beginning}`
        numbers[3 * index] = streamNumber(stream)
        numbers[3 * index + 1] = factNumber(key, (number) => reader.fact(number, beginning, schemaVersion))
        numbers[3 * index + 2] = ending === null ? 0 : endingNumber(ending, (number) => reader.ending(number, ending))
      } catch (error) {
        return E.left({ code: 'CorruptEvent', stream, revision, position, why: said(error) })
      }
    }
    return E.right(numbers)
  }
}
