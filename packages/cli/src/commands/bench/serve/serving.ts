import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addKey, type KeyFile } from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../../command/command.js'
import type { Failure } from '../../../errors/failure.js'
import { type ServerProcess, startServe } from './server-process.js'

/** What every start of the server has in common: its cells and its log of readings are in the folder of the benchmark. */
export interface ServingTerms {
  readonly folder: string
  readonly store: string
  readonly serveOptions: ReadonlyArray<string>
}

/** How a server is held: its keys may ask as often as they like, or as often as by default. */
export type Limits = 'raised' | 'default'

/** A server that answers: when its first answer came, from the start of its process. */
export interface Answering extends ServerProcess {
  readonly firstAnswerMs: number
}

const raised = { access: { rate: { burst: 100_000, perSecond: 100_000 } } }
const patienceMs = 120_000

/** Starts it, and asks until it answers. Rejects: ChildFailed. */
export const startAnswering = async (
  { folder, store, serveOptions }: ServingTerms,
  limits: Limits,
  keysFile: string | null,
  path: string,
  { io: { clock } }: Context,
): Promise<E.Either<Failure, Answering>> => {
  const settings = join(folder, 'settings.json')
  await writeFile(settings, JSON.stringify(limits === 'raised' ? raised : {}))
  const server = await startServe(
    [
      ...['--store', store, '--settings', settings, '--synthetic'],
      ...['--projections', join(folder, 'served.projections.sqlite'), '--read-log', join(folder, 'reads.jsonl')],
      ...(keysFile === null ? [] : ['--keys', keysFile]),
      ...serveOptions,
    ],
    folder,
    clock.elapsedMs,
  )
  if (E.isLeft(server)) return server
  const { url, key, startedMs, stop } = server.right
  while (clock.elapsedMs() - startedMs < patienceMs) {
    const { status } = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } })
    if (status === 200) return E.right({ ...server.right, firstAnswerMs: clock.elapsedMs() - startedMs })
    await wait(5)
  }
  await stop()
  return E.left({ code: 'ChildFailed', command: 'serve', why: `no answer to ${path} within ${patienceMs / 1000} s` })
}

/** A key file with so many keys that may read everything. Answers their texts. */
export const writeKeys = async (file: string, count: number, now: string): Promise<ReadonlyArray<string>> => {
  let keys: KeyFile = { format: 'pension-ledger-keys', version: 1, keys: [] }
  const texts: string[] = []
  const { randomBytes } = await import('node:crypto')
  for (let i = 0; i < count; i++) {
    const made = addKey(
      keys,
      {
        name: `bench-${i}`,
        scopes: ['fund:read', 'participants:read', 'findings:read', 'events:read'],
        zones: 'all',
        expiresAt: null,
      },
      { randomBytes, now },
    )
    if (E.isLeft(made)) continue
    keys = made.right.file
    texts.push(made.right.text)
  }
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 })
  return texts
}
