import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'

/** The lines of a text file, one after the other. Rejects: FileMissing, FileIsDirectory, FileNotReadable. */
export const linesOfFile = async (file: string): Promise<E.Either<SheetError, AsyncIterable<string>>> => {
  const stream = createReadStream(file, 'utf8')
  const refusal = await new Promise<SheetError | null>((settle) => {
    stream.once('readable', () => settle(null))
    stream.once('end', () => settle(null))
    stream.once('error', (error) => {
      const code = 'code' in error ? String(error.code) : error.message
      if (code === 'ENOENT' || code === 'ENOTDIR') settle({ code: 'FileMissing', file })
      else settle(code === 'EISDIR' ? { code: 'FileIsDirectory', file } : { code: 'FileNotReadable', file, why: code })
    })
  })
  return refusal === null
    ? E.right(createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
    : E.left(refusal)
}
