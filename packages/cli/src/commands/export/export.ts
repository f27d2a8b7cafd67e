import { resolve } from 'node:path'
import { exportEvents } from '@pension-ledger/ledger'
import type { EventStore, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { type Progress, progressOf } from '../../output/progress.js'
import { saveTexts } from '../../output/save-text.js'
import { withStore } from '../with-store.js'

interface Asked {
  readonly format: string
  readonly out: string | undefined
}

const linesAtOnce = 1_000

export const exportHistory = async ({ format, out }: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  if (format !== 'jsonl') return E.left({ code: 'FormatNotYet', format, formats: ['jsonl'] })
  const { io, lang, quiet } = context

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const progress = progressOf(context, { zh: '导出', en: 'Exporting' }, { zh: '条/秒', en: 'events/s' })
    const texts = linesOf(store, io.signal, progress, head.right)
    const written = await (out === undefined ? print(texts, context) : saveTexts(resolve(io.cwd, out), texts))
    await progress.end()
    if (E.isLeft(written)) return written
    if (out !== undefined && !quiet) await io.stderr.write(lang === 'zh' ? `已写入 ${out}\n` : `Written: ${out}\n`)
    return E.right(exitCodes.done)
  })
}

type Texts = AsyncGenerator<E.Either<StoreError, string>, void, undefined>

async function* linesOf(store: EventStore, signal: AbortSignal, progress: Progress, total: number): Texts {
  let lines: string[] = []
  let done = 0
  for await (const line of exportEvents(store, { signal })) {
    if (E.isLeft(line)) return yield line
    lines.push(line.right)
    done += 1
    if (lines.length < linesAtOnce) continue
    yield E.right(`${lines.join('\n')}\n`)
    progress.at(done, total)
    lines = []
  }
  if (lines.length > 0) yield E.right(`${lines.join('\n')}\n`)
}

const print = async (texts: Texts, { io }: Context): Promise<E.Either<StoreError, void>> => {
  for await (const text of texts) {
    if (E.isLeft(text)) return text
    await io.stdout.write(text.right)
  }
  return E.right(undefined)
}
