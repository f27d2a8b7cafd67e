import { byValue, type Cells, type DimensionValue } from '../cells/cells.js'

/** How many leaves are not zero. */
export const countCells = ({ branches, measures }: Cells): number => {
  let count = isLeaf(measures) ? 1 : 0
  if (branches !== null) for (const inner of branches.values()) count += countCells(inner)
  return count
}

/**
 * The leaves that are not zero as lines `[view,[dimensions…],[measures…]]`, in the order of their dimensions, some at once. Going down the
 * tree writes what leaves have in common once, and sorts a level at a time: a tenth of the time that sorting rows would take.
 */
export function* cellLines({ branches, measures }: Cells, view: number, width: number): Generator<string, void> {
  const own: string[] = []
  if (isLeaf(measures)) own.push(lineOf(`[${view},[`, measures, width))
  if (own.length > 0) yield `${own.join('\n')}\n`
  for (const [value, inner] of inOrder(branches)) {
    const lines: string[] = []
    writeInto(lines, inner, `[${view},[${JSON.stringify(value)}`, width)
    if (lines.length > 0) yield `${lines.join('\n')}\n`
  }
}

const writeInto = (lines: string[], { branches, measures }: Cells, prefix: string, width: number): void => {
  if (isLeaf(measures)) lines.push(lineOf(prefix, measures, width))
  for (const [value, inner] of inOrder(branches)) writeInto(lines, inner, `${prefix},${JSON.stringify(value)}`, width)
}

const isLeaf = (measures: Cells['measures']): measures is ReadonlyArray<number> =>
  measures?.some((n) => n !== 0) === true

const inOrder = (branches: Cells['branches']): ReadonlyArray<readonly [DimensionValue, Cells]> =>
  branches === null ? [] : [...branches].sort(([a], [b]) => byValue(a, b))

/** A leaf is as long as the last measure that was ever added to; in a file all are alike. */
const lineOf = (prefix: string, measures: ReadonlyArray<number>, width: number): string =>
  `${prefix}],[${measures.join(',')}${',0'.repeat(width - measures.length)}]]`
