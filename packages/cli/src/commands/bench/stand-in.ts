import { fork } from 'node:child_process'
import { once } from 'node:events'
import { standInProgram } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { CommandError } from '../../errors/command-error.js'

const host = '127.0.0.1'

/** A server that plays EventStoreDB, in a process of its own. */
export interface StandIn {
  readonly host: string
  readonly port: number
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Starts the stand-in with the first events of a ledger; null where it is not there: a package that was installed brings none.
 *
 * Rejects: ChildFailed.
 */
export const startStandIn = async (ledger: string, events: number): Promise<E.Either<CommandError, StandIn | null>> => {
  const program = standInProgram()
  if (program === null) return E.right(null)
  const child = fork(program, [ledger, String(events)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] })
  const said: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = once(child, 'exit')
  const port = await Promise.race([
    once(child, 'message').then(([message]: ReadonlyArray<unknown>) => portIn(message)),
    ended.then(() => null),
  ])
  if (port === null) {
    const why = Buffer.concat(said).toString('utf8').trim()
    return E.left({ code: 'ChildFailed', command: 'the stand-in for a server', why })
  }
  const stop = async (): Promise<void> => {
    child.disconnect()
    await ended
  }
  return E.right({ host, port, url: `esdb://${host}:${port}?tls=false`, stop })
}

const portIn = (message: unknown): number | null =>
  typeof message === 'object' && message !== null && 'port' in message && typeof message.port === 'number'
    ? message.port
    : null
