import * as E from 'fp-ts/lib/Either.js'
import type { Direction } from '../event-store.js'
import type { StoreError } from '../store-error.js'
import { allPage, inLedger, type Ledger, type PageEnd } from './ledger.js'
import type { From, ServerEvent } from './server.js'

/** A part of the log on the server: the positions in (after, upTo]. */
export interface Range {
  readonly after: number
  readonly upTo: number
}

/** A read of a range, page by page. */
export interface LogCursor<Event> {
  /** Events of the ledger on the next page, in the read's direction, and the position that is covered by it; null at the end. */
  readonly next: () => Promise<E.Either<StoreError, LogPage<Event> | null>>
}

export interface LogPage<Event> {
  readonly events: ReadonlyArray<Event>
  readonly coveredTo: number
}

/** How a range is read. */
export interface LogReading<Event> {
  readonly direction: Direction
  /** Records that one page covers at most. */
  readonly records: number
  /** A position that stands behind the range, from where a read backwards may begin. */
  readonly behind?: number | null
  /** What is wanted of an event of the ledger, whose stream has this name there. */
  readonly read: (stream: string, event: ServerEvent) => E.Either<StoreError, Event>
}

/** 8 MiB of data at most in one page, unless a single event has more. */
const bytesPerPage = 8 * 1024 * 1024

const bytesOf = ({ data }: ServerEvent): number => (data instanceof Uint8Array ? data.byteLength : 0)

/**
 * A position that the server never gave, which a user may ask for, is no place where a read can begin. The read then begins at the next
 * place that is known, or where the log does, and passes over what was not asked for: slower, and right.
 */
const firstPage = async (
  places: ReadonlyArray<From>,
  read: (from: From) => Promise<E.Either<StoreError, PageEnd>>,
): Promise<E.Either<StoreError, PageEnd>> => {
  let end: E.Either<StoreError, PageEnd> = E.right('bad-position')
  for (const place of places) {
    end = await read(place)
    if (E.isLeft(end) || end.right !== 'bad-position') return end
  }
  return end
}

/**
 * Reads a range of $all, and hands over the ledger's events. Between two pages nothing is open on the server.
 *
 * Its pages reject: what `read` does, StoreAccessDenied, StoreUnavailable.
 */
export const logCursor = <Event>(
  ledger: Ledger,
  { after, upTo }: Range,
  { direction, records, behind = null, read }: LogReading<Event>,
): LogCursor<Event> => {
  const forwards = direction === 'forwards'
  let from: From = forwards ? (after === 0 ? 'start' : after) : (behind ?? ledger.landmarks.from(upTo + 1) ?? 'end')
  let isOver = after >= upTo

  const next = async (): Promise<E.Either<StoreError, LogPage<Event> | null>> => {
    if (isOver) return E.right(null)
    const events: Event[] = []
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
        const decoded = read(stream, event)
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
    const pageFrom = (start: From) =>
      allPage(ledger, { from: start, direction, count: records + 1, take: takeAfter(start, take) })
    const near = typeof from === 'number' ? ledger.landmarks[forwards ? 'upTo' : 'from'](from) : null
    const places: ReadonlyArray<From> = [from, ...(near === null ? [] : [near]), forwards ? 'start' : 'end']
    const end = await firstPage(places, pageFrom)
    if (E.isLeft(end)) return end
    if (corrupt !== null) return E.left(corrupt)
    if (covered !== null) ledger.landmarks.add(covered)
    if (end.right !== 'more') isOver = true
    if (isOver) return E.right({ events, coveredTo: forwards ? upTo : after })
    return E.right({ events, coveredTo: covered ?? (forwards ? after : upTo) })
  }
  const takeAfter = (start: From, take: (event: ServerEvent) => boolean) => (event: ServerEvent) =>
    forwards && event.position === start ? true : take(event)

  return { next }
}
