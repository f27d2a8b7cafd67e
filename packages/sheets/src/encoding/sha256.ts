import { createHash } from 'node:crypto'
import { left, type Outcome, right } from '../outcome.js'
import { type ByteSource, nameOf, openSource, type SheetSource } from '../reading/byte-source.js'
import { Refused, refuse, type SheetError } from '../reading/sheet-error.js'

const chunkBytes = 1024 * 1024

/** SHA-256 of a file's bytes in hexadecimal, read as a stream. `readSheets` tells it too, before the first row. */
export const sha256OfFile = async (source: SheetSource): Promise<Outcome<SheetError, string>> => {
  try {
    const opened = await openSource(source)
    try {
      return right(await sha256Of(opened))
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof Refused) return left({ ...error.fault, file: nameOf(source) })
    throw error
  }
}

export const sha256Of = async (source: ByteSource): Promise<string> => {
  const hash = createHash('sha256')
  for (let offset = 0; offset < source.size; ) {
    const chunk = await source.read(offset, chunkBytes)
    if (chunk.length === 0) return refuse({ code: 'FileChanged' })
    hash.update(chunk)
    offset += chunk.length
  }
  return hash.digest('hex')
}
