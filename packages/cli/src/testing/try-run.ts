import { tmpdir } from 'node:os'
import type { ExitCode } from '../exit-code.js'
import { BrokenPipe, type Io } from '../io.js'
import { run } from '../run.js'

export interface Tried {
  readonly exit: ExitCode
  readonly out: string
  readonly err: string
  /** What was written to stdout, for workbooks. */
  readonly bytes: Buffer
}

export interface Given {
  readonly cwd?: string
  readonly env?: Io['env']
  readonly isTty?: boolean
  readonly signal?: AbortSignal
  /** The reader of stdout goes away after so many writes. */
  readonly writesTaken?: number
  /** Milliseconds that pass between two looks at the clock. */
  readonly tickMs?: number
  readonly temporaryFolder?: string
}

/** Runs a command line in this process; words are split at spaces, or given one by one. */
export const tryRun = async (line: string | ReadonlyArray<string>, given: Given = {}): Promise<Tried> => {
  const { cwd = '/nowhere', env = {}, isTty = false, signal = new AbortController().signal, tickMs = 0 } = given
  const out: Buffer[] = []
  let err = ''
  let writesLeft = given.writesTaken ?? Number.POSITIVE_INFINITY
  let now = 0
  const io: Io = {
    stdout: {
      isTty,
      write: async (chunk) => {
        if (writesLeft <= 0) throw new BrokenPipe()
        writesLeft -= 1
        out.push(Buffer.from(chunk))
      },
    },
    stderr: {
      isTty,
      write: async (chunk) => {
        err += Buffer.from(chunk).toString()
      },
    },
    env,
    cwd,
    signal,
    clock: {
      today: () => '2023-04-06',
      now: () => '2023-04-06T04:00:00Z',
      elapsedMs: () => {
        now += tickMs
        return now
      },
    },
    host: {
      node: process.version,
      processor: 'a processor',
      cores: 2,
      peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
      processorMs: () => process.cpuUsage().user / 1000,
      temporaryFolder: given.temporaryFolder ?? tmpdir(),
      processName: 'test:1',
    },
  }
  const exit = await run(typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line, io)
  const bytes = Buffer.concat(out)
  return { exit, out: bytes.toString(), err, bytes }
}
