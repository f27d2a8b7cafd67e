import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { CommandError } from '../../errors/command-error.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { benchFolder } from './bench-folder.js'
import { type CoresMeasured, median } from './measured.js'

const rounds = 5
const program = fileURLToPath(new URL('./cores-worker.js', import.meta.url))

/** Replays the ledger in one process, and half of it in each of two, in turns. Null where there is one core. */
export const measureCores = async (
  folder: string,
  context: Context,
): Promise<E.Either<Failure, CoresMeasured | null>> => {
  const { clock, host } = context.io
  const storeUrl = `sqlite:${benchFolder(folder).ledger}`
  if (host.cores < 2) return E.right(null)
  const events = await withStore({ ...context, storeUrl }, { readOnly: true }, (store) => store.head()())
  if (E.isLeft(events)) return events
  const start = (index: number, count: number): ChildProcess =>
    fork(program, [storeUrl, String(index), String(count)], { execArgv: [] })
  const alone = [start(0, 1)]
  const both = [start(0, 2), start(1, 2)]
  try {
    const warm = await Promise.all([...alone, ...both].map(isDone))
    if (!warm.every(Boolean)) return E.left(failed)
    const rateOf = async (workers: ReadonlyArray<ChildProcess>): Promise<number | null> => {
      const begun = clock.elapsedMs()
      const done = await Promise.all(workers.map((worker) => asked(worker)))
      return done.every(Boolean) ? (events.right * 1000) / (clock.elapsedMs() - begun) : null
    }
    const inOne: number[] = []
    const inTwo: number[] = []
    for (let round = 0; round < rounds; round++) {
      const one = await rateOf(alone)
      const two = await rateOf(both)
      if (one === null || two === null) return E.left(failed)
      inOne.push(one)
      inTwo.push(two)
    }
    return E.right({ onePerSecond: median(inOne), twoPerSecond: median(inTwo), rounds })
  } finally {
    for (const worker of [...alone, ...both]) if (worker.connected) worker.disconnect()
  }
}

const failed: CommandError = { code: 'ChildFailed', command: 'bench-phase cores', why: 'a replay of a partition ended' }

/** Whether a worker has folded its partition, or has ended instead. */
const isDone = (worker: ChildProcess): Promise<boolean> =>
  Promise.race([once(worker, 'message').then(() => true), once(worker, 'exit').then(() => false)])

const asked = (worker: ChildProcess): Promise<boolean> => {
  const done = isDone(worker)
  worker.send('again')
  return done
}
