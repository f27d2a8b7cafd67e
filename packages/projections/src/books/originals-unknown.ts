import type { EventBody } from '@pension-ledger/domain'
import { type EventStore, isKnown } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Cut } from '../replay/cut.js'
import type { ReplayError } from '../replay/replay-error.js'

/** Ids of reversed events that were not known at the cut: by a source's own times the mistake may be known before the fact. */
export const originalsUnknown = async (
  store: EventStore,
  cut: Cut,
  bodies: ReadonlyArray<EventBody>,
): Promise<E.Either<ReplayError, ReadonlySet<string>>> => {
  if (typeof cut.knownAt !== 'string') return E.right(none)
  const ids = bodies.flatMap((body) => (body.type === 'RecordReversed' ? [body.eventId] : []))
  if (ids.length === 0) return E.right(none)
  const originals = await store.find(ids)()
  if (E.isLeft(originals)) return originals
  return E.right(
    new Set(
      ids.filter((id) => {
        const original = originals.right.get(id)
        return original === undefined || !isKnown(cut, original)
      }),
    ),
  )
}

const none: ReadonlySet<string> = new Set()
