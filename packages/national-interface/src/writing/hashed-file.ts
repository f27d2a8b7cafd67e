import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import type { OutputFile } from './output-folder.js'

export interface Digest {
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** A file whose bytes are counted and hashed as they are written. */
export const hashedFile = (file: OutputFile): { readonly file: OutputFile; readonly digest: () => Digest } => {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    file: {
      ...file,
      write: (piece) => async () => {
        hash.update(piece)
        bytes += piece.length
        return E.map(() => undefined)(await file.write(piece)())
      },
    },
    digest: () => ({ bytes, sha256: hash.copy().digest('hex') }),
  }
}
