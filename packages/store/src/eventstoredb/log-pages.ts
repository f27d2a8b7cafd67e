import * as E from 'fp-ts/lib/Either.js'
import type { Direction } from '../event-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { decodeEvent } from './envelope.js'
import { allPage, inLedger, type Ledger, type PageEnd } from './ledger.js'
import type { From, ServerEvent } from './server.js'

/** A part of the log on the server: the positions in (after, upTo]. */
export interface Range {
  readonly after: number
  readonly upTo: number
}

/** A read of a range, page by page. */
export interface LogCursor {
  /** Events of the ledger on the next page, in the read's direction, and the position that is covered by it; null at the end. */
  readonly next: () => Promise<E.Either<StoreError, LogPage | null>>
}

export interface LogPage {
  readonly events: ReadonlyArray<RecordedEvent>
  readonly coveredTo: number
}

/** 8 MiB of data at most in one page, unless a single event has more. */
const bytesPerPage = 8 * 1024 * 1024

const bytesOf = ({ data }: ServerEvent): number => (data instanceof Uint8Array ? data.byteLength : 0)

/**
 * A position that the server never gave, which a user may ask for, is no place where a read can begin. The read then begins where the
 * log does and passes over what was not asked for: slower, and right.
 */
const firstPage = async (
  from: From,
  read: (from: From) => Promise<E.Either<StoreError, PageEnd>>,
  fallback: From,
): Promise<E.Either<StoreError, PageEnd>> => {
  const end = await read(from)
  return E.isRight(end) && end.right === 'bad-position' ? read(fallback) : end
}

/**
 * Reads a range of $all, and hands over the ledger's events. Between two pages nothing is open on the server. Backwards it begins at
 * `from`, a position known to stand behind the range, else at the end of the log.
 *
 * Its pages reject: CorruptEvent, StoreUnavailable.
 */
export const logCursor = (
  ledger: Ledger,
  { after, upTo }: Range,
  direction: Direction,
  records: number,
  behind: number | null = null,
): LogCursor => {
  const forwards = direction === 'forwards'
  let from: From = forwards ? (after === 0 ? 'start' : after) : (behind ?? 'end')
  let isOver = after >= upTo

  const next = async (): Promise<E.Either<StoreError, LogPage | null>> => {
    if (isOver) return E.right(null)
    const events: RecordedEvent[] = []
    let corrupt: StoreError | null = null
    let bytes = 0
    let covered: number | null = null

    const take = (event: ServerEvent): boolean => {
      const { position } = event
      if (forwards ? position > upTo : position <= after) {
        isOver = true
        return false
      }
      from = position
      if (forwards ? position <= after : position > upTo) return true
      const stream = inLedger(ledger, event.stream)
      if (stream !== null) {
        const decoded = decodeEvent(stream, event)
        if (E.isLeft(decoded)) {
          corrupt = decoded.left
          return false
        }
        events.push(decoded.right)
        bytes += bytesOf(event)
      }
      covered = position
      isOver = forwards && position === upTo
      return !isOver && bytes < bytesPerPage
    }
    // Forwards the event at which a page begins is the last of the page before it.
    const read = (start: From) =>
      allPage(ledger, { from: start, direction, count: records + 1, take: takeAfter(start, take) })
    const end = await firstPage(from, read, forwards ? 'start' : 'end')
    if (E.isLeft(end)) return end
    if (corrupt !== null) return E.left(corrupt)
    if (end.right !== 'more') isOver = true
    if (isOver) return E.right({ events, coveredTo: forwards ? upTo : after })
    return E.right({ events, coveredTo: covered ?? (forwards ? after : upTo) })
  }
  const takeAfter = (start: From, take: (event: ServerEvent) => boolean) => (event: ServerEvent) =>
    forwards && event.position === start ? true : take(event)

  return { next }
}
