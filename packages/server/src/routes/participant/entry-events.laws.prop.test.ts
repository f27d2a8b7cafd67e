import { type DomainEvent, eachEntry, emptyParticipant, evolveParticipant, type Fact } from '@pension-ledger/domain'
import { anyHistory, enrolled, paid, reversalOf } from '@pension-ledger/domain/testing'
import type { FactRecord } from '@pension-ledger/ledger'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsBehind } from './entry-events.js'

const nobody = { maker: null, checker: null, document: null, causationId: null, correlationId: null }

const recordOf = (event: DomainEvent, index: number): FactRecord => ({
  event,
  recorded: {
    id: `e-${index}`,
    stream: 'participant-P1',
    revision: index,
    position: index + 1,
    type: event.type,
    schemaVersion: 1,
    recordedAt: '2023-01-01T00:00:00Z',
    provenance: { ...nobody, source: null, sourceRecordedAt: null },
    data: '{}',
  },
})

const entriesOf = (facts: ReadonlyArray<DomainEvent>) => {
  const state = facts.reduce(evolveParticipant, emptyParticipant)
  const entries: { readonly said: string; readonly fact: Parameters<ReturnType<typeof eventsBehind>>[0] }[] = []
  eachEntry(state, (kind, on, fen, year, fact) => entries.push({ said: `${kind} ${on} ${fen} ${year}`, fact }))
  return entries
}

/** A history some of whose facts were recorded twice, and some of whose records were taken back: of twins either may be. */
const told = fc
  .record({
    facts: anyHistory.map(({ facts }) => [...facts, paid(), paid()]),
    twice: fc.array(fc.nat(), { maxLength: 6 }),
    back: fc.array(fc.nat(), { maxLength: 6 }),
  })
  .map(({ facts, twice, back }) => {
    const at = (index: number): Fact => facts[index % facts.length] ?? enrolled()
    const booked: ReadonlyArray<Fact> = [...facts, ...twice.map(at)]
    const records: FactRecord[] = booked.map(recordOf)
    const takenBack = new Set(back.map((index) => index % booked.length))
    for (const index of takenBack) {
      const reversal = { ...reversalOf(booked[index] ?? enrolled()), eventId: `e-${index}` }
      records.push(recordOf(reversal, records.length))
    }
    return { records, takenBack }
  })

describe('the events behind the entries of an account', () => {
  it('made these entries and no others, each its own, and none of them was taken back', () => {
    fc.assert(
      fc.property(told, ({ records, takenBack }) => {
        const eventBehind = eventsBehind(records)
        const given = new Set<string>()
        for (const { said, fact } of entriesOf(records.map(({ event }) => event))) {
          const id = eventBehind(fact)
          const record = records.find(({ recorded }) => recorded.id === id)
          expect(record === undefined ? null : entriesOf([record.event]).map((one) => one.said)).toEqual([said])
          expect(given.has(id ?? '')).toBe(false)
          expect([...takenBack].map((index) => `e-${index}`)).not.toContain(id)
          given.add(id ?? '')
        }
      }),
    )
  })
})
