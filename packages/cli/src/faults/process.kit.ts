import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Job } from './kind-of-work.kit.js'

/** Inside the workspace, so that what is built there finds the packages, as they were built. */
const cache = fileURLToPath(new URL('../../../../node_modules/.cache/pension-ledger-faults', import.meta.url))

/** A process that has its packages loaded and waits to be told what to do. */
export interface Ready {
  /** Tells it what to do; milliseconds at which it was told. */
  readonly go: (job: Job) => number
  readonly process: ChildProcess
  readonly lines: ReadonlyArray<string>
  /** Settles when it has ended, by itself or killed, and everything it said is in `lines`. */
  readonly ended: Promise<void>
}

/** The program of such processes. */
export interface Program {
  readonly ready: (kind: string) => Promise<Ready>
  readonly dispose: () => void
}

export const buildProgram = async (): Promise<Program> => {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'child-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./child.kit.ts', import.meta.url)),
      outDir: folder,
      target: 'node20',
      rollupOptions: {
        external: /^@pension-ledger\/[^/]+$/,
        // What only the examination needs is not loaded by those who are killed.
        treeshake: { moduleSideEffects: 'no-external' },
        output: { entryFileNames: 'child.mjs' },
      },
    },
  })
  return {
    ready: (kind) => start(join(folder, 'child.mjs'), kind),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const start = async (program: string, kind: string): Promise<Ready> => {
  const child = spawn(process.execPath, [program, kind], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  const reading = createInterface({ input: child.stdout })
  const read = new Promise<void>((resolve) => reading.once('close', resolve))
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    reading.once('line', () => resolve())
    child.once('exit', () => reject(new Error('the process ended before it was ready')))
  })
  reading.on('line', (line) => lines.push(line))
  return {
    process: child,
    lines,
    ended: Promise.all([read, closed]).then(() => {}),
    go: (job) => {
      child.stdin.end(`${JSON.stringify(job)}\n`)
      return performance.now()
    },
  }
}
