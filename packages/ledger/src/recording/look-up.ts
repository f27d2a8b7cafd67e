import type { EventStore, RecordedEvent, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type EncodedRow, idsOf } from './encoded-row.js'
import { eventIdOf, reversalIdOf } from './event-id.js'
import { isSettledBy } from './generations.js'

type ById = ReadonlyMap<string, RecordedEvent>

/**
 * Everything recorded that rows must be held against: the records of their keys, of all generations, and the reversals. All of them stand
 * in the streams of the rows, which a store without an index of ids must be told; but what a row reverses may stand anywhere.
 */
export const recordsOf = async (
  store: EventStore,
  rows: ReadonlyArray<EncodedRow>,
): Promise<E.Either<StoreError, ById>> => {
  const byId = new Map<string, RecordedEvent>()
  const look = async (
    ids: ReadonlyArray<string>,
    streams?: ReadonlyArray<string>,
  ): Promise<E.Either<StoreError, number>> => {
    if (ids.length === 0) return E.right(0)
    const found = await store.find(ids, streams)()
    if (E.isLeft(found)) return found
    for (const [id, event] of found.right) byId.set(id, event)
    return E.right(found.right.size)
  }

  const originals = await look(rows.flatMap((row) => (row.kind === 'reversal' ? [row.row.eventId] : [])))
  if (E.isLeft(originals)) return originals
  const streams = [...new Set(rows.flatMap((row) => streamOfRow(row, byId) ?? []))]
  let ids: ReadonlyArray<string> = rows.flatMap(idsOf)
  for (let generation = 0; ids.length > 0; generation++) {
    const found = await look(ids, streams)
    if (E.isLeft(found)) return found
    ids = found.right === 0 ? [] : idsBeyond(rows, byId, generation)
  }
  return E.right(byId)
}

const streamOfRow = (row: EncodedRow, byId: ById): string | undefined =>
  row.kind === 'facts' ? row.stream : byId.get(row.row.eventId)?.stream

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
