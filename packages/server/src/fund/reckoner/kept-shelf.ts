import { join } from 'node:path'
import type { Reckoned } from '../fund-error.js'
import { endingOf, readAnswerFile } from './answer-files.js'
import type { ReadAnswer } from './answer-lines.js'

/** The newest answers, each in a file of its own that outlives the process. */
export interface KeptShelf {
  readonly pathOf: (what: Reckoned) => string
  /** Null where there is none that can be used. The same file is read once, so that an answer is not in memory twice. */
  readonly read: <What extends Reckoned>(what: What) => Promise<ReadAnswer<What> | null>
}

export const keptShelf = (folder: string): KeptShelf => {
  const pathOf = (what: Reckoned): string => join(folder, `${what}.jsonl`)
  const reading = <What extends Reckoned>(what: What) => {
    let last: { readonly ending: string; readonly read: ReadAnswer<What> } | null = null
    return async (): Promise<ReadAnswer<What> | null> => {
      const ending = await endingOf(pathOf(what))
      if (ending === null) return null
      if (last?.ending === ending) return last.read
      const read = await readAnswerFile(pathOf(what), what)
      last = read === null ? null : { ending, read }
      return read
    }
  }
  const readings: { readonly [What in Reckoned]: () => Promise<ReadAnswer<What> | null> } = {
    cells: reading('cells'),
    findings: reading('findings'),
    turnovers: reading('turnovers'),
    reconciliation: reading('reconciliation'),
    participants: reading('participants'),
    counted: reading('counted'),
    entries: reading('entries'),
  }
  return { pathOf, read: (what) => readings[what]() }
}
