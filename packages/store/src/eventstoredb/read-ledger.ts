import * as E from 'fp-ts/lib/Either.js'
import type { Direction, FactPage, FactReader, ReadLog } from '../event-store.js'
import { matching } from '../log-filter.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { decodeEvent } from './envelope.js'
import { factTeller } from './fact-teller.js'
import type { Ledger } from './ledger.js'
import { type LogPage, logCursor, type Range } from './log-pages.js'

/** Records of $all that one page covers. */
export const recordsPerPage = 1_000
export const recordsPerFactPage = 2_000
/** And at least, however few events are wanted: a filter, and what others write to the server, may come before them. */
const fewestRecords = 64

/** The ledger, if the store is open, and where its log ends. */
export interface OpenLedger {
  readonly ledger: () => E.Either<StoreError, Ledger>
  readonly head: () => Promise<E.Either<StoreError, number>>
  /** Counts a call as work in flight. */
  readonly during: <A>(work: () => Promise<A>) => Promise<A>
}

/** The positions that a read is to cover, fixed when it begins: what is appended meanwhile is not in it. */
const rangeOf = (head: number, read: ReadLog): Range => {
  const upTo = Math.min(read.upTo ?? head, head)
  return read.direction === 'backwards'
    ? { after: 0, upTo: Math.min(upTo, (read.after ?? head + 1) - 1) }
    : { after: Math.max(0, read.after ?? 0), upTo }
}

/** The pages of a read, and the range that they cover together. A wish to stop is looked for before each. */
async function* pagesOf(
  open: OpenLedger,
  read: ReadLog,
  records: number,
): AsyncGenerator<E.Either<StoreError, LogPage<RecordedEvent>>> {
  const direction: Direction = read.direction ?? 'forwards'
  const stopped = (): E.Either<StoreError, Ledger> =>
    read.signal?.aborted === true ? E.left({ code: 'Aborted' }) : open.ledger()

  const begun = stopped()
  if (E.isLeft(begun)) return yield begun
  const head = await open.during(open.head)
  if (E.isLeft(head)) return yield head
  const range = rangeOf(head.right, read)
  const behind = direction === 'backwards' && read.after !== undefined && read.after <= head.right ? read.after : null
  const cursor = logCursor(begun.right, range, { direction, records, behind, read: decodeEvent })
  for (;;) {
    const ledger = stopped()
    if (E.isLeft(ledger)) return yield ledger
    const page = await open.during(cursor.next)
    if (E.isLeft(page)) return yield page
    if (page.right === null) return
    yield E.right(page.right)
  }
}

/** Pages of events through a filter, none of them empty. */
export async function* readLedger(
  open: OpenLedger,
  read: ReadLog,
): AsyncGenerator<E.Either<StoreError, ReadonlyArray<RecordedEvent>>> {
  const { filter = {}, maxCount = Number.POSITIVE_INFINITY } = read
  if (maxCount <= 0) return
  const matches = matching<RecordedEvent>(filter, ({ provenance }) => provenance)
  let wanted = maxCount
  for await (const page of pagesOf(open, read, Math.max(fewestRecords, Math.min(recordsPerPage, wanted)))) {
    if (E.isLeft(page)) return yield page
    const events = page.right.events.filter(matches).slice(0, wanted)
    if (events.length > 0) yield E.right(events)
    wanted -= events.length
    if (wanted <= 0) return
  }
}

/** Pages of facts through a filter. */
export async function* readLedgerFacts(
  open: OpenLedger,
  reader: FactReader,
  read: Omit<ReadLog, 'direction'>,
): AsyncGenerator<E.Either<StoreError, FactPage>> {
  const { filter = {}, maxCount = Number.POSITIVE_INFINITY } = read
  if (maxCount <= 0) return
  const matches = matching<RecordedEvent>(filter, ({ provenance }) => provenance)
  const tell = factTeller(reader)
  let wanted = maxCount
  for await (const page of pagesOf(open, read, Math.max(fewestRecords, Math.min(recordsPerFactPage, wanted)))) {
    if (E.isLeft(page)) return yield page
    const events = page.right.events.filter(matches).slice(0, wanted)
    const numbers = tell(events)
    if (E.isLeft(numbers)) return yield numbers
    wanted -= events.length
    const last = events.at(-1)?.position ?? 0
    yield E.right({ numbers: numbers.right, coveredTo: wanted > 0 ? page.right.coveredTo : last })
    if (wanted <= 0) return
  }
}
