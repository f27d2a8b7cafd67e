import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { importEvents } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { progressOf } from '../../output/progress.js'
import { withStore } from '../with-store.js'
import { interruptedText } from './interrupted.js'

/** Imports a history that `export --format jsonl` wrote, into an empty ledger or one that begins with it. */
export const importHistory = (path: string, context: Context): Promise<E.Either<Failure, ExitCode>> =>
  withStore(context, { create: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const { io, lang } = context
    const file = basename(path)
    const progress = progressOf(context, { zh: '导入', en: 'Importing' }, { zh: '行/秒', en: 'lines/s' })
    const lines = await linesOf(path, io.signal, (done) => progress.at(done, null, file))
    if (E.isLeft(lines)) return lines
    const imported = await importEvents(store, lines.right)()
    await progress.end()
    if (E.isLeft(imported)) return imported

    const { read, recorded, alreadyKnown } = imported.right
    const zh = lang === 'zh'
    const delivered = await deliver(
      {
        page: {
          title: zh ? '导入历史' : 'History imported',
          facts: zh
            ? [
                ['文件', file],
                ['读取', read.toLocaleString('en-US')],
                ['已记录', recorded.toLocaleString('en-US')],
                ['已知', alreadyKnown.toLocaleString('en-US')],
              ]
            : [
                ['file', file],
                ['read', read.toLocaleString('en-US')],
                ['recorded', recorded.toLocaleString('en-US')],
                ['already known', alreadyKnown.toLocaleString('en-US')],
              ],
          tables: [],
          notes: [],
          hints: [],
        },
        json: {
          files: [{ file, kind: 'events', read, recorded, alreadyKnown, quarantined: 0 }],
          read,
          recorded,
          alreadyKnown,
          quarantined: 0,
          quarantineFile: null,
        },
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    if (E.isLeft(delivered)) return delivered
    if (!io.signal.aborted) return E.right(exitCodes.done)
    await io.stderr.write(interruptedText(context))
    return E.right(exitCodes.interrupted)
  })

/** The file's lines, one after another, until the end or a stop. */
const linesOf = async (
  file: string,
  signal: AbortSignal,
  onLine: (done: number) => void,
): Promise<E.Either<Failure, AsyncIterable<string>>> => {
  const stream = createReadStream(file, 'utf8')
  const opened = await new Promise<E.Either<Failure, void>>((resolve) => {
    stream.once('open', () => resolve(E.right(undefined)))
    stream.once('error', (error) => {
      const code = 'code' in error ? String(error.code) : error.message
      resolve(E.left(code === 'ENOENT' ? { code: 'FileMissing', file } : { code: 'FileNotReadable', file, why: code }))
    })
  })
  return E.map(() =>
    untilStopped(createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }), signal, onLine),
  )(opened)
}

async function* untilStopped(
  lines: AsyncIterable<string>,
  signal: AbortSignal,
  onLine: (done: number) => void,
): AsyncGenerator<string, void, undefined> {
  let done = 0
  for await (const line of lines) {
    if (signal.aborted) return
    yield line
    done += 1
    if (done % 1_000 === 0) onLine(done)
  }
}
