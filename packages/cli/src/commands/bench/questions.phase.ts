import { type Month, month, ParticipantId, participantIn } from '@pension-ledger/domain'
import { account, explain, type Ledger } from '@pension-ledger/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withLedger } from '../with-ledger.js'
import { benchFolder } from './bench-folder.js'
import { percentile, type QuestionsMeasured, type QuestionTimes } from './measured.js'

/** One in four of them is only asked for so that the process is warm. */
const participantsAtMost = 800
const months = [month('2013-03'), month('2016-07'), month('2019-11'), month('2022-10')] as const
/** How often both questions are asked first without counting. */
const warmUp = 200

/** Asks for the accounts of some participants, and why they are owed what they are owed, each in a process that has done so before. */
export const measureQuestions = (folder: string, context: Context): Promise<E.Either<Failure, QuestionsMeasured>> => {
  const { clock } = context.io
  const storeUrl = `sqlite:${benchFolder(folder).ledger}`
  return withLedger(
    { ...context, storeUrl },
    { purpose: 'to-ask' },
    async (ledger): Promise<E.Either<Failure, QuestionsMeasured>> => {
      const ids = await someParticipants(ledger)
      if (E.isLeft(ids)) return ids
      const chosen = ids.right.map((id, index) => ({ id, of: months[index % months.length] ?? months[0] }))
      const warming = chosen.filter((_, index) => index % 4 === 0)
      const asked = chosen.filter((_, index) => index % 4 !== 0)
      const ask = askIn(ledger, () => clock.elapsedMs())
      for (let time = 0; time < warmUp; time += warming.length) {
        const warm = await ask(warming)
        if (E.isLeft(warm)) return warm
      }
      const times = await ask(asked)
      if (E.isLeft(times)) return times
      return E.right({
        participants: asked.length,
        months: months.length,
        account: timesOf(times.right.accountMs),
        explain: timesOf(times.right.explainMs),
      })
    },
  )
}

interface Asked {
  readonly id: ParticipantId
  /** The month that is explained. An account is asked for as it is now, with the whole history. */
  readonly of: Month
}

/** Asks both questions in turns, each by functions that are made once, as a server would. */
const askIn = (ledger: Ledger, now: () => number) => {
  const accountOf = account(ledger.store)
  const explained = explain(ledger.store, ledger.policy().jurisdiction)
  const timed = async (question: TaskEither<Failure, unknown>): Promise<E.Either<Failure, number>> => {
    const start = now()
    const answer = await question()
    const ms = now() - start
    return E.map(() => ms)(answer)
  }
  return async (asked: ReadonlyArray<Asked>) => {
    const accountMs: number[] = []
    const explainMs: number[] = []
    // One half of them is asked for by the one question first, the other by the other: the second finds pages in memory.
    const half = Math.floor(asked.length / 2)
    for (const [index, { id, of }] of asked.entries()) {
      const forAccount = await timed(accountOf(asked[(index + half) % asked.length]?.id ?? id))
      if (E.isLeft(forAccount)) return forAccount
      const forExplain = await timed(explained(id, of))
      if (E.isLeft(forExplain)) return forExplain
      accountMs.push(forAccount.right)
      explainMs.push(forExplain.right)
    }
    return E.right({ accountMs, explainMs })
  }
}

/** Participants at even distances, in the order in which they came to the ledger. */
const someParticipants = async ({ store }: Ledger): Promise<E.Either<Failure, ReadonlyArray<ParticipantId>>> => {
  const head = await store.head()()
  if (E.isLeft(head)) return head
  const streams = await store.streamsTouched(0, head.right)()
  if (E.isLeft(streams)) return streams
  const all = streams.right.map(participantIn).filter(ParticipantId.is)
  const count = Math.min(participantsAtMost, all.length)
  const isChosen = (_: ParticipantId, index: number): boolean => (index * count) % all.length < count
  return E.right(all.filter(isChosen))
}

const timesOf = (ms: ReadonlyArray<number>): QuestionTimes => ({
  medianMs: percentile(ms, 50),
  p99Ms: percentile(ms, 99),
})
