import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { manyPayments } from '../testing/many-payments.js'
import { writeSample } from '../testing/sample-files.js'
import { contentOf, importInto, newDirectory, openSample } from '../testing/sample-ledger.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const child = fileURLToPath(new URL('../testing/import-child.ts', import.meta.url))
/** Within node_modules, so that the driver is found from there. */
const built = join(root, 'node_modules', `.import-child-${process.pid}`)

/** A process cannot run TypeScript, and what was built before may be old. */
const buildChild = () =>
  build({
    root,
    configFile: join(root, 'vitest.config.ts'),
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: { ssr: child, outDir: built, rollupOptions: { output: { entryFileNames: 'child.mjs' } } },
  })

const begin = (url: string, directory: string): ChildProcess =>
  spawn(process.execPath, [join(built, 'child.mjs'), url, directory], { stdio: ['ignore', 'pipe', 'inherit'] })

const rounds = 8

/** Waits until the process has said so many batches, or has come to its end. */
const batches = async (process: ChildProcess, count: number): Promise<void> => {
  const ended = once(process, 'exit')
  let said = 0
  while (process.stdout !== null && process.exitCode === null && said < count) {
    const [text] = await Promise.race([once(process.stdout, 'data'), ended])
    said += Buffer.isBuffer(text) ? text.length : 0
  }
}

/** Numbers in [0, 1) that are the same in every run (xorshift). */
const seeded = (seed: number) => (): number => {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) / 2 ** 32
}

let directory: string
beforeAll(buildChild)
afterAll(() => rm(built, { recursive: true, force: true }))
beforeEach(async () => {
  directory = await newDirectory()
})
afterEach(() => rm(directory, { recursive: true }))

describe('an import that is killed', () => {
  it('at any moment leaves a ledger that a second import completes to the very same log', async () => {
    // One batch of participants, three of payments.
    await writeSample(directory, manyPayments(100, 60))
    const whole = await openSample('memory:')
    await importInto(whole, directory)
    const expected = await contentOf(whole)

    const random = seeded(20_221_031)
    const recordedWhenKilled: number[] = []
    const killAndComplete = async (round: number): Promise<void> => {
      const path = join(directory, `round-${round}.sqlite`)
      const process = begin(`sqlite:${path}`, directory)
      await batches(process, 1 + Math.floor(random() * 4))
      await sleep(random() * 150)
      process.kill('SIGKILL')
      if (process.exitCode === null && process.signalCode === null) await once(process, 'exit')

      const ledger = await openSample(`sqlite:${path}`)
      recordedWhenKilled.push((await contentOf(ledger)).length)
      await importInto(ledger, directory)
      expect(await contentOf(ledger)).toEqual(expected)
      await ledger.close()
    }
    for (let round = 0; round < rounds; round += 2)
      await Promise.all([killAndComplete(round), killAndComplete(round + 1)])

    // The moments must have been worth something: some of them in the midst of it.
    expect(recordedWhenKilled.some((events) => events > 1 && events < expected.length)).toBe(true)
    expect((await readdir(directory)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
