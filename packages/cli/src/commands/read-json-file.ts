import { readFile } from 'node:fs/promises'
import type { SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { CommandError } from '../errors/command-error.js'

/**
 * A file that a person named, parsed from JSON; what it holds has not been checked.
 *
 * Rejects: FileMissing, FileIsDirectory, FileNotReadable, NotJson.
 */
export const readJsonFile = async (file: string): Promise<E.Either<SheetError | CommandError, unknown>> => {
  const text = await read(file)
  return E.isLeft(text) ? text : parsed(file, text.right)
}

const read = async (file: string): Promise<E.Either<SheetError, string>> => {
  try {
    return E.right((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return E.left({ code: 'FileMissing', file })
    return E.left(code === 'EISDIR' ? { code: 'FileIsDirectory', file } : { code: 'FileNotReadable', file, why: code })
  }
}

const parsed = (file: string, text: string): E.Either<CommandError, unknown> => {
  try {
    return E.right(JSON.parse(text))
  } catch (error) {
    return E.left({ code: 'NotJson', file, why: error instanceof Error ? error.message : String(error) })
  }
}
