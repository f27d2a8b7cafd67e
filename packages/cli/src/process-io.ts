import { cpus, hostname, tmpdir } from 'node:os'
import { BrokenPipe, type Io, OutputFailed, type Sink } from './io.js'

const sinkOf = (stream: NodeJS.WriteStream): Sink => {
  // Every write answers for itself; without a listener the same error would end the process with a stack trace.
  stream.on('error', () => {})
  return {
    isTty: stream.isTTY === true,
    write: (chunk) =>
      new Promise((resolve, reject) => {
        stream.write(chunk, (error) => {
          if (error === null || error === undefined) resolve()
          else reject('code' in error && error.code === 'EPIPE' ? new BrokenPipe() : failed(error))
        })
      }),
  }
}

const failed = (error: Error): OutputFailed => new OutputFailed(error.message, { cause: error })

/** Nobody can be told that he cannot be told anything, and work is not to stop for it. */
const forgiving = ({ isTty, write }: Sink): Sink => ({ isTty, write: (chunk) => write(chunk).catch(() => {}) })

const interruption = new AbortController()

/** Whoever asks for the signal ends in good order. Until then Ctrl-C ends the process at once, as it does everywhere. */
const heedInterruption = (): AbortSignal => {
  if (process.listenerCount('SIGINT') === 0)
    process.on('SIGINT', () => {
      // Whoever presses Ctrl-C twice does not want to wait for the batch in hand.
      if (interruption.signal.aborted) process.exit(130)
      interruption.abort()
    })
  // So does whoever ends a service.
  if (process.listenerCount('SIGTERM') === 0) process.once('SIGTERM', () => interruption.abort())
  return interruption.signal
}

/** Canadian English writes days as ISO 8601 does. */
const dayInShanghai = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date())

/** The world as this process finds it: its streams, environment, folder, clock and machine. */
export const processIo = (): Io => ({
  stdout: sinkOf(process.stdout),
  stderr: forgiving(sinkOf(process.stderr)),
  env: process.env,
  cwd: process.cwd(),
  get signal() {
    return heedInterruption()
  },
  clock: { today: dayInShanghai, now: () => new Date().toISOString(), elapsedMs: () => performance.now() },
  host: {
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    // Node tells kibibytes.
    peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
    processorMs: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    temporaryFolder: tmpdir(),
    processName: `${hostname()}:${process.pid}`,
  },
})
