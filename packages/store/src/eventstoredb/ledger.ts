import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import type { Failure } from './failure.js'
import type { Landmarks } from './landmarks.js'
import { type Patience, patiently } from './patience.js'
import type { Server, ServerEvent, ServerPage } from './server.js'

/** A ledger among what else a server holds: the streams with its prefix. */
export interface Ledger {
  readonly server: Server
  /** As it may be shown. */
  readonly url: string
  readonly prefix: string
  readonly patience: Patience
  readonly landmarks: Landmarks
}

/** The name of a stream on the server. */
export const onServer = ({ prefix }: Ledger, stream: string): string => `${prefix}${stream}`

/** The name of a stream in the ledger; null where it is not of this ledger. */
export const inLedger = ({ prefix }: Ledger, stream: string): string | null =>
  stream.startsWith(prefix) ? stream.slice(prefix.length) : null

/** What a failure is to a user of the port. */
export const storeErrorOf = ({ url }: Ledger, failure: Failure): StoreError => {
  switch (failure.kind) {
    case 'again':
    case 'never':
      return { code: 'StoreUnavailable', url, why: failure.why }
    case 'denied':
      return { code: 'StoreAccessDenied', url, because: failure.because, why: failure.why }
    case 'bad-position':
      return { code: 'StoreUnavailable', url, why: 'the server has no event at a position that it was asked for' }
    case 'conflict':
    case 'no-stream':
    case 'too-large':
      return { code: 'StoreUnavailable', url, why: `the server answers ${failure.kind} where it should not` }
  }
}

/** How a page of the server ended. */
export type PageEnd =
  /** There is nothing behind what was read. */
  | 'end'
  /** There may be more. */
  | 'more'
  | 'no-stream'
  | 'bad-position'

interface Resumed {
  readonly from: number
  /** Whether an event was taken before: a read of $all begins with the one it left off at. */
  readonly isOld: (event: ServerEvent) => boolean
}

/**
 * Reads one page, and begins again behind the last event that was taken when the connection breaks in the middle: what was taken is
 * not taken twice. `resume` says from where to go on.
 */
const pageOf =
  (
    ledger: Ledger,
    read: (page: ServerPage, idleMs: number) => Promise<void>,
    resume: (event: ServerEvent) => Resumed,
  ) =>
  async (page: ServerPage): Promise<E.Either<StoreError, PageEnd>> => {
    let resumed: Resumed | null = null
    let left = page.count
    const take = (event: ServerEvent): boolean => {
      if (resumed?.isOld(event) === true) return true
      resumed = resume(event)
      left -= 1
      if (!page.take(event)) left = 0
      return left > 0
    }
    const attempt = async (): Promise<void> => {
      if (left <= 0) return
      const from = resumed?.from ?? page.from
      const count = resumed === null ? left : left + 1
      await read({ from, direction: page.direction, count, take }, ledger.patience.attemptMs)
    }
    const done = await patiently(ledger.patience, attempt, false)
    if (E.isRight(done)) return E.right(left > 0 ? 'end' : 'more')
    const { kind } = done.left
    return kind === 'no-stream' || kind === 'bad-position' ? E.right(kind) : E.left(storeErrorOf(ledger, done.left))
  }

const notOld = (): boolean => false

/** A page of a stream, whose name is that in the ledger. */
export const streamPage = (
  ledger: Ledger,
  stream: string,
  page: ServerPage,
): Promise<E.Either<StoreError, PageEnd>> => {
  const step = page.direction === 'forwards' ? 1 : -1
  const read = async (part: ServerPage, idleMs: number): Promise<void> => {
    if (typeof part.from === 'number' && part.from < 0) return
    await ledger.server.readStream(onServer(ledger, stream), part, idleMs)
  }
  return pageOf(ledger, read, ({ revision }) => ({ from: revision + step, isOld: notOld }))(page)
}

/** A page of $all: forwards from the event at a position on, backwards from the one before it. */
export const allPage = (ledger: Ledger, page: ServerPage): Promise<E.Either<StoreError, PageEnd>> => {
  const isBehind = (last: number) => (event: ServerEvent) =>
    page.direction === 'forwards' ? event.position <= last : event.position >= last
  const resume = ({ position }: ServerEvent) => ({ from: position, isOld: isBehind(position) })
  return pageOf(ledger, ledger.server.readAll, resume)(page)
}
