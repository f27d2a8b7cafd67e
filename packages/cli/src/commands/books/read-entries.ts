import { type Chart, type Entry, entryOf, placeDayOf } from '@pension-ledger/books'
import { businessDateOf, isEffective } from '@pension-ledger/domain'
import { isKnown } from '@pension-ledger/ledger'
import type { Cut } from '@pension-ledger/projections'
import type { EventStore, RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'
import type { PlaceOn } from './places.js'
import { type LogRead, type ReadEvent, readLogOf } from './read-log.js'

/** What an event of the log moves. */
export interface BookedEvent {
  readonly recorded: RecordedEvent
  readonly entry: Entry
}

export interface EntriesAsked {
  readonly chart: Chart
  readonly cut: Cut
  readonly placeOn: PlaceOn
  readonly read: LogRead
}

/** 凭证: what every event within a cut moves, in pages, in the order of the log. A reversal of what is not within it moves nothing. */
export async function* readEntries(
  store: EventStore,
  { chart, cut, placeOn, read }: EntriesAsked,
): AsyncGenerator<E.Either<Failure, ReadonlyArray<BookedEvent>>, void> {
  for await (const page of readLogOf(store, read)) {
    if (E.isLeft(page)) return yield page
    const unknown = await originalsUnknown(store, cut, page.right)
    if (E.isLeft(unknown)) return yield unknown
    yield E.right(
      page.right.flatMap(({ recorded, body }) => {
        if (!isEffective(cut, businessDateOf(body))) return []
        if (body.type === 'RecordReversed')
          if (unknown.right.has(body.eventId) || !isEffective(cut, businessDateOf(body.reversed))) return []
        const entry = entryOf(body, placeOn(recorded.stream, placeDayOf(body)), chart)
        return entry === null ? [] : [{ recorded, entry }]
      }),
    )
  }
}

/** Ids of reversed events that were not known at the cut: by a source's own times the mistake may be known before the fact. */
const originalsUnknown = async (
  store: EventStore,
  cut: Cut,
  events: ReadonlyArray<ReadEvent>,
): Promise<E.Either<Failure, ReadonlySet<string>>> => {
  const ids = events.flatMap(({ body }) => (body.type === 'RecordReversed' ? [body.eventId] : []))
  if (typeof cut.knownAt !== 'string' || ids.length === 0) return E.right(new Set())
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
