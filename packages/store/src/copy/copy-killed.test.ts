import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { expecting } from '../expected-revision.js'
import { openStore } from '../open-store.js'
import { type ChildProgram, childProgram } from '../sqlite/child-program.test.kit.js'
import { freshDirectory } from '../sqlite/sqlite.test.kit.js'
import { done, logOf } from '../testing/store-under-test.js'
import { appendOf, ticked } from '../testing/ticked.js'
import { copyDifference } from './copy-difference.js'
import { copyLog } from './copy-log.js'

const entry = (file: string): string => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)))

/** Copies the store at argv[2] to argv[3], in batches of argv[4] events, printing after each how far it came. */
const copier = `
import { writeSync } from 'node:fs'
import { openStore } from ${entry('../open-store.ts')}
import { copyLog } from ${entry('./copy-log.ts')}
const [, , from, to, batch] = process.argv
const source = await openStore('sqlite:' + from, { readOnly: true })()
const target = await openStore('sqlite:' + to, { create: true })()
const onProgress = ({ doing, events }) => writeSync(1, doing + ' ' + events + '\\n')
writeSync(1, 'open\\n')
const copied = await copyLog(source.right, target.right)({ batch: Number(batch), onProgress })()
writeSync(1, JSON.stringify(copied) + '\\n')
`

/** `KILL_ROUNDS=200 npx vitest run packages/store/src/copy/copy-killed.test.ts` makes so many. */
const rounds = Number(process.env.KILL_ROUNDS ?? 4)
const eventsInAll = 600

let program: ChildProgram
let directory = ''
beforeAll(async () => {
  program = await childProgram(copier)
  directory = freshDirectory()
  const source = await done(openStore(`sqlite:${join(directory, 'source.sqlite')}`, { create: true }))
  const appends = Array.from({ length: eventsInAll }, (_, n) =>
    appendOf(`s-${n % 7}`, expecting(Math.floor(n / 7) - 1), ticked(`${n}`)),
  )
  await done(source.appendAll(appends))
  await source.close()
})
afterAll(() => {
  program.dispose()
  rmSync(directory, { recursive: true })
})

const opened = async <A>(name: string, work: (store: EventStore) => Promise<A>): Promise<A> => {
  const store = await done(openStore(`sqlite:${join(directory, name)}`, { create: true }))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

describe('A copy killed at any moment', () => {
  it(
    `leaves a beginning of the source, and the next one ends it (${rounds} rounds)`,
    async () => {
      const moments = fc.sample(
        fc.record({ batch: fc.integer({ min: 1, max: 40 }), part: fc.nat(100), microseconds: fc.nat(3_000) }),
        { numRuns: rounds, seed: 20_240_402 },
      )
      let interrupted = 0
      const originals = await opened('source.sqlite', (source) => logOf(source.readLog()))
      for (const [round, { batch, part, microseconds }] of moments.entries()) {
        const name = `target-${round}.sqlite`
        const child = program.start(join(directory, 'source.sqlite'), join(directory, name), String(batch))
        let hasEnded = false
        void child.ended.then(() => {
          hasEnded = true
        })
        const lines = 1 + Math.floor((part * eventsInAll) / batch / 100)
        while (child.lines.length < lines && !hasEnded) await new Promise((resolve) => setTimeout(resolve, 1))
        const until = performance.now() + microseconds / 1_000
        while (performance.now() < until);
        child.process.kill('SIGKILL')
        await child.ended

        const acknowledged = child.lines.flatMap((line) => /^copying (\d+)$/.exec(line)?.[1] ?? []).map(Number)
        await opened(name, async (target) => {
          const copies = await logOf(target.readLog())
          expect(copies.length, `acknowledged in round ${round}`).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0)
          expect(copies.length === eventsInAll || copies.length % batch === 0, 'a batch is whole or not there').toBe(
            true,
          )
          for (const [i, copy] of copies.entries()) {
            const original = originals[i]
            expect(original && copyDifference(original, copy)).toBeNull()
          }
          if (copies.length < eventsInAll) interrupted += 1
          const rest = { events: eventsInAll, alreadyThere: copies.length, copied: eventsInAll - copies.length }
          const again = { events: eventsInAll, alreadyThere: eventsInAll, copied: 0 }
          await opened('source.sqlite', async (source) => {
            expect(await copyLog(source, target)()()).toEqual(E.right(rest))
            expect(await copyLog(source, target)()()).toEqual(E.right(again))
          })
        })
      }
      expect(interrupted, 'rounds that were killed before the end').toBeGreaterThan(rounds / 4)
    },
    20_000 + rounds * 2_000,
  )
})
