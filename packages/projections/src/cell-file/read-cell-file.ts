import { createHash } from 'node:crypto'
import { decodeProblems } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Cells } from '../cells/cells.js'
import { addAt, blankTally, leafAt, type Tally } from '../cells/tally.js'
import { type CellFile, CellFileHead, cellFileFormat, cellFileVersion } from './cell-file.js'
import type { CellFileError } from './cell-file-error.js'

const Row = t.tuple([
  t.Int,
  t.readonlyArray(t.union([t.string, t.number])),
  t.readonlyArray(t.refinement(t.number, Number.isSafeInteger, 'WholeNumber')),
])
const Ending = t.strict({ sha256: t.string })
const Marked = t.type({ format: t.literal(cellFileFormat), version: t.Int })

/**
 * Reads a file of cells, checking all of it: its form, its counts, and its digest to the byte.
 *
 * Rejects: CellFileMalformed, CellFileVersionUnknown, CellFileDamaged.
 */
export const readCellFile = async (
  file: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<E.Either<CellFileError, CellFile>> => {
  const malformed = (line: number, why: string): E.Either<CellFileError, never> =>
    E.left({ code: 'CellFileMalformed', file, line, why })

  const hash = createHash('sha256')
  let head: CellFileHead | null = null
  let tallies: ReadonlyArray<Tally> = []
  let rows: number[] = []
  let ending: string | null = null
  let line = 0
  for await (const text of lines) {
    line += 1
    const parsed = parse(text)
    if (parsed === undefined) return malformed(line, 'it is not JSON')
    if (ending !== null) return malformed(line, 'it stands behind the end')
    if (head === null) {
      const read = headIn(file, parsed)
      if (E.isLeft(read)) return read
      head = read.right
      tallies = head.views.map(blankTally)
      rows = head.views.map(() => 0)
    } else if (Ending.is(parsed)) {
      ending = parsed.sha256
      continue
    } else {
      const why = added(parsed, head, tallies, rows)
      if (why !== null) return malformed(line, why)
    }
    hash.update(`${text}\n`)
  }

  if (head === null) return malformed(1, 'it is empty')
  if (ending === null || hash.digest('hex') !== ending) return E.left({ code: 'CellFileDamaged', file, found: ending })
  const miscounted = head.views.find(({ cells }, index) => rows[index] !== cells)
  if (miscounted !== undefined) return malformed(1, `the view ${miscounted.name} has another number of cells`)
  const cells = new Map<string, Cells>(head.views.map(({ name }, index) => [name, tallies[index] ?? blankTally()]))
  return E.right({ head, cells })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const headIn = (file: string, parsed: unknown): E.Either<CellFileError, CellFileHead> => {
  const malformed = (why: string): E.Either<CellFileError, never> =>
    E.left({ code: 'CellFileMalformed', file, line: 1, why })
  if (!Marked.is(parsed)) return malformed('it does not say that this is a file of cells')
  const { version } = parsed
  if (version !== cellFileVersion)
    return E.left({ code: 'CellFileVersionUnknown', file, found: version, known: cellFileVersion })
  const head = CellFileHead.decode(parsed)
  if (E.isRight(head)) return head
  return malformed(
    decodeProblems(head.left)
      .map(({ path }) => path)
      .join(', '),
  )
}

/** Adds a row; what is wrong with it, or null. */
const added = (
  parsed: unknown,
  { views }: CellFileHead,
  tallies: ReadonlyArray<Tally>,
  rows: number[],
): string | null => {
  if (!Row.is(parsed)) return 'it is no cell'
  const [index, at, measures] = parsed
  const [view, tally] = [views[index], tallies[index]]
  if (view === undefined || tally === undefined) return 'it is of no view'
  if (at.length !== view.dimensions.length || measures.length !== view.measures.length)
    return `it does not fit the view ${view.name}`
  const leaf = leafAt(tally, at)
  for (const [measure, n] of measures.entries()) addAt(leaf, measure, n)
  rows[index] = (rows[index] ?? 0) + 1
  return null
}
