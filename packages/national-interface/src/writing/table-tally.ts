import type { ElementName } from '../tables/elements.js'
import { elementOf } from '../tables/table.js'
import { type Cell, lengthOf } from './cell.js'
import type { Filling, Row } from './row.js'

/** 控制总数: what was counted while a table was written. */
export interface TableCounts {
  readonly rows: number
  /** Sums of the fields that hold money, in fen. */
  readonly totalsFen: { readonly [Name in ElementName]?: number }
  /** Fields that may be filled and were empty in every row; none in a table without rows. */
  readonly alwaysEmpty: ReadonlyArray<ElementName>
  readonly cuts: ReadonlyArray<{ readonly field: ElementName; readonly rows: number }>
  /** Rules of the standard that rows break, with the first records that do. */
  readonly breaches: ReadonlyArray<Breach>
}

/** 违规: how many rows break a rule between fields, by the number of the rule. */
export interface Breach {
  readonly rule: number
  readonly rows: number
  readonly first: ReadonlyArray<string>
}

const namedBreaches = 100
/** 非空: the rule that fields are never empty. A field that is said to be unavailable, or withheld, breaks it nowhere. */
const requiredRule = 1

export interface TableTally {
  /** A text no longer than `most` characters; that it was cut is counted. */
  readonly cut: (index: number, cell: Cell, most: number) => Cell
  /** Counts a value; false when a sum is beyond what can be held exactly. */
  readonly count: (index: number, cell: Cell) => boolean
  readonly row: (row: Row) => void
  readonly counts: () => TableCounts
}

export const tableTally = ({ table: { fields }, parts }: Filling, isPseudonymous: boolean): TableTally => {
  const isMoney = fields.map((name) => elementOf(name).representation.kind === 'decimal')
  const isMissed = fields.map(
    (name, i) => elementOf(name).isRequired && parts[i] !== null && !(isPseudonymous && parts[i] === 'person'),
  )
  let isIncomplete = false
  const isFilled = fields.map(() => false)
  const sums = fields.map(() => 0)
  const cuts = fields.map(() => 0)
  const breaches = new Map<number, { rows: number; first: string[] }>()
  let rows = 0

  return {
    cut: (index, cell, most) => {
      if (typeof cell !== 'string' || lengthOf(cell) <= most) return cell
      cuts[index] = (cuts[index] ?? 0) + 1
      return Array.from(cell).slice(0, most).join('')
    },
    count: (index, cell) => {
      if (cell === null || cell === '') {
        isIncomplete ||= isMissed[index] === true
        return true
      }
      isFilled[index] = true
      if (isMoney[index] !== true || typeof cell !== 'number') return true
      const sum = (sums[index] ?? 0) + cell
      sums[index] = sum
      return Number.isSafeInteger(sum)
    },
    row: ({ breaks, record }) => {
      rows += 1
      for (const rule of isIncomplete ? [requiredRule, ...breaks] : breaks) {
        const breach = breaches.get(rule) ?? { rows: 0, first: [] }
        breach.rows += 1
        if (breach.first.length < namedBreaches) breach.first.push(record)
        breaches.set(rule, breach)
      }
      isIncomplete = false
    },
    counts: () => ({
      rows,
      totalsFen: Object.fromEntries(
        fields.flatMap((name, i) => (isMoney[i] === true && parts[i] !== null ? [[name, sums[i]]] : [])),
      ),
      alwaysEmpty: rows === 0 ? [] : fields.filter((_, i) => parts[i] !== null && isFilled[i] !== true),
      cuts: fields.flatMap((field, i) => (cuts[i] === 0 ? [] : [{ field, rows: cuts[i] ?? 0 }])),
      breaches: [...breaches].sort(([a], [b]) => a - b).map(([rule, { rows, first }]) => ({ rule, rows, first })),
    }),
  }
}
