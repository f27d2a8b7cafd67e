import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { left, type Outcome, right } from '../outcome.js'
import { BeyondLimit, type WriteError } from './write-error.js'

/** A file that was written: its size and its hash. */
export interface Written {
  readonly bytes: number
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
}

/** Writes beside the path and moves it there when it is whole, so that a file at the path is never half of one. */
export const saveChunks = async (
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Outcome<WriteError, Written>> => {
  const partial = `${path}.part`
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const handle = await open(partial, 'w')
    try {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        for (let written = 0; written < chunk.length; ) {
          written += (await handle.write(chunk, written)).bytesWritten
        }
      }
    } finally {
      await handle.close()
    }
    await rename(partial, path)
    return right({ bytes, sha256: hash.digest('hex') })
  } catch (error) {
    await rm(partial, { force: true })
    return left(writeError(path, error))
  }
}

const writeError = (file: string, error: unknown): WriteError => {
  if (error instanceof BeyondLimit) return error.limit
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  return error.code === 'ENOSPC'
    ? { code: 'DiskFull', file }
    : { code: 'FileNotWritable', file, why: String(error.code) }
}
