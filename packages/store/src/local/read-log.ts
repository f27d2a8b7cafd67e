import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { FactPage, FactReader, ReadLog } from '../event-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import type { LocalLog, ReadWindow } from './local-log.js'
import { positionsPerFactPage, positionsPerPage, type Range, windowing } from './windows.js'

/** The log, or why it cannot be read now: the store was closed. */
export type OpenLog = () => E.Either<StoreError, LocalLog>

/** They take a few milliseconds. */
export const positionsPerTurn = 4000

interface Step {
  readonly log: LocalLog
  readonly window: Range
}

/** The positions that a read is to cover, fixed when it begins: what is appended meanwhile is not in it. */
const rangeOf = (log: LocalLog, read: ReadLog): E.Either<StoreError, Range> => {
  const head = log.head()
  if (E.isLeft(head)) return head
  const upTo = Math.min(read.upTo ?? head.right, head.right)
  return E.right(
    read.direction === 'backwards'
      ? { after: 0, upTo: Math.min(upTo, (read.after ?? head.right + 1) - 1) }
      : { after: Math.max(0, read.after ?? 0), upTo },
  )
}

/**
 * The windows of a read, one after the other. A wish to stop is looked for before each; after some of them everybody else gets a
 * turn, so that signals and requests are heard within milliseconds.
 */
async function* stepsOf(open: OpenLog, read: ReadLog, positions: number): AsyncGenerator<E.Either<StoreError, Step>> {
  const direction = read.direction ?? 'forwards'
  const nextWindow = windowing(positions)
  let left: Range | null = null
  let sinceTurn = 0

  for (;;) {
    if (read.signal?.aborted === true) return yield E.left({ code: 'Aborted' })
    const log = open()
    if (E.isLeft(log)) return yield log

    const range: E.Either<StoreError, Range> = left === null ? rangeOf(log.right, read) : E.right(left)
    if (E.isLeft(range)) return yield range
    const { after, upTo }: Range = range.right
    if (after >= upTo) return

    const window = nextWindow(log.right, range.right, direction)
    if (E.isLeft(window)) return yield window
    yield E.right({ log: log.right, window: window.right })
    left = direction === 'forwards' ? { after: window.right.upTo, upTo } : { after, upTo: window.right.after }
    sinceTurn += window.right.upTo - window.right.after
    if (sinceTurn < positionsPerTurn) continue
    sinceTurn = 0
    await turnOfTheLoop()
  }
}

export async function* readLog(
  open: OpenLog,
  read: ReadLog,
): AsyncGenerator<E.Either<StoreError, ReadonlyArray<RecordedEvent>>> {
  const { direction = 'forwards', filter = {}, maxCount = Number.POSITIVE_INFINITY } = read
  if (maxCount <= 0) return
  let wanted = maxCount
  for await (const step of stepsOf(open, read, positionsPerPage)) {
    if (E.isLeft(step)) return yield step
    const { log, window } = step.right
    const count = Math.min(wanted, window.upTo - window.after)
    const events = log.events({ ...window, direction, filter, count })
    if (E.isLeft(events)) return yield events

    if (events.right.length > 0) yield events
    wanted -= events.right.length
    if (wanted <= 0) return
  }
}

export async function* readFacts(
  open: OpenLog,
  reader: FactReader,
  read: Omit<ReadLog, 'direction'>,
): AsyncGenerator<E.Either<StoreError, FactPage>> {
  const { filter = {}, maxCount = Number.POSITIVE_INFINITY } = read
  if (maxCount <= 0) return
  let wanted = maxCount
  let readWindow: ReadWindow | null = null
  for await (const step of stepsOf(open, read, positionsPerFactPage)) {
    if (E.isLeft(step)) return yield step
    const { log, window } = step.right
    readWindow ??= log.facts(reader)
    const count = Math.min(wanted, window.upTo - window.after)
    const page = readWindow({ ...window, direction: 'forwards', filter, count })
    if (E.isLeft(page)) return yield page

    const { numbers, lastPosition } = page.right
    wanted -= numbers.length / 3
    yield E.right({ numbers, coveredTo: wanted > 0 ? window.upTo : lastPosition })
    if (wanted <= 0) return
  }
}
