import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Cells } from '../cells/cells.js'
import { uncut } from '../replay/cut.js'
import type { Replayed } from '../replay/replay.js'
import type { ReplayError } from '../replay/replay-error.js'
import { readScheme } from '../replay/scheme.js'
import { type CatchUpOptions, catchUp, type Ledger } from './catch-up.js'
import type { ProjectionError } from './projection-store.js'

/** What an uncut replay would find, from the kept cells, after catching up. Cells of everything, for reports without a cut. */
export const keptReplay =
  (ledger: Ledger) =>
  (options: CatchUpOptions = {}): TaskEither<ReplayError | ProjectionError, Replayed> =>
  async () => {
    const caughtUp = await catchUp(ledger)(options)()
    if (E.isLeft(caughtUp)) return caughtUp
    const { position } = caughtUp.right
    const read = await readScheme(ledger.store)(uncut, position)()
    if (E.isLeft(read)) return read

    const cells = new Map<string, Cells>()
    for (const view of ledger.views) {
      const kept = await ledger.projections.cells(view)()
      if (E.isLeft(kept)) return kept
      cells.set(view.name, kept.right)
    }
    const { scheme, rules } = read.right
    return E.right({ cut: uncut, position, events: position, scheme, policy: rules.policy, cells })
  }
