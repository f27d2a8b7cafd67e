import * as E from 'fp-ts/lib/Either.js'
import type { ReadStream, StreamSlice } from '../event-store.js'
import { handlersKey } from '../log-filter.js'
import type { Handlers, RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { decodeEvent } from './envelope.js'
import { type Ledger, streamPage } from './ledger.js'
import { type LogReading, logCursor } from './log-pages.js'
import { recordsPerFactPage } from './read-ledger.js'
import type { From } from './server.js'

const revisionsPerPage = 500
export const wholeEvents: LogReading<RecordedEvent> = {
  direction: 'forwards',
  records: recordsPerFactPage,
  read: decodeEvent,
}
const namesOnly: LogReading<string> = { direction: 'forwards', records: recordsPerFactPage, read: E.right }

/** Whether there is a stream of this name, and the part of it that was asked for. */
export const sliceOf = async (
  ledger: Ledger,
  stream: string,
  { direction = 'forwards', from, maxCount = Number.MAX_SAFE_INTEGER, signal }: ReadStream,
): Promise<E.Either<StoreError, StreamSlice>> => {
  const forwards = direction === 'forwards'
  const head = forwards && maxCount > 0 && (from ?? 0) <= 0 ? null : await headOf(ledger, stream)
  if (head !== null && E.isLeft(head)) return head
  if (head !== null && head.right < 0) return E.right({ found: false, events: [], bodies: [] })

  const events: RecordedEvent[] = []
  const bodies: object[] = []
  const last = head === null ? Number.MAX_SAFE_INTEGER : head.right
  let next = forwards ? Math.max(0, from ?? 0) : Math.min(last, from ?? last)
  let corrupt: StoreError | null = null
  for (let left = maxCount; left > 0 && next >= 0 && next <= last; ) {
    if (signal?.aborted === true) return E.left({ code: 'Aborted' })
    const before = events.length
    const end = await streamPage(ledger, stream, {
      from: next,
      direction,
      count: Math.min(left, revisionsPerPage),
      take: (event) => {
        const decoded = decodeEvent(stream, event, (body) => bodies.push(body))
        if (E.isLeft(decoded)) corrupt = decoded.left
        else events.push(decoded.right)
        next = event.revision + (forwards ? 1 : -1)
        return corrupt === null
      },
    })
    if (E.isLeft(end)) return end
    if (corrupt !== null) return E.left(corrupt)
    if (end.right === 'no-stream') return E.right({ found: events.length > 0, events, bodies })
    if (end.right !== 'more') break
    left -= events.length - before
  }
  return E.right({ found: true, events, bodies })
}

/** The last revision of a stream, -1 where it does not exist. */
export const headOf = async (ledger: Ledger, stream: string): Promise<E.Either<StoreError, number>> => {
  let head = -1
  const take = ({ revision }: { readonly revision: number }): boolean => {
    head = revision
    return true
  }
  const from: From = 'end'
  const end = await streamPage(ledger, stream, { from, direction: 'backwards', count: 1, take })
  return E.isLeft(end) ? end : E.right(head)
}

/** Asks for many things, a few at a time; the first refusal is the answer. */
export const together = async <Question, Answer>(
  questions: ReadonlyArray<Question>,
  ask: (question: Question) => Promise<E.Either<StoreError, Answer>>,
): Promise<E.Either<StoreError, ReadonlyArray<Answer>>> => {
  const atOnce = 16
  const answers: Answer[] = []
  for (let begin = 0; begin < questions.length; begin += atOnce) {
    for (const answer of await Promise.all(questions.slice(begin, begin + atOnce).map(ask))) {
      if (E.isLeft(answer)) return answer
      answers.push(answer.right)
    }
  }
  return E.right(answers)
}

/** Streams with events in a range, in the order of the first of them; events that cannot be read count too. */
export const touchedIn = async (
  ledger: Ledger,
  after: number,
  upTo: number,
): Promise<E.Either<StoreError, ReadonlyArray<string>>> => {
  const streams = new Set<string>()
  const cursor = logCursor(ledger, { after: Math.max(0, after), upTo }, namesOnly)
  for (;;) {
    const page = await cursor.next()
    if (E.isLeft(page)) return page
    if (page.right === null) return E.right([...streams])
    for (const stream of page.right.events) streams.add(stream)
  }
}

/** Every different pair of hands in the log. What was read before is remembered; a log only grows. */
export const handlersFinder = (
  ledger: Ledger,
  head: () => Promise<E.Either<StoreError, number>>,
): (() => Promise<E.Either<StoreError, ReadonlyArray<Handlers>>>) => {
  const pairs = new Map<string, Handlers>()
  let readTo = 0
  return async () => {
    const upTo = await head()
    if (E.isLeft(upTo)) return upTo
    const cursor = logCursor(ledger, { after: readTo, upTo: upTo.right }, wholeEvents)
    for (;;) {
      const page = await cursor.next()
      if (E.isLeft(page)) return page
      if (page.right === null) return E.right([...pairs.values()])
      for (const { provenance } of page.right.events) {
        const { maker, checker } = provenance
        pairs.set(handlersKey({ maker, checker }), { maker, checker })
      }
      readTo = Math.max(readTo, page.right.coveredTo)
    }
  }
}
