import { type Entitlement, type Fen, lineKeys, lineNames, type Month } from '@pension-ledger/domain'
import { type Cells, merge } from '../cells/cells.js'
import type { Layout } from '../cells/selection.js'
import { addAt, blankTally, leafAt } from '../cells/tally.js'
import type { ComparedMonth } from './compared-months.js'
import { bandOf } from './gain-bands.js'

/** 待遇支出, by the month that is owed. `withheld` is money that is owed and not released on what is known. */
export const whatIfCosts = {
  name: 'what-if-costs',
  dimensions: ['zone', 'month', 'component', 'level', 'status'],
  measures: [
    { name: 'inForceFen', unit: 'fen' },
    { name: 'proposedFen', unit: 'fen' },
    { name: 'inForcePersonMonths', unit: 'person-months' },
    { name: 'proposedPersonMonths', unit: 'person-months' },
  ],
} as const satisfies Layout

/** 待遇人数: a head is counted once in each month in which anything is owed. */
export const whatIfRecipients = {
  name: 'what-if-recipients',
  dimensions: ['zone', 'month', 'status'],
  measures: [
    { name: 'inForceHeads', unit: 'heads' },
    { name: 'proposedHeads', unit: 'heads' },
  ],
} as const satisfies Layout

/** 损益人数: everyone who is owed anything under either policy, once, in the zone of the last such month. */
export const whatIfBands = {
  name: 'what-if-bands',
  dimensions: ['zone', 'band'],
  measures: [
    { name: 'heads', unit: 'heads' },
    { name: 'personMonths', unit: 'person-months' },
    { name: 'changeFen', unit: 'fen' },
  ],
} as const satisfies Layout

/** What a comparison found, for any set of participants; those of disjoint sets add up. */
export interface WhatIfCells {
  readonly costs: Cells
  readonly recipients: Cells
  readonly bands: Cells
}

/** Comparisons of two disjoint sets of participants, together: they add. */
export const mergeWhatIf = (a: WhatIfCells, b: WhatIfCells): WhatIfCells => ({
  costs: merge(a.costs, b.costs),
  recipients: merge(a.recipients, b.recipients),
  bands: merge(a.bands, b.bands),
})

/** A comparison on its way; owned by whoever counts. */
export interface WhatIfCount {
  /** Adds one participant by the months that were compared. */
  readonly add: (months: ReadonlyArray<ComparedMonth>) => void
  readonly cells: () => WhatIfCells
}

const statuses = ['owed', 'withheld'] as const
/** Per status, two numbers of heads, and per line as many numbers as costs have measures. */
const perLine = whatIfCosts.measures.length
const perStatus = 2 + lineKeys.length * perLine

export const countWhatIf = (bounds: ReadonlyArray<Fen>): WhatIfCount => {
  // One row of numbers per zone and month: a participant has hundreds of months, and going down to a cell for each line of them
  // would take longer than working the lines out.
  const zones = new Map<string, Map<Month, Float64Array>>()
  const bands = blankTally()

  const rowOf = (zone: string, month: Month): Float64Array => {
    const months = zones.get(zone) ?? new Map<Month, Float64Array>()
    if (months.size === 0) zones.set(zone, months)
    const known = months.get(month)
    if (known !== undefined) return known
    const row = new Float64Array(statuses.length * perStatus)
    months.set(month, row)
    return row
  }

  return {
    add: (months) => {
      const last = months.at(-1)
      if (last === undefined) return
      let change = 0
      for (const { month, zone, inForce, proposed } of months) {
        const row = rowOf(zone, month)
        addSide(row, 0, inForce)
        addSide(row, 1, proposed)
        change += proposed.totalFen - inForce.totalFen
      }
      const leaf = leafAt(bands, [last.zone, bandOf(change, months.length, bounds)])
      addAt(leaf, 0, 1)
      addAt(leaf, 1, months.length)
      addAt(leaf, 2, change)
    },
    cells: () => ({ ...cellsOfRows(zones), bands }),
  }
}

const addSide = (row: Float64Array, side: 0 | 1, { status, lines }: Entitlement): void => {
  if (status === 'none') return
  const heads = status === 'owed' ? side : perStatus + side
  row[heads] = (row[heads] ?? 0) + 1
  let at = heads + 2
  for (const key of lineKeys) {
    const fen = lines[key]
    if (fen !== undefined) {
      row[at] = (row[at] ?? 0) + fen
      row[at + 2] = (row[at + 2] ?? 0) + 1
    }
    at += perLine
  }
}

const cellsOfRows = (
  zones: ReadonlyMap<string, ReadonlyMap<Month, Float64Array>>,
): Pick<WhatIfCells, 'costs' | 'recipients'> => {
  const [costs, recipients] = [blankTally(), blankTally()]
  for (const [zone, months] of zones)
    for (const [month, row] of months)
      for (const [i, status] of statuses.entries()) {
        const from = i * perStatus
        if (row[from] === 0 && row[from + 1] === 0) continue
        const heads = leafAt(recipients, [zone, month, status])
        for (const side of [0, 1]) addAt(heads, side, row[from + side] ?? 0)
        for (const [line, key] of lineKeys.entries()) {
          const numbers = row.subarray(from + 2 + line * perLine, from + 2 + (line + 1) * perLine)
          if (numbers.every((n) => n === 0)) continue
          const { component, level } = lineNames[key]
          const leaf = leafAt(costs, [zone, month, component, level, status])
          for (const [measure, n] of numbers.entries()) addAt(leaf, measure, n)
        }
      }
  return { costs, recipients }
}
