import type { EventStore, RecordedEvent, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type EncodedRow, idsOf } from './encoded-row.js'
import { eventIdOf, reversalIdOf } from './event-id.js'
import { isSettledBy } from './generations.js'

type ById = ReadonlyMap<string, RecordedEvent>

/** Everything recorded that rows must be held against: the records of their keys, of all generations, and the reversals. */
export const recordsOf = async (
  store: EventStore,
  rows: ReadonlyArray<EncodedRow>,
): Promise<E.Either<StoreError, ById>> => {
  const byId = new Map<string, RecordedEvent>()
  let ids: ReadonlyArray<string> = rows.flatMap(idsOf)
  for (let generation = 0; ids.length > 0; generation++) {
    const found = await store.find(ids)()
    if (E.isLeft(found)) return found
    for (const [id, event] of found.right) byId.set(id, event)
    ids = found.right.size === 0 ? [] : idsBeyond(rows, byId, generation)
  }
  return E.right(byId)
}

/** For keys that have a record of this generation which does not settle the matter: its reversal, and the record that follows. */
const idsBeyond = (rows: ReadonlyArray<EncodedRow>, byId: ById, generation: number): ReadonlyArray<string> => {
  const ids = new Set<string>()
  for (const row of rows) {
    if (row.kind === 'reversal') continue
    for (const fact of row.facts) {
      const record = byId.get(generation === 0 ? fact.firstId : eventIdOf(fact.naturalKey, generation))
      if (record === undefined || isSettledBy(fact, row.row.provenance, record)) continue
      ids.add(reversalIdOf(record.id))
      ids.add(eventIdOf(fact.naturalKey, generation + 1))
    }
  }
  return [...ids]
}

/** Last revisions of the streams that rows may be appended to; -1 where there is none. */
export const headsOf = async (
  store: EventStore,
  rows: ReadonlyArray<EncodedRow>,
  byId: ById,
): Promise<E.Either<StoreError, ReadonlyMap<string, number>>> => {
  const streams = new Set<string>()
  for (const row of rows) {
    const stream = row.kind === 'facts' ? streamToWrite(row, byId) : byId.get(row.row.eventId)?.stream
    if (stream !== undefined) streams.add(stream)
  }
  const names = [...streams]
  const heads = names.length === 0 ? E.right([]) : await store.heads(names)()
  return E.map((revisions: ReadonlyArray<number>) => new Map(names.map((name, i) => [name, revisions[i] ?? -1])))(heads)
}

const streamToWrite = ({ facts, row, stream }: EncodedRow & { kind: 'facts' }, byId: ById): string | undefined => {
  const settled = facts.every((fact) => {
    const record = byId.get(fact.firstId)
    return record !== undefined && isSettledBy(fact, row.provenance, record)
  })
  return settled ? undefined : stream
}
