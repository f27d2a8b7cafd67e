import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyHolder, type Holders, heldByMoreThan, mergedHolders, noHolders, noteHolder } from './holders.js'

interface Held {
  readonly token: string
  readonly id: string
}

const memoOf = (held: ReadonlyArray<Held>): Holders => {
  const memo = noHolders()
  for (const { token, id } of held) noteHolder(memo, token, id)
  return memo
}

/** Texts of a memo in an order of their own: two memos that say the same are equal by it. */
const said = ({ sole, shared }: Holders): unknown => [[...sole].sort(), [...shared].sort()]

const anyHeld = fc.array(
  fc.record({ token: fc.constantFrom('a', 'b', 'c', 'd'), id: fc.integer({ min: 1, max: 30 }).map((n) => `P${n}`) }),
  { maxLength: 40 },
)

describe('who holds a token', () => {
  it('merging the memos of parts is the memo of all, in any grouping', () =>
    fc.assert(
      fc.property(anyHeld, anyHeld, anyHeld, (a, b, c) => {
        const whole = said(memoOf([...a, ...b, ...c]))
        expect(said(mergedHolders(mergedHolders(memoOf(a), memoOf(b)), memoOf(c)))).toEqual(whole)
        expect(said(mergedHolders(memoOf(a), mergedHolders(memoOf(b), memoOf(c))))).toEqual(whole)
        expect(said(mergedHolders(memoOf(c), mergedHolders(memoOf(b), memoOf(a))))).toEqual(whole)
      }),
    ))

  it('merging changes neither of the two', () =>
    fc.assert(
      fc.property(anyHeld, anyHeld, (a, b) => {
        const [first, second] = [memoOf(a), memoOf(b)]
        mergedHolders(first, second)
        expect([said(first), said(second)]).toEqual([said(memoOf(a)), said(memoOf(b))])
      }),
    ))

  it('is held by more than one exactly where several ids held it', () =>
    fc.assert(
      fc.property(anyHeld, fc.integer({ min: 1, max: 3 }), (held, most) => {
        const expected = ['a', 'b', 'c', 'd'].flatMap((token) => {
          const ids = [...new Set(held.filter((one) => one.token === token).map(({ id }) => id))].sort()
          return ids.length > most ? [{ token, ids }] : []
        })
        const groups = heldByMoreThan(memoOf(held), most)
        expect([...groups].sort((x, y) => (x.token < y.token ? -1 : 1))).toEqual(expected)
        expect(everyHolder(groups)).toEqual([...new Set(expected.flatMap(({ ids }) => ids))].sort())
      }),
    ))
})
