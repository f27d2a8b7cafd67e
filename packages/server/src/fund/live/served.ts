import type { ProjectionFile, RunningProjections } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Counted } from '../reckoner/reckoning.js'
import { recent } from './recent.js'
import { readServedCells } from './served-cells.js'

export interface ServedParts {
  readonly running: Pick<RunningProjections, 'onPosition'>
  readonly file: ProjectionFile
  readonly store: Pick<EventStore, 'countEvents'>
  /** Milliseconds between two readings, where the log moves on all the time. */
  readonly restMs: number
}

/** The position that serves, with its cells in memory. */
export interface Served {
  /** Null before the first counting has ended. */
  readonly now: () => { readonly position: number } | null
  /** What was counted up to one of the last positions that served; null where that is not at hand. */
  readonly at: (position: number) => Counted | null
  /** Hears of a position when it serves; answers how to stop listening. */
  readonly onPosition: (listener: (position: number) => void) => () => void
  readonly stop: () => Promise<void>
}

/** An answer may be asked for page by page, each at the position of the first. */
const positionsAtHand = 3

/**
 * 服务位次: a position serves when its cells are in memory, and not before: whoever fixes a moment then need not wait for them, and finds them
 * also when the log has moved on since. Kept cells are read once for a position.
 */
export const followServed = ({ running, file, store, restMs }: ServedParts): Served => {
  const listeners = new Set<(position: number) => void>()
  const atHand = recent<Counted>(positionsAtHand)
  let serving: { readonly position: number } | null = null
  let isNew = false
  let reading: Promise<void> | null = null
  let rest: NodeJS.Timeout | null = null
  let isStopped = false

  const read = async (): Promise<void> => {
    isNew = false
    const kept = await readServedCells(file)
    const log = E.isLeft(kept) ? kept : await store.countEvents(0, kept.right.position)()
    // What cannot be read now is read again after a rest; until then what served before does.
    if (E.isLeft(kept) || E.isLeft(log)) isNew = true
    if (E.isLeft(kept) || E.isLeft(log) || isStopped) return
    const { position, cells } = kept.right
    if (cells !== null) atHand.put(String(position), { events: log.right.events, cells })
    const isOther = serving?.position !== position
    serving = { position }
    if (isOther) for (const hear of listeners) hear(position)
  }

  const refresh = (): void => {
    isNew = true
    if (isStopped || reading !== null || rest !== null) return
    reading = read().finally(() => {
      reading = null
      rest = setTimeout(() => {
        rest = null
        if (isNew) refresh()
      }, restMs)
    })
  }
  const deafen = running.onPosition(refresh)

  return {
    now: () => serving,
    at: (position) => atHand.get(String(position)) ?? null,
    onPosition: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: async () => {
      isStopped = true
      deafen()
      if (rest !== null) clearTimeout(rest)
      await reading
      if (rest !== null) clearTimeout(rest)
    },
  }
}
