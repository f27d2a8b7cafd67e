import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { decodeProblems } from '@pension-ledger/domain'
import type { StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { CommandError } from '../../errors/command-error.js'

const program = fileURLToPath(new URL('../../../bin/pension-ledger.js', import.meta.url))

/**
 * Runs a command in a process of its own, and reads the JSON that it prints. The process is ended when the signal is aborted, and
 * has ended when this answers, so that its files can be removed.
 *
 * Rejects: Aborted, ChildFailed.
 */
export const runInChild = <Printed>(
  argv: ReadonlyArray<string>,
  codec: t.Decoder<unknown, Printed>,
  signal: AbortSignal,
): Promise<E.Either<CommandError | StoreError, Printed>> =>
  new Promise((resolve) => {
    const child = fork(program, [...argv, '--quiet'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] })
    const stop = (): void => {
      child.kill('SIGKILL')
    }
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()

    const out = gather(child.stdout)
    const err = gather(child.stderr)
    const failed = (why: string) => E.left({ code: 'ChildFailed', command: argv.slice(0, 2).join(' '), why } as const)
    child.once('error', (error) => resolve(failed(error.message)))
    child.once('close', (exit) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) resolve(E.left({ code: 'Aborted' }))
      else if (exit !== 0) resolve(failed(err.text().trim() || `it ended with ${exit}`))
      else {
        const printed = codec.decode(JSON.parse(out.text()))
        resolve(
          E.isRight(printed)
            ? printed
            : failed(
                decodeProblems(printed.left)
                  .map(({ path }) => path)
                  .join(', '),
              ),
        )
      }
    })
  })

const gather = (stream: NodeJS.ReadableStream | null): { readonly text: () => string } => {
  const chunks: Buffer[] = []
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return { text: () => Buffer.concat(chunks).toString('utf8') }
}
