import { createHash } from 'node:crypto'
import { broken } from '@pension-ledger/domain'
import { emptyCells } from '../cells/cells.js'
import type { CellFile, CellFileHead } from './cell-file.js'
import { cellLines, countCells } from './cell-lines.js'

/** A file of cells on its way to a disk, or to nowhere for its digest alone. */
export interface CellFileTexts {
  /** The first line. */
  readonly head: CellFileHead
  /** All of the file, piece by piece; to be gone through once. */
  readonly texts: Iterable<string>
  /** SHA-256 of every byte above the last line, which says it; known when the texts are at their end. */
  readonly sha256: () => string
}

/**
 * 单元文件 as texts: JSON Lines, in an order that only the cells decide. The same cells give the same bytes, whoever counted them, in how
 * many partitions, and in which order those were merged.
 */
export const cellFileTexts = ({ head, cells }: CellFile): CellFileTexts => {
  const ofView = (name: string) => cells.get(name) ?? emptyCells
  const views = head.views.map((view) => ({ ...view, cells: countCells(ofView(view.name)) }))
  const complete = { ...head, views }
  let digest: string | null = null

  function* texts(): Generator<string, void> {
    const hash = createHash('sha256')
    const hashed = (text: string): string => {
      hash.update(text)
      return text
    }
    yield hashed(`${JSON.stringify(complete)}\n`)
    for (const [view, { name, measures }] of views.entries())
      for (const lines of cellLines(ofView(name), view, measures.length)) yield hashed(lines)
    digest = hash.digest('hex')
    yield `${JSON.stringify({ sha256: digest })}\n`
  }

  return { head: complete, texts: texts(), sha256: () => digest ?? broken('a digest of cells before their end') }
}
