import * as E from 'fp-ts/lib/Either.js'
import type { EventCount } from '../event-store.js'
import type { StoreError } from '../store-error.js'
import type { Ledger } from './ledger.js'
import { logCursor, type Range } from './log-pages.js'

/** Records looked at from either end: what is in such pages is counted, and beyond that they are the sample. */
const recordsInSample = 2_000

/**
 * How many events of the ledger stand at the positions in (after, upTo]. The server has no such number. The log is read a page from either
 * end, and what is between is taken to be as dense. Where the beginning holds nothing of the ledger the end decides, and the answer is
 * rather too high.
 */
export const countEvents = async (
  ledger: Ledger,
  { after, upTo, head }: Range & { readonly head: number },
): Promise<E.Either<StoreError, EventCount>> => {
  if (after >= upTo) return E.right({ events: 0, isExact: true })
  const read = () => E.right(undefined)
  const sample = { records: recordsInSample, read }
  const first = await logCursor(ledger, { after, upTo }, { ...sample, direction: 'forwards' }).next()
  if (E.isLeft(first)) return first
  const { events = [], coveredTo = upTo } = first.right ?? {}
  if (coveredTo >= upTo) return E.right({ events: events.length, isExact: true })

  const rest = { after: coveredTo, upTo }
  // A read backwards from a position leaves out the event there, which only the end of the log does not.
  const isWhole = upTo === head
  const last = await logCursor(ledger, rest, {
    ...sample,
    direction: 'backwards',
    behind: isWhole ? null : upTo,
  }).next()
  if (E.isLeft(last)) return last
  const [begun, ended] = [events.length, (last.right?.events.length ?? 0) + (isWhole ? 0 : 1)]
  const from = last.right?.coveredTo ?? coveredTo
  const [widthBegun, widthEnded] = [begun === 0 ? 0 : coveredTo - after, upTo - from]
  const density = (begun + ended) / Math.max(1, widthBegun + widthEnded)
  const between = from - coveredTo
  return E.right({ events: Math.round(begun + ended + density * between), isExact: isWhole && between <= 0 })
}
