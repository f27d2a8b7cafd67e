import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Inside the workspace, so that what is built there finds the driver's package. */
const cache = fileURLToPath(new URL('../../../../node_modules/.cache/pension-ledger-store', import.meta.url))

/** A program built from these sources that a child process can run. */
export interface ChildProgram {
  /** Starts it; what it prints comes line by line. */
  readonly start: (...args: ReadonlyArray<string>) => ChildRun
  readonly dispose: () => void
}

export interface ChildRun {
  readonly process: ChildProcess
  readonly lines: string[]
  /** Settles when it has ended, by itself or killed, and everything it printed is in `lines`; the exit code, null where it was killed. */
  readonly ended: Promise<number | null>
}

const run = (program: string, args: ReadonlyArray<string>): ChildRun => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const reading = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const read = new Promise<void>((resolve) => reading.once('close', resolve))
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      void read.then(() => resolve(code))
    })
  })
  return { process: child, lines, ended }
}

/** Builds a program whose source imports the store from `entry`. */
export const childProgram = async (source: string): Promise<ChildProgram> => {
  mkdirSync(cache, { recursive: true })
  const directory = mkdtempSync(join(cache, 'child-'))
  writeFileSync(join(directory, 'main.ts'), source)
  await build({
    configFile: false,
    logLevel: 'error',
    root: directory,
    build: { ssr: join(directory, 'main.ts'), outDir: join(directory, 'out'), target: 'node20' },
    ssr: { external: ['@photostructure/sqlite'] },
  })
  return {
    start: (...args) => run(join(directory, 'out', 'main.js'), args),
    dispose: () => rmSync(directory, { recursive: true }),
  }
}
