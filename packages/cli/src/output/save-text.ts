import { open, rename, rm } from 'node:fs/promises'
import type { WriteError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'

/**
 * Writes beside the path and moves it there when it is whole, so that a file at the path is never half of one. A text that could
 * not be made ends the writing, and its reason is the answer.
 */
export const saveTexts = async <Refusal>(
  path: string,
  texts: AsyncIterable<E.Either<Refusal, string>> | Iterable<E.Either<Refusal, string>>,
): Promise<E.Either<Refusal | WriteError, void>> => {
  const partial = `${path}.part`
  try {
    const written = await writeAll(partial, texts)
    if (E.isLeft(written)) await rm(partial, { force: true })
    else await rename(partial, path)
    return written
  } catch (error) {
    await rm(partial, { force: true })
    return E.left(writeError(path, error))
  }
}

const writeAll = async <Refusal>(
  partial: string,
  texts: AsyncIterable<E.Either<Refusal, string>> | Iterable<E.Either<Refusal, string>>,
): Promise<E.Either<Refusal, void>> => {
  const file = await open(partial, 'w')
  try {
    for await (const text of texts) {
      if (E.isLeft(text)) return text
      await file.writeFile(text.right)
    }
    return E.right(undefined)
  } finally {
    await file.close()
  }
}

/** What the system said when a file could not be written. Anything else is a defect, and thrown on. */
export const writeError = (file: string, error: unknown): WriteError => {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  return error.code === 'ENOSPC'
    ? { code: 'DiskFull', file }
    : { code: 'FileNotWritable', file, why: String(error.code) }
}
