import type { Delimiter } from './delimiter.js'

/** A record with quotes in it, while its lines come in. */
export interface QuotedRecord {
  readonly cells: string[]
  /** What a quoted cell holds so far that goes on in the next line; null when none is open. */
  open: string | null
}

/**
 * Takes one more line, without its line break, into a record.
 *
 * Returns: `complete`; `open` when a quoted cell goes on in the next line; or `broken` when a quote stands where RFC 4180
 *          allows none: the cell at fault is then the one after the last of `cells`.
 */
export const takeQuotedLine = (
  record: QuotedRecord,
  line: string,
  delimiter: Delimiter,
): 'complete' | 'open' | 'broken' => {
  let at = 0
  for (;;) {
    if (record.open === null && line[at] !== '"') {
      const end = line.indexOf(delimiter, at)
      const cell = end === -1 ? line.slice(at) : line.slice(at, end)
      if (cell.includes('"')) return 'broken'
      record.cells.push(cell)
      if (end === -1) return 'complete'
      at = end + 1
      continue
    }

    let cell = record.open ?? ''
    if (record.open === null) at += 1
    for (;;) {
      const quote = line.indexOf('"', at)
      if (quote === -1) {
        record.open = cell + line.slice(at)
        return 'open'
      }
      cell += line.slice(at, quote)
      at = quote + 1
      if (line[at] !== '"') break
      cell += '"'
      at += 1
    }
    record.open = null
    if (at < line.length && line[at] !== delimiter) return 'broken'
    record.cells.push(cell)
    if (at === line.length) return 'complete'
    at += 1
  }
}
