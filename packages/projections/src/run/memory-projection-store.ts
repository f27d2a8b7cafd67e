import * as E from 'fp-ts/lib/Either.js'
import { type Cells, emptyCells, merge } from '../cells/cells.js'
import type { Kept, ProjectionStore } from './projection-store.js'

/** Cells kept in memory: gone with the process. */
export const memoryProjectionStore = (): ProjectionStore => {
  let kept: Kept | null = null
  let cells = new Map<string, Cells>()

  return {
    kept: () => async () => E.right(kept),
    cells: (view) => async () => E.right(cells.get(view.name) ?? emptyCells),
    replace: (checkpoint, views) => async () => {
      kept = { checkpoint, views: views.map(({ view }) => view) }
      cells = new Map(views.map(({ view, cells }) => [view.name, cells]))
      return E.right(undefined)
    },
    add: (from, checkpoint, views) => async () => {
      const found = kept?.checkpoint.position ?? null
      if (kept === null || found !== from) return E.left({ code: 'ProjectionMoved', expected: from, found })
      kept = { ...kept, checkpoint }
      cells = new Map(
        Array.from(cells, ([name, before]) => {
          const more = views.find(({ view }) => view.name === name)
          return [name, more === undefined ? before : merge(before, more.cells)]
        }),
      )
      return E.right(undefined)
    },
    close: async () => {},
  }
}
