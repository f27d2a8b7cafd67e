import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { allViews, type Cells, keptCells, type ProjectionError, type ProjectionFile } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'

/** The cells of all views at one position; null where the views do not stand at one. */
export interface ServedCells {
  readonly position: number
  readonly cells: ReadonlyMap<string, Cells> | null
}

/** Reads of which a newer position came in between. */
const mostTries = 3

/**
 * Reads kept cells view by view, and lets others have their turn in between: all of a district at once would hold up every answer. Where
 * the log moves on meanwhile it begins again, and in the end reads them all at once.
 *
 * Rejects: ProjectionMissing, ProjectionOtherVersion, what files may answer.
 */
export const readServedCells = async (file: ProjectionFile): Promise<E.Either<ProjectionError, ServedCells>> => {
  for (let tries = 0; tries < mostTries; tries++) {
    const cells = new Map<string, Cells>()
    const positions = new Set<number>()
    for (const view of allViews) {
      await turnOfTheLoop()
      const kept = await keptCells(file, [view])()
      if (E.isLeft(kept)) return kept
      positions.add(kept.right.position)
      for (const [name, counted] of kept.right.cells) cells.set(name, counted)
    }
    const [position = 0] = positions
    if (positions.size === 1) return E.right({ position, cells })
  }
  const all = await keptCells(file, allViews)()
  if (E.isRight(all) || all.left.code !== 'ProjectionsApart') return all
  // One is paused: the others know more, and no answer may mix them.
  return E.right({ position: Math.min(...all.left.positions.map(({ position }) => position)), cells: null })
}
