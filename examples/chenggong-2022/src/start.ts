import { mkdirSync } from 'node:fs'
import { relative } from 'node:path'
import { readCalibration } from './calibration.js'
import { findIn } from './cohorts/find-in.js'
import { generate } from './generate.js'
import { publishedFile } from './published.js'
import { ensureFiles, type FileHashes, hashesOf, recipe } from './starting/ensure-files.js'
import { clearStore, markBegun, markDone, storeWork } from './starting/ensure-store.js'
import { isToServe } from './starting/is-to-serve.js'
import { belongsToStore, places } from './starting/places.js'
import { runCommand } from './starting/run-command.js'
import { wordsFor } from './starting/words.js'

const cwd = process.cwd()
const words = wordsFor(process.env)
const here = (path: string): string => relative(cwd, path) || '.'
const say = (text: string): void => void process.stderr.write(`${text}\n`)

const store = ['--store', `sqlite:${here(places.store)}`]
const steps = {
  import: ['import', here(places.files), ...store],
  reconcile: ['reconcile', '--published', here(publishedFile), ...store],
  serve: [
    'serve',
    '--demo',
    '--synthetic',
    '--published',
    here(publishedFile),
    // The payments of a year are all there; of those before it the files have what the year rests on.
    '--audit-from',
    '2022-01',
    '--audit-to',
    '2022-12',
    '--read-log',
    here(places.readLog),
    ...store,
  ],
} as const

/** Exit codes: done, though figures differ; and a store that cannot be used. */
const doneButDiffers = 3
const storeUnusable = 5

const someoneIn = findIn(readCalibration())

/** Shows a command as one would type it, and runs it. */
const run = async (argv: ReadonlyArray<string>): Promise<number> => {
  say(`\n$ npx pension-ledger ${argv.join(' ')}`)
  return runCommand(argv, cwd)
}

const generateFiles = (): void => {
  const isTty = process.stderr.isTTY === true
  const begun = performance.now()
  const isNew = ensureFiles(places.generated, recipe(), () =>
    generate(places.files, (done, of) => {
      if (isTty) process.stderr.write(`\r${words.generating(done, of)}`)
    }),
  )
  if (isTty && isNew) process.stderr.write('\r\u001B[2K')
  say(isNew ? words.generated(((performance.now() - begun) / 1000).toFixed(1)) : words.filesThere)
}

const importFiles = async (hashes: FileHashes, anew: boolean): Promise<number> => {
  if (anew) clearStore(places.out, belongsToStore)
  markBegun(places.imported, hashes)
  const code = await run(steps.import)
  if (code === 0) markDone(places.imported, hashes)
  else say(words.failed('import', code))
  return code
}

/** Files, ledger, reconciliation: each step is skipped where its work is there, and begun again where it was interrupted. */
const prepare = async (): Promise<number> => {
  mkdirSync(places.files, { recursive: true })
  generateFiles()

  const hashes = await hashesOf(places.files)
  const work = storeWork(places.store, places.imported, hashes)
  if (work === 'nothing') say(words.storeThere)
  else {
    const code = await importFiles(hashes, work === 'import-anew')
    if (code !== 0) return code
  }

  const code = await run(steps.reconcile)
  if (code !== storeUnusable) return code
  // What another version has left is made again: the files say all of it.
  say(words.storeOld)
  const imported = await importFiles(hashes, true)
  return imported === 0 ? run(steps.reconcile) : imported
}

const suggest = (): void => {
  say(`\n${words.nextTitle}`)
  for (const [what, command] of words.next(someoneIn))
    say(`  npx pension-ledger ${command} ${store.join(' ')}   # ${what}`)
}

const start = async (): Promise<number> => {
  const code = await prepare()
  if (code !== 0 && code !== doneButDiffers) return code
  suggest()
  const isServed = isToServe(process.argv.slice(2), process.stdin.isTTY === true)
  say(`\n${isServed ? words.serving : words.toServe}`)
  if (!isServed) say(`  npx pension-ledger ${steps.serve.join(' ')}`)
  const served = isServed ? await run(steps.serve) : 0
  return served === 0 ? code : served
}

process.exitCode = await start()
