import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../open-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import { done, logOf } from '../testing/store-under-test.js'
import { appendOf, idOf, ticked } from '../testing/ticked.js'
import { type ChildProgram, childProgram } from './child-program.test.kit.js'
import { freshDirectory } from './sqlite.test.kit.js'

const entry = (file: string): string => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)))

/** Opens the store at argv[2], and as writer argv[3] makes argv[4] appends of one to three events, printing each answer after it came. */
const writer = `
import { writeSync } from 'node:fs'
import { openStore } from ${entry('../open-store.ts')}
import { idOf } from ${entry('../testing/ticked.ts')}
const [, , path, name, count] = process.argv
const say = (line) => writeSync(1, line + '\\n')
const opened = await openStore('sqlite:' + path, { create: true, busyMs: 60_000 })()
if (opened._tag === 'Left') { say(JSON.stringify(opened.left)); process.exit(1) }
const provenance = { maker: null, checker: null, document: null, source: null, sourceRecordedAt: null, causationId: null, correlationId: null }
say('open')
for (let n = 0; n < Number(count); n++) {
  const events = Array.from({ length: 1 + (n % 3) }, (_, k) =>
    ({ id: idOf(name + '-' + n + '-' + k), type: 'Ticked', schemaVersion: 1, data: JSON.stringify({ name, n, k, text: 'x'.repeat(n % 700) }), provenance }))
  const appended = await opened.right.append({ stream: name, expected: { kind: 'any' }, events })()
  if (appended._tag === 'Left') { say(JSON.stringify(appended.left)); process.exit(1) }
  say('appended ' + n)
}
await opened.right.close()
`

let program: ChildProgram
let directory = ''
let path = ''
beforeAll(async () => {
  program = await childProgram(writer)
})
afterAll(() => program.dispose())
beforeEach(() => {
  directory = freshDirectory()
  path = join(directory, '账本.sqlite')
})
afterEach(() => rmSync(directory, { recursive: true }))

/** The appends of one writer as they stand: how many, and that each is whole and in order. */
const wholeAppends = (events: ReadonlyArray<RecordedEvent>): number => {
  let n = 0
  for (let at = 0; at < events.length; n++) {
    for (let k = 0; k < 1 + (n % 3); k++, at++) expect(JSON.parse(events[at]?.data ?? 'null')).toMatchObject({ n, k })
  }
  return n
}

const expectDense = (events: ReadonlyArray<RecordedEvent>): void =>
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1))

describe('Processes on one file', () => {
  it('make the store together and append one after the other, and none is told that it is locked', async () => {
    const names = ['甲', '乙', '丙']
    const writers = names.map((name) => program.start(path, name, '60'))
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0])
    for (const { lines } of writers) expect(lines).toHaveLength(61)

    const store = await done(openStore(`sqlite:${path}`))
    const events = await logOf(store.readLog())
    await store.close()
    expectDense(events)
    for (const name of names) {
      const own = events.filter(({ stream }) => stream === name)
      expect(own.map(({ revision }) => revision)).toEqual(own.map((_, index) => index))
      expect(wholeAppends(own)).toBe(60)
    }
    expect(existsSync(`${path}-wal`), 'a WAL beside the file at rest').toBe(false)
  })

  it('hear of each other in their subscriptions, by polling', async () => {
    const store = await done(openStore(`sqlite:${path}`, { create: true, pollMs: 10 }))
    const heard: number[] = []
    const subscription = store.subscribe({ after: 0, onEvent: async ({ position }) => void heard.push(position) })
    expect(await program.start(path, '甲', '30').ended).toBe(0)
    for (let tries = 0; heard.length < 60 && tries < 500; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10))
    await subscription.stop()
    await store.close()
    expect(heard).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })
})

describe('A process killed while it appends', () => {
  it('leaves every append that it was answered, none by half, and positions without gaps', async () => {
    const moments = fc.sample(fc.record({ answers: fc.nat(60), microseconds: fc.nat(4_000) }), {
      numRuns: 15,
      seed: 20_240_401,
    })
    for (const { answers, microseconds } of moments) {
      const at = join(directory, `${answers}-${microseconds}.sqlite`)
      const child = program.start(at, '甲', '1000000')
      while (child.lines.length <= answers) await new Promise((resolve) => setTimeout(resolve, 1))
      const until = performance.now() + microseconds / 1_000
      while (performance.now() < until);
      child.process.kill('SIGKILL')
      await child.ended

      const answered = child.lines.filter((line) => line.startsWith('appended')).length
      const store = await done(openStore(`sqlite:${at}`))
      const events = await logOf(store.readLog())
      expectDense(events)
      const stand = wholeAppends(events)
      expect(stand, `answered ${answered}`).toBeGreaterThanOrEqual(answered)
      expect(stand, 'at most the one in flight beyond').toBeLessThanOrEqual(answered + 1)
      expect(
        await done(store.append(appendOf('after', { kind: 'no-stream' }, ticked(`after-${answers}`)))),
      ).toMatchObject({
        position: events.length + 1,
      })
      await store.close()
    }
  })

  it('after its commit and before its answer finds its append by repeating it, once', async () => {
    const child = program.start(path, '甲', '1000000')
    while (child.lines.length <= 20) await new Promise((resolve) => setTimeout(resolve, 1))
    child.process.kill('SIGKILL')
    await child.ended
    const copy = join(directory, 'copy.sqlite')
    for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)

    const store = await done(openStore(`sqlite:${copy}`))
    const head = await done(store.head())
    const events = [0, 1, 2].map((k) => ticked(`甲-2-${k}`))
    expect(events[0]?.id).toBe(idOf('甲-2-0'))
    const answer = await done(store.append(appendOf('甲', { kind: 'exactly', revision: 2 }, ...events)))
    expect(answer).toEqual({ stream: '甲', revision: 5, position: 6 })
    expect(await done(store.head())).toBe(head)
    await store.close()
  })
})
