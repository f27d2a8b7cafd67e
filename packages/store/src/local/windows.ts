import * as E from 'fp-ts/lib/Either.js'
import type { Direction } from '../event-store.js'
import type { StoreError } from '../store-error.js'
import type { LocalLog } from './local-log.js'

/** Positions that one page covers. With more the page and what is made of it leave the processor's cache. */
export const positionsPerPage = 250

/** 8 MiB of data at most in one page, unless a single event has more. */
const bytesPerPage = 8 * 1024 * 1024

export interface Range {
  readonly after: number
  readonly upTo: number
}

/**
 * The next page's share of a range of positions, which is not empty: as many positions as a page may cover, and fewer where
 * events are large. Filters do not widen it, so that a page always takes about the same time.
 */
export const nextWindow = (log: LocalLog, range: Range, direction: Direction): E.Either<StoreError, Range> => {
  for (let positions = positionsPerPage; ; positions = Math.ceil(positions / 2)) {
    const window =
      direction === 'forwards'
        ? { after: range.after, upTo: Math.min(range.upTo, range.after + positions) }
        : { after: Math.max(range.after, range.upTo - positions), upTo: range.upTo }
    const bytes = log.bytes(window.after, window.upTo)
    if (E.isLeft(bytes)) return bytes
    if (bytes.right <= bytesPerPage || positions === 1) return E.right(window)
  }
}
