import { businessDate, type Instant } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'
import { isLater } from '@pension-ledger/store'
import { describe, expect, it } from 'vitest'
import { isEffective, isKnown } from './cut.js'

const recorded = (position: number, recordedAt: string, sourceRecordedAt: string | null): RecordedEvent => ({
  id: '00000000-0000-5000-8000-000000000000',
  stream: 'participant-p-1',
  revision: 0,
  position,
  type: 'DeathRecorded',
  schemaVersion: 1,
  data: '{}',
  recordedAt,
  provenance: {
    maker: null,
    checker: null,
    document: null,
    source: null,
    sourceRecordedAt,
    causationId: null,
    correlationId: null,
  },
})

const at = (instant: string): { readonly knownAt: Instant } => ({ knownAt: instant as Instant })

describe('a cut', () => {
  it('by position keeps that position and none after it', () => {
    const event = recorded(7, '2024-01-01T00:00:00.000Z', null)
    expect(isKnown({ knownAt: 7 }, event)).toBe(true)
    expect(isKnown({ knownAt: 6 }, event)).toBe(false)
  })

  it('by instant asks when the source learned it', () => {
    const event = recorded(7, '2024-01-01T00:00:00.000Z', '2022-10-31T01:00:00.000Z')
    expect(isKnown(at('2022-10-31T01:00:00Z'), event)).toBe(true)
    expect(isKnown(at('2022-10-31T00:59:59.999Z'), event)).toBe(false)
  })

  it('by instant asks the ledger where the source does not say', () => {
    const event = recorded(7, '2024-01-01T00:00:00.500Z', null)
    expect(isKnown(at('2024-01-01T00:00:00.500Z'), event)).toBe(true)
    expect(isKnown(at('2024-01-01T00:00:00Z'), event)).toBe(false)
  })

  it('by day keeps that day and none after it', () => {
    expect(isEffective({ effectiveAt: businessDate('2022-10-31') }, businessDate('2022-10-31'))).toBe(true)
    expect(isEffective({ effectiveAt: businessDate('2022-10-30') }, businessDate('2022-10-31'))).toBe(false)
  })

  it('without parts keeps everything', () => {
    expect(isKnown({}, recorded(1, '2024-01-01T00:00:00.000Z', null))).toBe(true)
    expect(isEffective({}, businessDate('2199-12-31'))).toBe(true)
  })

  it('orders instants as time does, with and without fractions', () => {
    expect(isLater('2022-10-31T00:00:00.500Z', '2022-10-31T00:00:00Z')).toBe(true)
    expect(isLater('2022-10-31T00:00:00Z', '2022-10-31T00:00:00.500Z')).toBe(false)
    expect(isLater('2022-10-31T00:00:00.000Z', '2022-10-31T00:00:00Z')).toBe(false)
    expect(isLater('2022-10-31T00:00:00Z', '2022-10-31T00:00:00.000Z')).toBe(false)
  })
})
