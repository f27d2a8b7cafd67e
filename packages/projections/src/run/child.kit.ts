import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Inside the workspace, so that what is built there finds the packages that are not ours. */
const cache = here('../../../../node_modules/.cache/pension-ledger-projections')

/**
 * Keeps the projections at argv[3] of the ledger at argv[2] live, under the name argv[4], with small portions and little patience.
 * With the word `rebuild` it asks for a rebuild of one view after the other, and with `rollback` it takes every second one back.
 */
const projector = `
import { writeSync } from 'node:fs'
import { openStore } from '@pension-ledger/store'
import { allViews, openProjections, requestRebuild, rollBackTo, runProjections } from ${JSON.stringify(here('../index.ts'))}
const [, , ledger, projections, holder, what] = process.argv
const say = (line) => writeSync(1, line + '\\n')
const need = async (task) => {
  const answer = await task()
  if (answer._tag === 'Left') { say(JSON.stringify(answer.left)); process.exit(1) }
  return answer.right
}
const store = await need(openStore('sqlite:' + ledger, { pollMs: 5 }))
const file = await need(openProjections('sqlite:' + projections, { create: true }))
const running = runProjections(
  { store, file, views: allViews, clock: () => new Date().toISOString(), elapsedMs: () => performance.now(), holder },
  { leaseMs: 150, pulseMs: 30, eventsPerPartition: 10, eventsPerBatch: 3, mostTouched: 3, eventsPerTouched: 5, retryMs: 5 },
)
running.onPosition((position) => say('at ' + position))
say('open')
for (let i = 0; what !== 'follow'; i++) {
  await need(running.settled())
  const { name } = allViews[i % allViews.length]
  if (what === 'rollback' && i % 2 === 1) await rollBackTo(file, allViews, name)()
  else await need(requestRebuild(file, allViews, name))
}
`

/** A process that keeps projections live. */
export interface Projector {
  readonly process: ChildProcess
  readonly lines: ReadonlyArray<string>
  /** Settles when it has ended. */
  readonly ended: Promise<void>
}

export type Work = 'follow' | 'rebuild' | 'rollback'

/** The program, built from these sources. */
export interface Projectors {
  readonly start: (ledger: string, projections: string, holder: string, work: Work) => Projector
  readonly dispose: () => void
}

export const projectors = async (): Promise<Projectors> => {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'child-'))
  writeFileSync(join(folder, 'main.ts'), projector)
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    resolve: {
      alias: [
        { find: /^@pension-ledger\/([^/]+)$/, replacement: here('../../../$1/src/index.ts').replace('%241', '$1') },
      ],
    },
    build: { ssr: join(folder, 'main.ts'), outDir: join(folder, 'out'), target: 'node20' },
    ssr: { external: ['@photostructure/sqlite'] },
  })
  return {
    start: (...args) => {
      const child = spawn(process.execPath, [join(folder, 'out', 'main.js'), ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const lines: string[] = []
      createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
      return { process: child, lines, ended: new Promise((resolve) => child.once('close', () => resolve())) }
    },
    dispose: () => rmSync(folder, { recursive: true }),
  }
}
