import { type Chart, type Entry, entryOf, placeDayOf } from '@pension-ledger/books'
import type { EventBody, Place } from '@pension-ledger/domain'
import { type EventStore, readAnswers } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { ReplayError } from '../replay/replay-error.js'
import { originalsUnknown } from './originals-unknown.js'
import type { EntriesAsked } from './read-entries.js'
import { logPartOf } from './read-log.js'
import { saidTexts } from './said-texts.js'
import { isWithin } from './within-cut.js'

/**
 * 凭证 of every event within a cut, one after the other, for folds that need not know by which event. Most of a log says what was said
 * before, and is read once. A reversal of what is not within the cut moves nothing.
 */
export const foldEntries = async (
  store: EventStore,
  { chart, cut, placeOn, read, onProgress }: EntriesAsked,
  add: (entry: Entry) => void,
): Promise<E.Either<ReplayError, void>> => {
  const entryIn = entriesByZone(chart)
  for await (const page of readAnswers(store, saidTexts, logPartOf(read))) {
    if (E.isLeft(page)) return page
    const { facts, coveredTo } = page.right
    const bodies: EventBody[] = []
    for (const { fact, ending } of facts) {
      const said = fact.said(ending)
      if (E.isLeft(said)) return E.left({ code: 'EventUnreadable', position: coveredTo, error: said.left })
      bodies.push(said.right)
    }
    const unknown = await originalsUnknown(store, cut, bodies)
    if (E.isLeft(unknown)) return unknown
    for (const [i, body] of bodies.entries()) {
      if (!isWithin(cut, body, unknown.right)) continue
      const entry = entryIn(body, placeOn(facts[i]?.stream ?? '', placeDayOf(body)))
      if (entry !== null) add(entry)
    }
    onProgress(coveredTo)
  }
  return E.right(undefined)
}

/** The entry of a body, made once for the zone it was asked for last. */
const entriesByZone = (chart: Chart) => {
  const made = new WeakMap<EventBody, { readonly zone: string | null; readonly entry: Entry | null }>()
  return (body: EventBody, place: Place | null): Entry | null => {
    const zone = place?.zone ?? null
    const known = made.get(body)
    if (known !== undefined && known.zone === zone) return known.entry
    const entry = entryOf(body, place, chart)
    made.set(body, { zone, entry })
    return entry
  }
}
