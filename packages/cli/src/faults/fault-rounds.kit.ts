import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { killAt, type Moment } from './kill.kit.js'
import type { Findings, Job, KindOfWork, Prepare } from './kind-of-work.kit.js'
import { preparations } from './preparations.kit.js'
import { buildProgram, type Program, type Ready } from './process.kit.js'
import { seeded } from './random.kit.js'
import { orWhy } from './right.kit.js'
import { faultTable, isProof, type KindCounts, noCounts, withRound } from './table.kit.js'

/** How often a run is measured that nobody disturbs. */
const measured = 3
/** Rounds made for each that counts, at most: where a machine becomes quicker, processes have ended before they are killed. */
const tries = 10
/** The share of rounds that aim at a commit. */
const aimed = 0.3

/** The milliseconds of undisturbed runs; the middle one. */
const undisturbedMs = async (program: Program, kind: string, work: KindOfWork, folder: string): Promise<number> => {
  const times: number[] = []
  for (let i = 0; i < measured; i++) {
    const child = await program.ready(kind)
    const toldAt = child.go(work.begin(folderIn(folder, `measured-${i}`)))
    while (!child.lines.includes('done') && child.process.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 1))
    times.push(performance.now() - toldAt)
    await child.ended
    if (!child.lines.includes('done')) throw new Error(`${kind}: an undisturbed run ended without being done`)
  }
  return times.sort((a, b) => a - b)[Math.floor(measured / 2)] ?? 0
}

const folderIn = (folder: string, name: string): string => {
  const made = join(folder, name)
  mkdirSync(made)
  return made
}

/** What is found of a job; what cannot even be looked at differs. */
export const examined = async (work: KindOfWork, job: Job, answered: ReadonlyArray<string>): Promise<Findings> => {
  const found = await orWhy(() => work.examine(job, answered))
  if (E.isRight(found)) return found.right
  return { isPartly: false, lost: [], halfDone: [], differing: [`it cannot be looked at: ${found.left}`] }
}

interface Asked {
  readonly rounds: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** Rounds of one kind, until so many processes were killed in the midst of their work. */
const roundsOf = async (
  program: Program,
  kind: string,
  prepare: Prepare,
  { rounds, seed, say }: Asked,
): Promise<KindCounts> => {
  const folder = mkdtempSync(join(tmpdir(), `故障 ${kind}-`))
  const beganAt = performance.now()
  try {
    const work = await prepare(folder, seed)
    const ms = await undisturbedMs(program, kind, work, folder)
    const random = seeded(seed + 1)
    let counts = noCounts(kind, ms)
    let next: Promise<Ready> = program.ready(kind)
    for (let round = 0; counts.midst < rounds && round < rounds * tries; round++) {
      const own = folderIn(folder, `${round}`)
      const job = work.begin(own)
      const moment: Moment = {
        ms: random() * ms,
        within: random() < aimed ? work.written(job) : null,
      }
      const child = await next
      const killed = await killAt(child, child.go(job), moment)
      next = program.ready(kind)
      const found = await examined(work, job, killed.answered)
      counts = withRound(counts, killed, found)
      for (const [what, why] of wrongIn(killed.failure, found))
        say(`${kind}, seed ${seed}, round ${round}: ${what}: ${why}`)
      rmSync(own, { recursive: true })
    }
    const idle = await next
    idle.process.kill('SIGKILL')
    await idle.ended
    return { ...counts, seconds: (performance.now() - beganAt) / 1_000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wrongIn = (
  failure: string | null,
  { lost, halfDone, differing }: Findings,
): ReadonlyArray<readonly [what: string, why: string]> => [
  ...(failure === null ? [] : [['failed', failure] as const]),
  ...lost.map((why) => ['lost', why] as const),
  ...halfDone.map((why) => ['half done', why] as const),
  ...differing.map((why) => ['differing', why] as const),
]

/**
 * Kills processes of every kind of work with -9 and looks at what they left; says a table, below it nothing or what was wrong.
 * Returns: whether nothing was, and every kind had its rounds.
 */
export const faultRounds = async (asked: Asked, only: ReadonlyArray<string> = []): Promise<boolean> => {
  const program = await buildProgram()
  try {
    const all: KindCounts[] = []
    for (const [kind, prepare] of Object.entries(preparations))
      if (only.length === 0 || only.includes(kind)) all.push(await roundsOf(program, kind, prepare, asked))
    for (const line of faultTable(all)) asked.say(line)
    return all.every((counts) => isProof(counts, asked.rounds))
  } finally {
    program.dispose()
  }
}
