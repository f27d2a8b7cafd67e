import { describe, expect, it } from 'vitest'
import { goodputOf, latencyOf, recoveredAfter, refusalsOf } from './figures.js'
import type { Sent } from './open-load.js'

const sent = (atMs: number, tookMs: number, status = 200): Sent => ({ atMs, tookMs, waitedMs: tookMs / 10, status })

describe('what a load came to', () => {
  it('has the times of what was answered, and the number of what was not', () => {
    const answered = Array.from({ length: 100 }, (_, i) => sent(i, i + 1))
    const load = [...answered, sent(0, 9_000, 503), sent(0, 9_000, 0), sent(0, 9_000, 500)]
    expect(latencyOf(load, 200)).toEqual({
      perSecond: 200,
      requests: 103,
      p50Ms: 50,
      p95Ms: 95,
      p99Ms: 99,
      others: 3,
    })
  })

  it('counts as goodput what ended in the window, whenever it was to be sent', () => {
    const load = [sent(0, 999), sent(0, 1_000), sent(500, 2_000), sent(1_500, 1_499), sent(1_500, 1_500)]
    expect(goodputOf(load, 1_000, 3_000)).toBe(1.5)
    expect(goodputOf([...load, sent(1_500, 1, 503), sent(1_500, 1, 0), sent(1_500, 1, 304)], 1_000, 3_000)).toBe(1.5)
  })

  it('tells refusals from connections that broke', () => {
    const load = [sent(0, 5), sent(0, 7, 503), sent(0, 900, 429), sent(0, 5_000, 0), sent(0, 5_000, 500)]
    expect(refusalsOf(load)).toEqual({ refused: 2, refusedP99Ms: 810, refusedDueP99Ms: 900, broken: 2 })
    expect(refusalsOf([sent(0, 5)])).toEqual({ refused: 0, refusedP99Ms: 0, refusedDueP99Ms: 0, broken: 0 })
  })

  it('has recovered when everything is as before for a second', () => {
    const steady = Array.from({ length: 40 }, (_, i) => sent(i * 50, 10))
    expect(recoveredAfter(steady)).toBe(0)
    expect(recoveredAfter([sent(0, 10, 503), sent(20, 101), ...steady.slice(1)])).toBe(50)
    expect(recoveredAfter([...steady, sent(2_000, 10, 429)])).toBe(null)
    expect(recoveredAfter([...steady, sent(2_000, 10, 429), sent(2_050, 10), sent(3_000, 10)])).toBe(null)
    expect(recoveredAfter([])).toBe(null)
  })
})
