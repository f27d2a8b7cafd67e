import { exportEvents } from '@pension-ledger/ledger'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { type Progress, progressOf } from '../../output/progress.js'
import { withStore } from '../with-store.js'
import { writeTexts } from './write-texts.js'

const linesAtOnce = 1_000

/** The whole history as JSON Lines. */
export const exportJsonLines = (out: string | undefined, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const log = await store.countEvents(0, head.right)()
    if (E.isLeft(log)) return log
    const progress = progressOf(context, { zh: '导出', en: 'Exporting' }, { zh: '条/秒', en: 'events/s' })
    const written = await writeTexts(linesOf(store, context.io.signal, progress, log.right.events), out, context)
    return E.map(() => exitCodes.done)(written)
  })

async function* linesOf(
  store: EventStore,
  signal: AbortSignal,
  progress: Progress,
  total: number,
): AsyncGenerator<E.Either<Failure, string>, void> {
  let lines: string[] = []
  let done = 0
  for await (const line of exportEvents(store, { signal })) {
    if (E.isLeft(line)) {
      await progress.end()
      return yield line
    }
    lines.push(line.right)
    done += 1
    if (lines.length < linesAtOnce) continue
    yield E.right(`${lines.join('\n')}\n`)
    progress.at(done, total)
    lines = []
  }
  await progress.end()
  if (lines.length > 0) yield E.right(`${lines.join('\n')}\n`)
}
