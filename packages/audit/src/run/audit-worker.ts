import { openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { allChecks } from '../all-checks.js'
import { auditPartition, type PartitionAudited } from './audit-partition.js'
import type { AuditError } from './audit-question.js'
import type { KeepFound } from './findings-kept.js'
import type { Found } from './found.js'
import { isJob, type Job, type Reply } from './worker-messages.js'

// A process of a parallel audit: takes one job from the process that started it, answers, and ends.

const say = (reply: Reply): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) resolve()
    else process.send(reply, () => resolve())
  })

/** Findings in one message; it is taken before the next is made. */
const foundInMessage = 1000

/** Hands findings on to the process that asked. */
const sendFound = () => {
  let waiting: Found[] = []
  const send = async (): Promise<void> => {
    const found = waiting
    waiting = []
    if (found.length > 0) await say({ kind: 'found', found })
  }
  const keep: KeepFound = async (found) => {
    for (const one of found) waiting.push(one)
    if (waiting.length >= foundInMessage) await send()
    return E.right(undefined)
  }
  return { keep, send }
}

const perform = async (job: Job): Promise<E.Either<AuditError, PartitionAudited>> => {
  const store = await openStore(job.storeUrl, { readOnly: true })()
  if (E.isLeft(store)) return store
  const { keep, send } = sendFound()
  const answer = await auditPartition(
    store.right,
    allChecks,
    job.asked,
    {
      ...(job.eventsInMemory === null ? {} : { eventsInMemory: job.eventsInMemory }),
      onProgress: ({ events, of }) => void say({ kind: 'progress', events, of }),
    },
    job.partition,
    keep,
  )
  await send()
  await store.right.close()
  return answer
}

// Nobody waits for an answer any more: the process that asked is gone.
process.once('disconnect', () => process.exit())

process.once('message', async (message: unknown) => {
  if (isJob(message)) await say({ kind: 'answer', answer: await perform(message) })
  process.disconnect()
})
