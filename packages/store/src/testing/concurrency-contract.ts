import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { expecting, noStream } from '../expected-revision.js'
import { type Bench, done, logOf } from './store-under-test.js'
import { appendOf, ticked, tickedTimes } from './ticked.js'

const times = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

export const concurrencyContract = (bench: Bench): void => {
  describe('among many at once', () => {
    it('lets one of 50 open a stream, and answers the others with the conflict', async () => {
      const answers = await Promise.all(
        times(50).map((n) => bench.store().append(appendOf('ticks', noStream, ticked(`t-${n}`)))()),
      )
      expect(answers.filter(E.isRight)).toHaveLength(1)
      const codes = answers.flatMap((answer) => (E.isLeft(answer) ? [answer.left.code] : []))
      expect(codes).toEqual(times(49).map(() => 'RevisionConflict'))
    })

    it('appends to 50 streams', async () => {
      await Promise.all(
        times(50).map((n) => done(bench.store().append(appendOf(`ticks-${n}`, noStream, ticked(`t-${n}`))))),
      )
      expect(await done(bench.store().head())).toBe(50)
    })

    it('loses no update of 50 who read, decide and append', async () => {
      const tick = async (n: number): Promise<void> => {
        for (;;) {
          const [head = -1] = await done(bench.store().heads(['ticks']))
          const answer = await bench.store().append(appendOf('ticks', expecting(head), ticked(`t-${n}`)))()
          if (E.isRight(answer)) return
          expect(answer.left.code).toBe('RevisionConflict')
        }
      }
      await Promise.all(times(50).map(tick))
      expect(await done(bench.store().heads(['ticks']))).toEqual([49])
    })

    it('never shows a gap that is filled later', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }), { minLength: 2, maxLength: 8 }),
          fc.nat(),
          async (writers, salt) => {
            const begin = await done(bench.store().head())
            let writing = true
            const read: number[] = []
            const poll = async (): Promise<void> => {
              for (let after = begin, last = false; !last; ) {
                last = !writing
                for (const { position } of await logOf(bench.store().readLog({ after }))) {
                  read.push(position)
                  after = position
                }
                await new Promise((resolve) => setImmediate(resolve))
              }
            }
            const write = async (sizes: ReadonlyArray<number>, writer: number): Promise<void> => {
              for (const [index, size] of sizes.entries()) {
                const word = `${begin}-${salt}-${writer}-${index}`
                await done(bench.store().append(appendOf(word, noStream, ...tickedTimes(word, size))))
                await new Promise((resolve) => setImmediate(resolve))
              }
            }
            const reader = poll()
            await Promise.all(writers.map(write))
            writing = false
            await reader
            const written = writers.flat().reduce((sum, size) => sum + size, 0)
            expect(read).toEqual(times(written).map((n) => begin + n + 1))
          },
        ),
        { numRuns: 15 },
      ))
  })
}
