import { broken } from '@pension-ledger/domain'
import { allViews, type Cells, emptyCells, type Replayed } from '@pension-ledger/projections'
import type { Caller } from '../access/caller.js'

/**
 * The cells of some zones alone: whatever is then summed is summed over them, totals as well as rows. Every view has the zone as its first
 * dimension, so that a zone is a branch.
 */
export const withinZones = (replayed: Replayed, zones: Caller['zones']): Replayed =>
  zones === 'all'
    ? replayed
    : {
        ...replayed,
        cells: new Map([...replayed.cells].map(([name, cells]) => [name, branchesOf(name, cells, zones)])),
      }

const branchesOf = (name: string, { branches }: Cells, zones: ReadonlySet<string>): Cells => {
  const view = allViews.find((candidate) => candidate.name === name)
  if (view?.dimensions[0] !== 'zone') return broken(`the view ${name} does not begin with the zone`)
  if (branches === null) return emptyCells
  return { branches: new Map([...branches].filter(([zone]) => zones.has(String(zone)))), measures: null }
}
