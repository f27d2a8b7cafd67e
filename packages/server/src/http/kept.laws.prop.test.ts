import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kept } from './kept.js'

const anyPuts = fc.array(
  fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), weight: fc.integer({ min: 1, max: 20 }) }),
)

describe('what is kept', () => {
  it('never weighs more than its limit', () =>
    fc.assert(
      fc.property(anyPuts, fc.integer({ min: 1, max: 60 }), (puts, limit) => {
        const shelf = kept<number>(limit, (weight) => weight)
        for (const { key, weight } of puts) {
          shelf.put(key, weight)
          const all = ['a', 'b', 'c', 'd'].map((name) => shelf.get(name) ?? 0)
          expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(limit)
        }
      }),
    ))
  it('is what was put last under its key, or nothing', () =>
    fc.assert(
      fc.property(anyPuts, (puts) => {
        const shelf = kept<number>(100, (weight) => weight)
        const last = new Map<string, number>()
        for (const { key, weight } of puts) {
          shelf.put(key, weight)
          last.set(key, weight)
          expect([last.get(key), null]).toContain(shelf.get(key))
        }
      }),
    ))
  it('is what a list in the order of asking would keep', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.constantFrom(...'abcdefghijkl'), isPut: fc.boolean() }), { maxLength: 60 }),
        (steps) => {
          const shelf = kept<number>(8, () => 1)
          let inOrder: ReadonlyArray<string> = []
          for (const { key, isPut } of steps) {
            const isThere = inOrder.includes(key)
            if (isPut) shelf.put(key, 1)
            else expect(shelf.get(key)).toBe(isThere ? 1 : null)
            if (isPut || isThere) inOrder = [...inOrder.filter((other) => other !== key), key].slice(-8)
          }
        },
      ),
    ))
  it('loses first what was not asked for longest', () => {
    const shelf = kept<number>(16, () => 2)
    for (const key of 'abcdefgh') shelf.put(key, 1)
    shelf.get('a')
    shelf.put('i', 1)
    expect([...'abi'].map((key) => shelf.get(key))).toEqual([1, null, 1])
  })
  it('was asked for last although something was put since it was asked for before', () => {
    const shelf = kept<number>(8, () => 1)
    for (const key of 'abcdefgh') shelf.put(key, 1)
    shelf.get('a')
    shelf.put('i', 1)
    shelf.get('a')
    for (const key of 'jklmnop') shelf.put(key, 1)
    expect([shelf.get('a'), shelf.get('i')]).toEqual([1, null])
  })
  it('is not thrown out by what is too heavy', () => {
    const shelf = kept<number>(80, (weight) => weight)
    shelf.put('a', 10)
    shelf.put('b', 11)
    expect([shelf.get('a'), shelf.get('b')]).toEqual([10, null])
  })
})
