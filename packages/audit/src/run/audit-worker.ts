import { openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { allChecks } from '../all-checks.js'
import { auditPartition, type PartitionAudited } from './audit-partition.js'
import type { AuditError } from './audit-question.js'
import { isJob, type Job, type Reply } from './worker-messages.js'

// A process of a parallel audit: takes one job from the process that started it, answers, and ends.

const say = (reply: Reply): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) resolve()
    else process.send(reply, () => resolve())
  })

const perform = async (job: Job): Promise<E.Either<AuditError, PartitionAudited>> => {
  const store = await openStore(job.storeUrl, { readOnly: true })()
  if (E.isLeft(store)) return store
  const answer = await auditPartition(
    store.right,
    allChecks,
    job.asked,
    {
      ...(job.eventsInMemory === null ? {} : { eventsInMemory: job.eventsInMemory }),
      onProgress: ({ position, of }) => void say({ kind: 'progress', position, of }),
    },
    job.partition,
  )
  await store.right.close()
  return answer
}

// Nobody waits for an answer any more: the process that asked is gone.
process.once('disconnect', () => process.exit())

process.once('message', async (message: unknown) => {
  if (isJob(message)) await say({ kind: 'answer', answer: await perform(message) })
  process.disconnect()
})
