import { fork } from 'node:child_process'
import { once } from 'node:events'
import { bareAnswerProgram } from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { CommandError } from '../../../errors/command-error.js'

/** Hono alone, with one answer, in a process of its own. */
export interface BareProcess {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts it with the JSON of a file, and with the headers of another where one is given. Rejects: ChildFailed. */
export const startBare = async (files: ReadonlyArray<string>): Promise<E.Either<CommandError, BareProcess>> => {
  const child = fork(bareAnswerProgram(), [...files], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] })
  const ended = once(child, 'exit')
  const port = await Promise.race([
    once(child, 'message').then(([message]: ReadonlyArray<unknown>) => portIn(message)),
    ended.then(() => null),
  ])
  if (port === null) return E.left({ code: 'ChildFailed', command: 'a bare hono server', why: 'it ended' })
  return E.right({
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.disconnect()
      await ended
    },
  })
}

const portIn = (message: unknown): number | null =>
  typeof message === 'object' && message !== null && 'port' in message && typeof message.port === 'number'
    ? message.port
    : null
