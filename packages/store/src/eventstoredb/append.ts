import * as E from 'fp-ts/lib/Either.js'
import { planAppends } from '../append-plan.js'
import { checkAppend } from '../append-rules.js'
import type { Append, Appended } from '../event-store.js'
import type { StoreError } from '../store-error.js'
import { encodeEvent } from './envelope.js'
import { learn } from './learn.js'
import { type Ledger, onServer, storeErrorOf, streamPage } from './ledger.js'
import { patiently, pause, pauseBefore } from './patience.js'
import type { EncodedEvent } from './server.js'
import type { StreamMemory } from './stream-memory.js'

const encodeAll = ({ stream, events }: Append): E.Either<StoreError, ReadonlyArray<EncodedEvent>> => {
  const encoded: EncodedEvent[] = []
  for (const [index, event] of events.entries()) {
    const one = encodeEvent(event)
    if (E.isLeft(one)) return E.left({ code: 'BadEvent', stream, index, why: one.left })
    encoded.push(one.right)
  }
  return E.right(encoded)
}

/** Where an event stands, when only its revision is known. */
const placeAt = async (ledger: Ledger, stream: string, revision: number): Promise<E.Either<StoreError, Appended>> => {
  let position: number | null = null
  const take = (event: { readonly position: number }): boolean => {
    position = event.position
    return false
  }
  const end = await streamPage(ledger, stream, { from: revision, direction: 'forwards', count: 1, take })
  if (E.isLeft(end)) return end
  if (position !== null) return E.right({ stream, revision, position })
  const why = `revision ${revision} of ${stream} was appended and is not there`
  return E.left({ code: 'StoreUnavailable', url: ledger.url, why })
}

type Landed =
  | { readonly kind: 'landed'; readonly revision: number; readonly position: number | null }
  | { readonly kind: 'overtaken' }

/**
 * Writes at an exact revision, and asks again with the same ids at the same revision until it is known what became of it: an append that
 * stands already is answered by the server as it was the first time. So nothing is ever written twice.
 */
const land = async (
  ledger: Ledger,
  append: Append,
  revision: number,
  events: ReadonlyArray<EncodedEvent>,
): Promise<E.Either<StoreError, Landed>> => {
  const name = onServer(ledger, append.stream)
  const attempt = () => ledger.server.append(name, revision, events, ledger.patience.attemptMs)
  const answer = await patiently(ledger.patience, attempt)
  if (E.isRight(answer)) return E.right({ kind: 'landed', ...answer.right })
  const failure = answer.left
  if (failure.kind === 'conflict') return E.right({ kind: 'overtaken' })
  if (failure.kind === 'too-large') {
    const sizes = events.map(({ data, metadata }) => data.byteLength + metadata.byteLength)
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    return E.left({
      code: 'EventTooLarge',
      stream: append.stream,
      index: sizes.indexOf(Math.max(...sizes)),
      bytes,
      limit: failure.limit,
    })
  }
  if (failure.kind !== 'again') return E.left(storeErrorOf(ledger, failure))
  const why = `${failure.why}; whether the append was written is not known, and it may be repeated as it is`
  return E.left({ code: 'StoreUnavailable', url: ledger.url, why })
}

/**
 * One append: planned here by what is known of its stream, as every adapter plans, and written at the exact revision of the plan. When
 * somebody else was quicker, what they wrote is read, and it is planned anew.
 *
 * Rejects: what `append` of the port does; an id that stands in another stream is not noticed.
 */
export const appendOne = async (
  ledger: Ledger,
  memory: StreamMemory,
  append: Append,
): Promise<E.Either<StoreError, Appended>> => {
  const checked = checkAppend(append)
  if (E.isLeft(checked)) return checked
  const events = encodeAll(append)
  if (E.isLeft(events)) return events

  const { stream, expected } = append
  const remembered = memory.of(stream)
  const known = remembered ?? memory.begin(stream)
  const begun = performance.now()
  let isFresh = false
  const look = async (): Promise<E.Either<StoreError, void>> => {
    isFresh = true
    return learn(ledger, stream, known)
  }
  if (remembered === undefined && expected.kind !== 'no-stream') {
    const learnt = await look()
    if (E.isLeft(learnt)) return learnt
  }

  for (;;) {
    const placeOf = (id: string): Appended | undefined => {
      const place = known.placeOf(id)
      return place && { stream, revision: place.revision, position: place.position ?? -1 }
    }
    const plan = planAppends([append], { lastPosition: 0, headOf: () => known.head(), placeOf })
    if (E.isLeft(plan)) {
      if (isFresh) return plan
      const learnt = await look()
      if (E.isLeft(learnt)) return learnt
      continue
    }
    const [answer] = plan.right.answers
    if (plan.right.landings.length === 0 && answer !== undefined)
      return answer.position >= 0 ? E.right(answer) : placeAt(ledger, stream, answer.revision)

    const first = known.head() + 1
    const landed = await land(ledger, append, first - 1, events.right)
    if (E.isLeft(landed)) return landed
    if (landed.right.kind === 'landed') {
      const { revision, position } = landed.right
      if (revision === first + append.events.length - 1) {
        for (const [index, { id }] of append.events.entries())
          known.add(id, first + index, first + index === revision ? position : null)
        if (first === 0) known.settle()
      } else memory.forget(stream)
      return position === null ? placeAt(ledger, stream, revision) : E.right({ stream, revision, position })
    }
    if (performance.now() - begun > ledger.patience.wholeMs) {
      const why = `others kept appending to ${stream}`
      return E.left({ code: 'StoreUnavailable', url: ledger.url, why })
    }
    const before = known.head()
    const learnt = await look()
    if (E.isLeft(learnt)) return learnt
    // A refusal that nothing explains: a node that is behind, or a stream that was deleted.
    if (known.head() === before) await pause(pauseBefore(0))
  }
}
