import * as E from 'fp-ts/lib/Either.js'
import type { Direction } from '../event-store.js'
import type { StoreError } from '../store-error.js'
import type { LocalLog } from './local-log.js'

/** Positions that one page of events covers. With more, the page and what is made of it leave the processor's cache. */
export const positionsPerPage = 250

/** Positions that one page of facts covers, which are three numbers each. */
export const positionsPerFactPage = 2000

/** 8 MiB of data at most in one page, unless a single event has more. A page without large events has less. */
const bytesPerPage = 8 * 1024 * 1024

/** How far one look for large events reaches, in pages. */
const pagesPerLook = 16

export interface Range {
  readonly after: number
  readonly upTo: number
}

export type NextWindow = (log: LocalLog, range: Range, direction: Direction) => E.Either<StoreError, Range>

/** The first `positions` of a range in a direction. */
const firstOf = ({ after, upTo }: Range, positions: number, direction: Direction): Range =>
  direction === 'forwards'
    ? { after, upTo: Math.min(upTo, after + positions) }
    : { after: Math.max(after, upTo - positions), upTo }

/**
 * The windows of one read: the next page's share of a range of positions, which is not empty: as many positions as a page may
 * cover, and fewer where events are large. Filters do not widen it, so that a page always takes about the same time.
 */
export const windowing = (positionsPerPage: number): NextWindow => {
  let small: Range = { after: 0, upTo: 0 }

  return (log, range, direction) => {
    const whole = firstOf(range, positionsPerPage, direction)
    if (small.after <= whole.after && whole.upTo <= small.upTo) return E.right(whole)

    const ahead = firstOf(range, pagesPerLook * positionsPerPage, direction)
    const hasLarge = log.hasLarge(ahead.after, ahead.upTo)
    if (E.isLeft(hasLarge)) return hasLarge
    if (!hasLarge.right) {
      small = ahead
      return E.right(whole)
    }
    for (let positions = positionsPerPage; ; positions = Math.ceil(positions / 2)) {
      const window = firstOf(range, positions, direction)
      const bytes = log.bytes(window.after, window.upTo)
      if (E.isLeft(bytes)) return bytes
      if (bytes.right <= bytesPerPage || positions === 1) return E.right(window)
    }
  }
}
