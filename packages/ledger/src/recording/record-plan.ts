import { businessDateOf, decodeEvent, encodeEvent, streamOf } from '@pension-ledger/domain'
import { charactersPerAppend, type NewEvent, type Provenance, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type EncodedFact, type EncodedFacts, type EncodedReversal, type EncodedRow, newEvent } from './encoded-row.js'
import { fieldsThatDiffer } from './fields-that-differ.js'
import { type AddedEvent, type Record, type Standing, sameContent, standingOf } from './generations.js'
import type { Outcome, Rejection } from './prepared.js'

/** What is recorded, as far as a batch needs to know. */
export interface Records {
  readonly jurisdiction: string
  readonly byId: ReadonlyMap<string, RecordedEvent>
  readonly streamExists: (stream: string) => boolean
  /** Ids that an attempt of this very batch may have written before another writer came between. */
  readonly attempted: ReadonlySet<string>
}

export interface RecordPlan {
  readonly outcomes: ReadonlyArray<Outcome>
  /** What is to be appended, in the order of the rows: the log shall read as the file does. */
  readonly runs: ReadonlyArray<Run>
}

/** Neighbours of one stream, which are appended together: the facts of a row always are, and not so many rows that a server refuses. */
export interface Run {
  readonly stream: string
  /** How many events the runs before it add to the stream. */
  readonly after: number
  readonly events: ReadonlyArray<NewEvent>
}

/** Judges rows one after the other, each by what is recorded and what the rows before it will add. */
export const planRecord = (rows: ReadonlyArray<EncodedRow>, records: Records): RecordPlan => {
  const runs: Array<Run & { readonly events: NewEvent[] }> = []
  const growth = new Map<string, number>()
  const added = new Map<string, AddedEvent>()
  const recordOf = (id: string): Record | undefined => added.get(id) ?? records.byId.get(id)

  let characters = 0
  const append = (stream: string, row: ReadonlyArray<NewEvent>): void => {
    const after = growth.get(stream) ?? 0
    const last = runs.at(-1)
    if (last?.stream === stream && characters < charactersPerAppend) last.events.push(...row)
    else {
      runs.push({ stream, after, events: [...row] })
      characters = 0
    }
    for (const event of row) {
      added.set(event.id, { ...event, stream })
      characters += event.data.length
    }
    growth.set(stream, after + row.length)
  }

  const recordFacts = ({ facts, stream, row }: EncodedFacts): Outcome => {
    const judged = facts.map((fact) => ({ fact, standing: standingOf(fact, row.provenance, recordOf) }))
    for (const { fact, standing } of judged)
      if (standing.status === 'differs') return rejected(differing(standing.id, standing.record, fact))

    const fresh = judged.filter(({ standing }) => standing.status === 'free')
    const stranger = fresh.length > 0 ? strangerOf(facts[0], stream) : null
    if (stranger !== null) return rejected({ code: 'UnknownParticipant', participantId: stranger })
    if (fresh.length > 0)
      append(
        stream,
        fresh.map(({ fact, standing }) => newEvent(standing.id, fact.encoded, row)),
      )

    const ours = judged.filter(({ standing }) => standing.status === 'free' || isOurs(standing, row.provenance))
    return recorded(ours.map(({ standing }) => standing.id))
  }

  /** Whether an earlier attempt of this batch wrote it. */
  const isOurs = (standing: Standing, provenance: Provenance): boolean =>
    standing.status === 'known' && records.attempted.has(standing.id) && isFromRow(standing.record, provenance)

  const strangerOf = (fact: EncodedFact | undefined, stream: string): string | null =>
    fact === undefined ||
    fact.event.type === 'ParticipantEnrolled' ||
    !('participantId' in fact.event) ||
    growth.has(stream) ||
    records.streamExists(stream)
      ? null
      : fact.event.participantId

  const recordReversal = ({ row, reversalId }: EncodedReversal): Outcome => {
    const { eventId, reason, effectiveOn } = row
    const original = recordOf(eventId)
    if (original === undefined) return rejected({ code: 'NoSuchEvent', eventId })
    if (original.type === 'RecordReversed') return rejected({ code: 'ReversalOfReversal', eventId })

    const decoded = decodeEvent({ ...original, data: JSON.parse(original.data) })
    if (E.isLeft(decoded)) return rejected({ code: 'EventUnreadable', eventId, error: decoded.left })
    const reversed = decoded.right
    if (reversed.type === 'RecordReversed') return rejected({ code: 'ReversalOfReversal', eventId })
    if (reversed.type === 'PolicyAdopted') return rejected({ code: 'NotReversible', eventId })

    const encoded = encodeEvent({ type: 'RecordReversed', eventId, reason, effectiveOn, reversed })
    const earlier = recordOf(reversalId)
    if (earlier !== undefined) {
      if (!sameContent(earlier, encoded)) return rejected({ code: 'AlreadyReversed', eventId })
      return recorded(records.attempted.has(reversalId) && isFromRow(earlier, row.provenance) ? [reversalId] : [])
    }
    const date = businessDateOf(reversed)
    if (effectiveOn < date) return rejected({ code: 'ReversalBeforeOriginal', eventId, effectiveOn, original: date })

    append(streamOf(reversed, records.jurisdiction), [newEvent(reversalId, encoded, row)])
    return recorded([reversalId])
  }

  const outcomes = rows.map((row) => (row.kind === 'facts' ? recordFacts(row) : recordReversal(row)))
  return { outcomes, runs }
}

const rejected = (rejection: Rejection): Outcome => ({ status: 'rejected', rejection })

const alreadyKnown: Outcome = { status: 'alreadyKnown' }

const recorded = (eventIds: ReadonlyArray<string>): Outcome =>
  eventIds.length === 0 ? alreadyKnown : { status: 'recorded', eventIds }

const differing = (eventId: string, record: Record, fact: EncodedFact): Rejection => ({
  code: 'SameKeyDifferentContent',
  eventId,
  fields: fieldsThatDiffer(JSON.parse(record.data), JSON.parse(fact.encoded.data)),
})

const isFromRow = (record: Record, { source }: Provenance): boolean =>
  record.provenance.source?.sha256 === source?.sha256 && record.provenance.source?.line === source?.line
