import { readChart } from '@pension-ledger/books'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { FundError, Reckoned } from '../fund-error.js'
import { digestOf, writeAnswerFile } from './answer-files.js'
import { answerHead } from './answer-lines.js'
import { type Assignment, isAssignment, isJob, type Job, type Reply } from './messages.js'
import { reckonings } from './reckon.js'
import type { AskedAt, Written } from './reckoning.js'
import { tipAt } from './tip-at.js'

// A process that works out what takes a while: it opens the ledger for reading, and answers one question after the other until the
// process that started it is gone, or ends it. It may be killed at any moment: what it writes is whole or not there.

type Perform = (job: Job) => Promise<FundError | null>

const begin = async ({ storeUrl, terms }: Assignment): Promise<Perform> => {
  const opened = await openStore(storeUrl, { readOnly: true })()
  const chart = readChart(terms.chartFile)
  if (E.isLeft(opened)) return async () => opened.left
  if (E.isLeft(chart)) return async () => ({ code: 'WorkerFailed', why: `the chart of accounts: ${chart.left.code}` })
  const store = opened.right
  const digest = digestOf(terms)
  const work: { readonly [What in Reckoned]: (at: AskedAt[What]) => Promise<E.Either<FundError, Written[What]>> } =
    reckonings(store, chart.right, terms)
  return (job) => perform(store, digest, work, job)
}

const perform = async <What extends Reckoned>(
  store: EventStore,
  terms: string,
  work: { readonly [Of in Reckoned]: (at: AskedAt[Of]) => Promise<E.Either<FundError, Written[Of]>> },
  { what, at, path }: Job<What>,
): Promise<FundError | null> => {
  const answer = await work[what](at)
  if (E.isLeft(answer)) return answer.left
  const tip = await tipAt(store, at.position)
  if (E.isLeft(tip)) return tip.left
  const head = { ...answerHead({ what, position: at.position, tip: tip.right, terms }), what }
  await writeAnswerFile(path, head, answer.right)
  return null
}

const say = (reply: Reply): void => void process.send?.(reply)

let assigned: Promise<Perform> | null = null
let before: Promise<unknown> = Promise.resolve()

process.on('message', (message: unknown) => {
  if (isAssignment(message)) assigned = begin(message)
  if (!isJob(message)) return
  before = before.then(async () => {
    const refused = (await (await assigned)?.(message)) ?? null
    say({ kind: 'reply', id: message.id, refused })
  })
})

// Ctrl-C on a terminal reaches every process of its group: the one that started this one decides.
process.on('SIGINT', () => {})
process.once('disconnect', () => process.exit())
