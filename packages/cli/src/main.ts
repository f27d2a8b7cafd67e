import { BrokenPipe, type Io, type Sink } from './io.js'
import { run } from './run.js'

const sinkOf = (stream: NodeJS.WriteStream): Sink => {
  // Every write answers for itself; without a listener the same error would end the process with a stack trace.
  stream.on('error', () => {})
  return {
    isTty: stream.isTTY === true,
    write: (chunk) =>
      new Promise((resolve, reject) => {
        stream.write(chunk, (error) => {
          if (error === null || error === undefined) resolve()
          else reject('code' in error && error.code === 'EPIPE' ? new BrokenPipe() : error)
        })
      }),
  }
}

const interruption = new AbortController()
process.on('SIGINT', () => {
  // Whoever presses Ctrl-C twice does not want to wait for the batch in hand.
  if (interruption.signal.aborted) process.exit(130)
  interruption.abort()
})

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

const io: Io = {
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  columns: process.stdout.columns ?? 120,
  signal: interruption.signal,
  clock: { today: () => shanghai.format(new Date()), elapsedMs: () => performance.now() },
}

process.exitCode = await run(process.argv.slice(2), io)
