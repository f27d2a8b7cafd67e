import { type Cut, type Fen, type Month, type PolicyBook, rulesOf } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { uncut } from '../replay/cut.js'
import { type ReplayOptions, readHistories } from '../replay/histories.js'
import type { ReplayError } from '../replay/replay-error.js'
import { compareMonths } from './compared-months.js'
import { countWhatIf, type WhatIfCells } from './what-if-cells.js'
import { monthsOf, type WhatIfQuestion, type WhatIfRefusal } from './what-if-question.js'

/** 政策推演: what a ledger's history would cost under another policy, beside the one in force, and what both rest on. */
export interface WhatIf extends WhatIfCells {
  readonly cut: Cut
  /** The last position that was read. */
  readonly position: number
  readonly from: Month
  readonly to: Month
  readonly bounds: ReadonlyArray<Fen>
  readonly inForce: PolicyBook
  readonly proposed: PolicyBook
  /** Participants that were looked at, whether anything is owed to them or not. */
  readonly participants: number
}

/**
 * 政策推演: replays the histories of all participants under another policy book beside the one in force, which is the one known at the
 * cut. The facts, the certification rounds and the zones are as recorded: a book's own table of zones moves nobody.
 *
 * Units:   whole fen, by the month that is owed, withheld months apart.
 * Returns: cells that add up over partitions of the participants (`mergeWhatIf`).
 * Rejects: MonthsOutOfOrder, BoundsOutOfOrder, NoPolicyInForceUnder, what reading the histories rejects.
 */
export const whatIf =
  (store: EventStore) =>
  (question: WhatIfQuestion, options: ReplayOptions = {}): TaskEither<WhatIfRefusal | ReplayError, WhatIf> =>
  async () => {
    const { proposed, from, to, bounds } = question
    const months = monthsOf(question)
    if (E.isLeft(months)) return months
    const histories = await readHistories(store)(options)()
    if (E.isLeft(histories)) return histories
    const { position, rules, batches } = histories.right
    const policies = { inForce: rulesOf(rules.policy, rules.rounds), proposed: rulesOf(proposed, rules.rounds) }

    const count = countWhatIf(bounds)
    let participants = 0
    for await (const batch of batches) {
      if (E.isLeft(batch)) return batch
      for (const { state } of batch.right.subjects.participants()) {
        const compared = compareMonths(state, policies, months.right)
        if (E.isLeft(compared)) return compared
        count.add(compared.right)
        participants += 1
      }
    }
    const cut = options.cut ?? uncut
    return E.right({ cut, position, from, to, bounds, inForce: rules.policy, proposed, participants, ...count.cells() })
  }
