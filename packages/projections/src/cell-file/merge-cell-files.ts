import * as E from 'fp-ts/lib/Either.js'
import { type Cells, rowsOf } from '../cells/cells.js'
import { addAt, blankTally, leafAt, type Tally } from '../cells/tally.js'
import type { Partition } from '../replay/partitions.js'
import type { CellFile, CellFileHead } from './cell-file.js'
import type { CellFileError } from './cell-file-error.js'

/** 合并: takes files one after the other, in any order, and keeps only their sum. */
export interface CellMerge {
  /** Rejects: CellFilesDiffer, CellPartitionDoubled; the sum is then what it was. */
  readonly add: (name: string, file: CellFile) => E.Either<CellFileError, void>
  /** The whole, as one replay of everything had counted it. Rejects: CellPartitionsMissing. */
  readonly end: () => E.Either<CellFileError, CellFile>
}

interface Begun {
  readonly name: string
  readonly head: CellFileHead
  readonly count: number
  readonly tallies: ReadonlyMap<string, Tally>
  /** Which partitions are in the sum, each with the name of its file. */
  readonly taken: Map<number, string>
}

/** Begins with nothing. A file of everything is the one partition of one. */
export const beginMerge = (): CellMerge => {
  let begun: Begun | null = null
  let events = 0

  return {
    add: (name, { head, cells }) => {
      const { index, count } = partitionIn(head)
      begun ??= { name, head, count, tallies: blankTallies(head), taken: new Map() }
      const what = differenceOf(begun.head, head)
      if (what !== null) return E.left({ code: 'CellFilesDiffer', file: name, other: begun.name, what })
      const other = begun.taken.get(index)
      if (other !== undefined) return E.left({ code: 'CellPartitionDoubled', file: name, other, index, count })

      begun.taken.set(index, name)
      events += head.events
      for (const [view, counted] of cells) addAll(begun.tallies.get(view) ?? blankTally(), counted)
      return E.right(undefined)
    },
    end: () => {
      if (begun === null) return E.left({ code: 'CellPartitionsMissing', missing: [0], count: 1 })
      const { head, count, taken, tallies } = begun
      const missing = Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index))
      if (missing.length > 0) return E.left({ code: 'CellPartitionsMissing', missing, count })
      return E.right({ head: { ...head, partition: null, events }, cells: tallies })
    },
  }
}

const partitionIn = ({ partition }: CellFileHead): Partition => partition ?? { index: 0, count: 1 }

const blankTallies = ({ views }: CellFileHead): ReadonlyMap<string, Tally> =>
  new Map(views.map(({ name }) => [name, blankTally()]))

const addAll = (sum: Tally, cells: Cells): void => {
  for (const { at, measures } of rowsOf(cells)) {
    const leaf = leafAt(sum, at)
    for (const [measure, n] of measures.entries()) addAt(leaf, measure, n)
  }
}

/** The first thing in which two files do not fit together. */
const differenceOf = (a: CellFileHead, b: CellFileHead): Extract<CellFileError, { what: string }>['what'] | null => {
  if (a.position !== b.position) return 'position'
  if (a.effectiveAt !== b.effectiveAt || a.knownAt !== b.knownAt) return 'cut'
  if (a.rules !== b.rules) return 'rules'
  if (layoutsOf(a) !== layoutsOf(b)) return 'views'
  return partitionIn(a).count === partitionIn(b).count ? null : 'partitions'
}

const layoutsOf = ({ views }: CellFileHead): string => JSON.stringify(views.map(({ cells: _, ...layout }) => layout))
