import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landmarks } from './landmarks.js'

describe('Landmarks', () => {
  it('are found before and behind any position', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (positions, asked) => {
        const known = landmarks()
        for (const position of positions) known.add(position)
        const [before, behind] = [positions.filter((p) => p <= asked), positions.filter((p) => p >= asked)]
        expect(known.upTo(asked)).toBe(before.length === 0 ? null : Math.max(...before))
        expect(known.from(asked)).toBe(behind.length === 0 ? null : Math.min(...behind))
      }),
    )
  })

  it('become sparser where there are too many', () => {
    const known = landmarks(8)
    for (let position = 0; position < 100; position++) known.add(position)
    const kept = new Set(Array.from({ length: 100 }, (_, position) => known.upTo(position)))
    expect(kept.size).toBeLessThanOrEqual(8)
    expect(known.upTo(99) ?? 0).toBeGreaterThan(50)
  })
})
