import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { CommandError } from '../../../errors/command-error.js'

const program = fileURLToPath(new URL('../../../../bin/pension-ledger.js', import.meta.url))

/** What `serve --json` prints. */
const Announced = t.type({ url: t.string, opsUrl: t.string, demo: t.type({ key: t.string }) })

/** `serve`, in a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly key: string
  readonly pid: number
  /** When the process was started, by the clock of whoever started it. */
  readonly startedMs: number
  readonly stop: () => Promise<void>
}

/** Starts `serve` with a key of this start alone, on any free ports. Rejects: ChildFailed. */
export const startServe = async (
  argv: ReadonlyArray<string>,
  cwd: string,
  elapsedMs: () => number,
): Promise<E.Either<CommandError, ServerProcess>> => {
  const startedMs = elapsedMs()
  const child = spawn(
    process.execPath,
    [program, 'serve', '--demo', '--port', '0', '--ops-port', '0', '--json', ...argv],
    {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = once(child, 'close')
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const line = await Promise.race([firstLine(child), ended.then(() => null)])
  const announced = line === null ? E.left(null) : Announced.decode(JSON.parse(line))
  if (E.isLeft(announced) || child.pid === undefined)
    return E.left({ code: 'ChildFailed', command: 'serve', why: Buffer.concat(said).toString('utf8').trim() })
  const { url, demo } = announced.right
  return E.right({
    url,
    port: Number(new URL(url).port),
    key: demo.key,
    pid: child.pid,
    startedMs,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  })
}

const firstLine = (child: ChildProcess): Promise<string | null> =>
  new Promise((resolve) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end))
    })
  })
