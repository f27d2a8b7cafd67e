import { describe, expect, it } from 'vitest'
import type { ServerMeasured } from './measure-server.js'
import { goalRows } from './serve-rows.js'

const rate = (perSecond: number) => ({
  perSecond,
  barePerSecond: 1_000,
  bareWithHeadersPerSecond: 800,
  bytes: 2_000,
  headers: 18,
  bareHeaders: 5,
  others: 0,
})
const latency = (ms: number, others = 0) => ({ perSecond: 200, requests: 9, p50Ms: 1, p95Ms: ms, p99Ms: ms, others })
const flood = {
  by: 'room',
  keys: 1,
  capacityPerSecond: 500,
  offeredPerSecond: 2_500,
  goodputPerSecond: 400,
  refused: 9,
  refusedP99Ms: 1_000,
  refusedDueP99Ms: 9_000,
  broken: 0,
  recoveredMs: 5_000,
} as const
const peaks = (bytes: number) => ({ ofServer: 1, together: bytes })
const measured: ServerMeasured = {
  machine: { processor: 'p', cores: 2, node: 'v' },
  events: 9,
  people: 9,
  eventsEach: 150,
  terms: { rounds: 5, seconds: 3, connections: 10 },
  firstStartMs: 9_000,
  warmStartMs: 2_000,
  zoneTotals: rate(700),
  fundSpending: rate(700),
  account: latency(25),
  overview: latency(150),
  memory: { first: peaks(400_000_000), restarted: peaks(400_000_000) },
  overload: [flood],
}
const metIn = (of: ServerMeasured) => goalRows(of).map(({ isMet }) => isMet)

describe('the rows of the server', () => {
  it('are met where every figure is just at its goal', () => {
    expect(metIn(measured)).toEqual(Array.from({ length: 10 }, () => true))
  })

  it('are each not met where its own figure is just beyond it', () => {
    const beyond: ReadonlyArray<Partial<ServerMeasured>> = [
      { zoneTotals: rate(699) },
      { fundSpending: rate(699) },
      { account: latency(25.1) },
      { overview: latency(150.1) },
      { warmStartMs: 2_001 },
      { memory: { ...measured.memory, first: peaks(400_000_001) } },
      { memory: { ...measured.memory, restarted: peaks(400_000_001) } },
      { overload: [{ ...flood, goodputPerSecond: 399 }] },
      { overload: [{ ...flood, refusedP99Ms: 1_001 }] },
      { overload: [{ ...flood, recoveredMs: 5_001 }] },
    ]
    for (const [index, change] of beyond.entries())
      expect(metIn({ ...measured, ...change })).toEqual(Array.from({ length: 10 }, (_, row) => row !== index))
  })

  it('are not met where something was not answered or never recovered, and say nothing where the system does not tell', () => {
    const of = {
      ...measured,
      account: latency(1, 1),
      memory: { first: null, restarted: null },
      overload: [{ ...flood, recoveredMs: null }],
    }
    expect(metIn(of)).toEqual([true, true, false, true, true, null, null, true, true, false])
    expect(goalRows(of)[2]?.remark.en).toContain('1 without an answer')
  })

  it('have the ratio to a bare answer, and to one with the same headers', () => {
    const [row] = goalRows(measured)
    expect([row?.result, row?.remark.en]).toEqual([
      '0.70 (700/s : 1,000/s)',
      '2,000 bytes, 18 header fields (bare hono 5; with ours it is 0.88)',
    ])
  })
})
