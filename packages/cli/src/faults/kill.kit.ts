import { statSync } from 'node:fs'
import { setTimeout as pass } from 'node:timers/promises'
import type { Ready } from './process.kit.js'

/** When a process is killed. */
export interface Moment {
  /** Milliseconds after it was told what to do. */
  readonly ms: number
  /** From then on it is let live until it next writes to one of these files: so it dies within a commit. */
  readonly within: ReadonlyArray<string> | null
}

/** What became of a process that was to be killed. */
export interface Killed {
  /** It was at work; otherwise it had ended before. */
  readonly isMidst: boolean
  readonly answered: ReadonlyArray<string>
  /** Why it ended by itself before it was done; null where it did not. */
  readonly failure: string | null
}

/** As long as a process is waited for that writes no more. */
const patienceMs = 60

const traceOf = (paths: ReadonlyArray<string>): string =>
  paths
    .map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false })
      return `${stats?.size} ${stats?.mtimeMs}`
    })
    .join()

/** Kills a process with -9 at a moment, to the fraction of a millisecond. */
export const killAt = async (child: Ready, toldAt: number, { ms, within }: Moment): Promise<Killed> => {
  const early = toldAt + ms - performance.now() - 3
  if (early > 0) await Promise.race([pass(early), child.ended])
  while (performance.now() < toldAt + ms);
  if (within !== null) {
    const before = traceOf(within)
    const until = performance.now() + patienceMs
    while (traceOf(within) === before && performance.now() < until);
  }
  child.process.kill('SIGKILL')
  await child.ended
  const { signalCode, exitCode } = child.process
  const isDone = child.lines.includes('done')
  return {
    isMidst: !isDone && signalCode === 'SIGKILL',
    answered: child.lines,
    failure: isDone || signalCode === 'SIGKILL' ? null : `it ended by itself with ${exitCode}`,
  }
}
