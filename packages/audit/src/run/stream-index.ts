import type { EventBody } from '@pension-ledger/domain'
import type { EvidenceRow } from './found.js'
import type { ReadEvent } from './read-events.js'

/** Events by what they say; several that say the same stand one after the other. */
export type StreamIndex = ReadonlyMap<string, ReadonlyArray<EvidenceRow>>

const inFieldOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inFieldOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([field]) => field !== 'participantId')
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, of]) => [field, inFieldOrder(of)]))
}

/** What a fact says, as one text, whatever the order of its fields. Whose it is, its stream says. */
export const textOfFact = (fact: EventBody): string => JSON.stringify(inFieldOrder(fact))

/** Records that were taken back stand behind those that stand: under a cut before the reversal, they may still be what is meant. */
export const indexOfStream = (events: ReadonlyArray<ReadEvent>): StreamIndex => {
  const reversed = new Set(events.flatMap(({ body }) => (body.type === 'RecordReversed' ? [body.eventId] : [])))
  const index = new Map<string, EvidenceRow[]>()
  const enter = ({ recorded, body }: ReadEvent): void => {
    const row = { eventId: recorded.id, type: body.type, source: recorded.provenance.source }
    enterRow(index, textOfFact(body), row)
  }
  const stands = ({ recorded }: ReadEvent): boolean => !reversed.has(recorded.id)
  for (const event of events) if (stands(event)) enter(event)
  for (const event of events) if (!stands(event)) enter(event)
  return index
}

/** One index of several streams, in their order. */
export const indexOfAll = (indexes: Iterable<StreamIndex>): StreamIndex => {
  const all = new Map<string, EvidenceRow[]>()
  for (const index of indexes) for (const [text, rows] of index) for (const row of rows) enterRow(all, text, row)
  return all
}

const enterRow = (index: Map<string, EvidenceRow[]>, text: string, row: EvidenceRow): void => {
  const alike = index.get(text)
  if (alike === undefined) index.set(text, [row])
  else alike.push(row)
}
