import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import { type Bench, done, endOf, readSaid, refused } from './store-under-test.js'
import { appendOf, idOf, ticked, tickedTimes } from './ticked.js'

export const closingContract = (bench: Bench): void => {
  describe('a closed store', () => {
    it('answers every call that it is closed', async () => {
      const store = bench.store()
      const append = appendOf('ticks', noStream, ticked('tick'))
      await done(store.append(append))
      await store.close()
      const calls = [
        store.append(append),
        store.appendAll([append]),
        store.readStream('ticks'),
        store.heads(['ticks']),
        store.find([idOf('tick')]),
        store.head(),
        store.streamsTouched(0, 1),
      ]
      for (const call of calls) expect(await refused<unknown>(call)).toEqual({ code: 'StoreClosed' })
      expect(await endOf(store.readLog())).toEqual({ code: 'StoreClosed' })
      expect(await endOf(readSaid(store))).toEqual({ code: 'StoreClosed' })
      expect(await store.subscribe({ after: 0, onEvent: async () => {} }).ended).toEqual(
        E.left({ code: 'StoreClosed' }),
      )
      await store.close()
    })

    it('settles the work in flight', async () => {
      const store = bench.store()
      await done(store.append(appendOf('ticks', noStream, ...tickedTimes('t', 1_200))))
      const pages: string[] = []
      const reading = (async () => {
        for await (const page of store.readLog()) pages.push(E.isLeft(page) ? page.left.code : 'page')
      })()
      let handled = 0
      const subscription = store.subscribe({
        after: 0,
        onEvent: async () => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          handled += 1
        },
      })
      const appending = Array.from({ length: 20 }, (_, n) =>
        store.append(appendOf(`s-${n}`, noStream, ticked(`s-${n}`)))(),
      )
      await new Promise((resolve) => setTimeout(resolve, 1))
      await store.close()
      const settled = handled
      expect(E.isLeft(await subscription.ended)).toBe(true)
      await reading
      expect(pages.at(-1)).toMatch(/^(page|StoreClosed)$/)
      expect((await Promise.all(appending)).filter(E.isRight)).toHaveLength(20)
      await new Promise((resolve) => setTimeout(resolve, 10))
      expect(handled, 'no handler runs after the close').toBe(settled)
    })
  })
}
