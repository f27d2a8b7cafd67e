import { readSheets, type SheetError, type SheetHead, type SheetRow } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'

/** One sheet as it is imported: first the file's hash, then the header, then rows in batches of one size. */
export type SheetStep =
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'header'; readonly head: SheetHead }
  | { readonly kind: 'rows'; readonly rows: ReadonlyArray<SheetRow> }

/**
 * Reads one sheet of a file; `sheet` null means the only one of a text file. Batches are full but for the last, whatever the pieces
 * in which the file is read, so that an import that was interrupted and repeated records the same batches.
 */
export async function* sheetBatches(
  path: string,
  sheet: string | null,
  batchRows: number,
): AsyncGenerator<E.Either<SheetError, SheetStep>, void, undefined> {
  let waiting: SheetRow[] = []
  let isOurs = false
  for await (const part of readSheets(path)) {
    if (E.isLeft(part)) {
      if (waiting.length > 0) yield E.right({ kind: 'rows', rows: waiting })
      yield part
      return
    }
    switch (part.right.kind) {
      case 'file':
        yield E.right({ kind: 'file', sha256: part.right.sha256 })
        break
      case 'sheet':
        isOurs = sheet === null || part.right.sheet === sheet
        if (isOurs) yield E.right({ kind: 'header', head: part.right })
        break
      case 'rows':
        if (!isOurs) break
        for (const row of part.right.rows) {
          if (waiting.push(row) < batchRows) continue
          yield E.right({ kind: 'rows', rows: waiting })
          waiting = []
        }
        break
      case 'sheet-end':
        if (!isOurs) break
        if (waiting.length > 0) yield E.right({ kind: 'rows', rows: waiting })
        return
    }
  }
}
