import { type ChildProcess, fork } from 'node:child_process'
import * as E from 'fp-ts/lib/Either.js'
import type { FundError, Reckoned } from '../fund-error.js'
import type { Moment } from '../moment.js'
import { lastWords } from './last-words.js'
import { type Assignment, isReply, type Job } from './messages.js'

/** How a lane works; no option changes an answer. */
export interface LaneOptions {
  /** The file of the program; tests have their own build of it. */
  readonly program: string
  /** What Node is told about the process: how much memory it takes, say. */
  readonly execArgv: ReadonlyArray<string>
  readonly assignment: Assignment
  /** Questions that may wait behind the one in hand. */
  readonly mostWaiting: number
  /** Milliseconds without a question after which the process is ended, and its memory is free. */
  readonly idleMs: number
  /** Milliseconds before a process is started again after it ended on its own; doubled each time, up to a minute. */
  readonly retryMs: number
}

/** What a lane is asked, and where it writes the answer. */
export interface LaneJob {
  readonly what: Reckoned
  readonly at: Moment
  readonly path: string
}

/** One process that works out one thing after the other. */
export interface Lane {
  /** Null: the file is written. Rejects: TooManyWaiting, WorkerFailed, what the work rejects. */
  readonly ask: (job: LaneJob) => Promise<E.Either<FundError, void>>
  readonly stop: () => Promise<void>
}

interface Waiting {
  readonly job: Job
  readonly settle: (how: E.Either<FundError, void>) => void
  tries: number
}

/** A question over which a process has died twice is not put to a third. */
const mostTries = 2

/**
 * A lane of its own process: it is started when something is asked, ended when nothing is, and started again where it ended on its own. A
 * thread would take this process with it when memory is short; a process does not.
 */
export const openLane = ({ program, execArgv, assignment, mostWaiting, idleMs, retryMs }: LaneOptions): Lane => {
  const queue: Waiting[] = []
  let inHand: Waiting | null = null
  let worker: ChildProcess | null = null
  let timer: NodeJS.Timeout | null = null
  let deaths = 0
  let jobs = 0
  let isStopped = false

  const after = (ms: number, work: () => void): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      work()
    }, ms)
    // Nothing that is only planned keeps a program from ending.
    timer.unref()
  }

  const start = (): ChildProcess => {
    const started = fork(program, [], {
      serialization: 'advanced',
      execArgv: [...execArgv],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const said = lastWords()
    started.stderr?.setEncoding('utf8').on('data', said.hear)
    started.on('message', (message: unknown) => {
      if (!isReply(message) || inHand?.job.id !== message.id) return
      deaths = 0
      finish(message.refused === null ? E.right(undefined) : E.left(message.refused))
    })
    started.once('error', () => {})
    started.once('close', (exit, signal) => {
      if (worker !== started) return
      worker = null
      deaths += 1
      const failed = inHand
      inHand = null
      if (failed !== null && failed.tries < mostTries) queue.unshift(failed)
      else failed?.settle(E.left({ code: 'WorkerFailed', why: said.all() || `it ended with ${exit ?? signal}` }))
      if (queue.length > 0) after(Math.min(60_000, retryMs * 2 ** Math.min(deaths, 10)), next)
    })
    started.send(assignment, () => {})
    return started
  }

  const finish = (how: E.Either<FundError, void>): void => {
    const done = inHand
    inHand = null
    done?.settle(how)
    next()
  }

  const end = (): void => {
    const ending = worker
    worker = null
    ending?.kill('SIGKILL')
  }

  const next = (): void => {
    if (isStopped || inHand !== null) return
    const [first] = queue.splice(0, 1)
    if (first === undefined) {
      if (worker !== null) after(idleMs, end)
      return
    }
    if (timer !== null) clearTimeout(timer)
    inHand = first
    first.tries += 1
    worker ??= start()
    // A process that is gone already says so by its end.
    worker.send(first.job, () => {})
  }

  return {
    ask: (job) =>
      new Promise((settle) => {
        if (isStopped) settle(E.left({ code: 'StoreClosed' }))
        else if (queue.length >= mostWaiting) settle(E.left({ code: 'TooManyWaiting', what: job.what, retryAfterS: 5 }))
        else {
          jobs += 1
          queue.push({ job: { kind: 'job', id: jobs, ...job }, settle, tries: 0 })
          if (deaths === 0 || timer === null) next()
        }
      }),
    stop: async () => {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      const ending = worker
      for (const { settle } of [...(inHand === null ? [] : [inHand]), ...queue.splice(0)])
        settle(E.left({ code: 'StoreClosed' }))
      inHand = null
      if (ending === null) return
      const closed = new Promise<void>((resolve) => ending.once('close', () => resolve()))
      end()
      await closed
    },
  }
}
