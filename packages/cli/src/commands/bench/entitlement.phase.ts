import {
  addMonths,
  caseOf,
  entitlementIn,
  month,
  type NoPolicyInForce,
  type ParticipantState,
  type Rules,
  rulesOf,
} from '@pension-ledger/domain'
import { readHistories } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { benchFolder } from './bench-folder.js'
import { type EntitlementMeasured, median } from './measured.js'

const rounds = 5
const months = Array.from({ length: 144 }, (_, index) => addMonths(month('2011-01'), index))

/** All rounds together ask for as many as 100,000 participants have in 144 months: a small ledger is gone through again and again. */
const perRoundAtLeast = (100_000 * 144) / rounds

/** Something to read and to add for each month: no calculation can do with less. */
const amounts = Int32Array.from(months, (_, index) => 10_000 + index)

/** What the rounds came to. It is told, or looked at, so that none of the work is idle. */
interface Seen {
  asked: number
  owed: number
  floorFen: number
}

/** Asks what everybody is owed for every month, without a word of explanation, and in turns reads an amount for each of the same months. */
export const measureEntitlement = (
  folder: string,
  context: Context,
): Promise<E.Either<Failure, EntitlementMeasured>> => {
  const { clock } = context.io
  return withStore(
    { ...context, storeUrl: `sqlite:${benchFolder(folder).ledger}` },
    { readOnly: true },
    async (store): Promise<E.Either<Failure, EntitlementMeasured>> => {
      const histories = await readHistories(store)()()
      if (E.isLeft(histories)) return histories
      const rules = rulesOf(histories.right.rules.policy, histories.right.rules.rounds)
      const seen: Seen = { asked: 0, owed: 0, floorFen: 0 }
      const ms = new Array<number>(rounds).fill(0)
      const floorMs = new Array<number>(rounds).fill(0)
      for await (const batch of histories.right.batches) {
        if (E.isLeft(batch)) return batch
        const states = Array.from(batch.right.subjects.participants(), ({ state }) => state)
        const times = Math.ceil(perRoundAtLeast / (states.length * months.length))
        for (let round = 0; round < rounds; round++) {
          const start = clock.elapsedMs()
          for (let time = 0; time < times; time++) {
            const asked = askAll(states, rules, seen)
            if (E.isLeft(asked)) return asked
          }
          const middle = clock.elapsedMs()
          for (let time = 0; time < times; time++) for (const _ of states) readAmounts(seen)
          ms[round] = (ms[round] ?? 0) + middle - start
          floorMs[round] = (floorMs[round] ?? 0) + clock.elapsedMs() - middle
        }
      }
      const rate = (took: number): number => (seen.asked * 1000) / rounds / took
      return E.right({
        perSecond: median(ms.map(rate)),
        floorPerSecond: median(floorMs.map(rate)),
        asked: seen.asked,
        owed: seen.owed,
        rounds,
      })
    },
  )
}

const askAll = (states: ReadonlyArray<ParticipantState>, rules: Rules, seen: Seen): E.Either<NoPolicyInForce, void> => {
  for (const state of states) {
    const asked = askMonths(state, rules, seen)
    if (E.isLeft(asked)) return asked
  }
  return E.right(undefined)
}

const askMonths = (state: ParticipantState, rules: Rules, seen: Seen): E.Either<NoPolicyInForce, void> => {
  const of = caseOf(state, rules)
  if (E.isLeft(of)) return of
  let owed = 0
  for (const asked of months) {
    const entitlement = entitlementIn(of.right, asked)
    if (E.isLeft(entitlement)) return entitlement
    if (entitlement.right.totalFen > 0) owed += 1
  }
  seen.asked += months.length
  seen.owed += owed
  return E.right(undefined)
}

const readAmounts = (seen: Seen): void => {
  let fen = 0
  for (const amount of amounts) fen += amount
  seen.floorFen += fen
}
