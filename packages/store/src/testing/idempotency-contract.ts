import { describe, expect, it } from 'vitest'
import { exactly, noStream } from '../expected-revision.js'
import { type Bench, done, logOf, refused } from './store-under-test.js'
import { appendOf, ticked, tickedTimes } from './ticked.js'

const any = { kind: 'any' } as const
const exists = { kind: 'exists' } as const
const [a, b, c, d] = [ticked('a'), ticked('b'), ticked('c'), ticked('d')]
const first = appendOf('ticks', noStream, a, b, c)

export const idempotencyContract = (bench: Bench): void => {
  describe('refuses as a repetition', () => {
    it.each([
      ['a longer list than stands there', appendOf('ticks', noStream, a, b, c, d)],
      ['the same ids in another order', appendOf('ticks', noStream, b, a, c)],
      ['the same ids from another revision on', appendOf('ticks', exactly(0), a, b)],
      ['a list whose last id is new', appendOf('ticks', noStream, a, b, d)],
      ['a mixture of known and new, to any stream', appendOf('ticks', any, b, d)],
      ['known ids out of order, to any stream', appendOf('ticks', any, b, a)],
      ['known ids with one left out, to a stream that exists', appendOf('ticks', exists, a, c)],
    ])('%s', async (_, append) => {
      await done(bench.store().append(first))
      expect(await refused(bench.store().append(append))).toMatchObject({ code: 'RevisionConflict', actual: 2 })
      expect(await done(bench.store().head())).toBe(3)
    })

    it('what stands in another stream', async () => {
      await done(bench.store().append(first))
      await done(bench.store().append(appendOf('tocks', noStream, d)))
      expect(await refused(bench.store().append(appendOf('tocks', noStream, a)))).toMatchObject({
        code: 'RevisionConflict',
      })
    })
  })

  describe('answers a repetition as it did the first time', () => {
    it.each([
      ['to a new stream', first, first],
      ['of the first part', first, appendOf('ticks', noStream, a, b)],
      ['to any stream', first, appendOf('ticks', any, a, b, c)],
      ['to a stream that exists', first, appendOf('ticks', exists, b, c)],
    ])('%s', async (_, original, repeated) => {
      await done(bench.store().append(original))
      const revision = repeated.events.at(-1) === c ? 2 : 1
      for (const again of [repeated, repeated]) {
        expect(await done(bench.store().append(again))).toEqual({ stream: 'ticks', revision, position: revision + 1 })
      }
      expect(await done(bench.store().head())).toBe(3)
    })

    it('after others have appended', async () => {
      await done(bench.store().append(first))
      await done(bench.store().append(appendOf('tocks', noStream, ...tickedTimes('tock', 5))))
      const second = await done(bench.store().append(appendOf('ticks', exactly(2), d)))
      await done(bench.store().append(appendOf('ticks', exactly(3), ticked('e'))))
      expect(await done(bench.store().append(first))).toEqual({ stream: 'ticks', revision: 2, position: 3 })
      expect(await done(bench.store().append(appendOf('ticks', exactly(2), d)))).toEqual(second)
    })

    it('after a restart', async ({ skip }) => {
      const { reopen } = bench.subject()
      if (reopen === undefined) return skip('nothing outlives a store here')
      const answer = await done(bench.store().append(first))
      const restarted = await reopen()
      expect(await done(restarted.append(first))).toEqual(answer)
      expect(await done(restarted.append(appendOf('ticks', exactly(2), d)))).toMatchObject({ revision: 3, position: 4 })
    })

    it('when it overtakes the first attempt', async () => {
      const attempts = await Promise.all([first, first, first].map((append) => done(bench.store().append(append))))
      expect(attempts).toEqual([attempts[0], attempts[0], attempts[0]])
      expect(await done(bench.store().head())).toBe(3)
    })

    it('with other data, and the first write wins', async () => {
      await done(bench.store().append(first))
      const other = appendOf('ticks', noStream, ticked('a', { data: '{"type":"Other"}' }), b, c)
      expect(await done(bench.store().append(other))).toMatchObject({ revision: 2 })
      const { events } = await done(bench.store().readStream('ticks'))
      expect(events[0]?.data).toBe(a.data)
    })

    it('for each of many appends, those that stand and those that do not', async () => {
      const calls = [first, appendOf('tocks', noStream, d), appendOf('ticks', exactly(2), ticked('e'))]
      await done(bench.store().append(first))
      const answers = await done(bench.store().appendAll(calls))
      expect(answers.map(({ position }) => position)).toEqual([3, 4, 5])
      expect(await done(bench.store().appendAll(calls))).toEqual(answers)
      expect(await logOf(bench.store().readLog())).toHaveLength(5)
    })

    it('for an append that stands twice in one call', async () => {
      const answers = await done(bench.store().appendAll([first, first]))
      expect(answers[1]).toEqual(answers[0])
      expect(await done(bench.store().head())).toBe(3)
    })
  })
}
