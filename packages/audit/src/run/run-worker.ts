import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import type { PartitionAudited } from './audit-partition.js'
import type { AuditError } from './audit-question.js'
import type { Found } from './found.js'
import { isReply, type Job } from './worker-messages.js'

export const workerProgram = fileURLToPath(new URL('./audit-worker.js', import.meta.url))

export interface WorkerOptions {
  /** The file of the worker program; tests have their own build of it. */
  readonly program: string
  readonly signal: AbortSignal
  readonly onProgress: (events: number, of: number) => void
  readonly onFound: (found: ReadonlyArray<Found>) => void
}

/**
 * Runs a job in a process of its own: a thread that is ended in the midst of a query takes the whole process with it, a process does not.
 *
 * Rejects: Aborted, WorkerFailed, what the audit answers.
 */
export const runWorker = (
  job: Job,
  { program, signal, onProgress, onFound }: WorkerOptions,
): Promise<E.Either<AuditError, PartitionAudited>> =>
  new Promise((resolve) => {
    const worker = fork(program, [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let answer: E.Either<AuditError, PartitionAudited> | null = null
    const said: Buffer[] = []
    worker.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    const stop = (): void => {
      worker.kill('SIGKILL')
    }
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()

    worker.on('message', (message: unknown) => {
      if (!isReply(message)) return
      if (message.kind === 'answer') answer = message.answer
      else if (message.kind === 'found') onFound(message.found)
      else onProgress(message.events, message.of)
    })
    worker.once('error', (error) => resolve(E.left({ code: 'WorkerFailed', why: error.message })))
    worker.once('close', (exit, killedBy) => {
      signal.removeEventListener('abort', stop)
      const why = Buffer.concat(said).toString('utf8').trim() || `it ended with ${exit ?? killedBy}`
      if (signal.aborted) resolve(E.left({ code: 'Aborted' }))
      else resolve(answer ?? E.left({ code: 'WorkerFailed', why }))
    })
    if (!signal.aborted) worker.send(job, (error) => error !== null && said.push(Buffer.from(error.message)))
  })
