import { mkdirSync } from 'node:fs'
import { relative } from 'node:path'
import { readCalibration } from './calibration.js'
import { findIn } from './cohorts/find-in.js'
import { generate } from './generate.js'
import { publishedFile } from './published.js'
import { ensureFiles, hashesOf, recipe } from './starting/ensure-files.js'
import { clearStore, markBegun, markDone, storeWork } from './starting/ensure-store.js'
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
} as const

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

/** Files, ledger, reconciliation: each step is skipped where its work is there, and begun again where it was interrupted. */
const start = async (): Promise<number> => {
  mkdirSync(places.files, { recursive: true })
  generateFiles()

  const hashes = await hashesOf(places.files)
  const work = storeWork(places.store, places.imported, hashes)
  if (work === 'nothing') say(words.storeThere)
  else {
    if (work === 'import-anew') clearStore(places.out, belongsToStore)
    markBegun(places.imported, hashes)
    const code = await run(steps.import)
    if (code !== 0) {
      say(words.failed('import', code))
      return code
    }
    markDone(places.imported, hashes)
  }

  const code = await run(steps.reconcile)
  say(`\n${words.nextTitle}`)
  for (const [what, command] of words.next(someoneIn))
    say(`  npx pension-ledger ${command} ${store.join(' ')}   # ${what}`)
  return code
}

process.exitCode = await start()
