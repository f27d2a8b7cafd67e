import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type PolicyBook, type PolicyError, readPolicy } from '@pension-ledger/domain'
import type { SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { CommandError } from '../../errors/command-error.js'

type PolicyFileError = PolicyError | CommandError | SheetError

/** The book that a new ledger adopts where no other is named. */
export const defaultPolicyFile = (): string =>
  createRequire(import.meta.url).resolve('@pension-ledger/domain/policies/kunming-chenggong.json')

/**
 * Reads a policy file, checking all of it.
 *
 * Rejects: FileMissing, FileIsDirectory, FileNotReadable; PolicyNotJson; what `readPolicy` refuses.
 */
export const readPolicyFile = async (path: string): Promise<E.Either<PolicyFileError, PolicyBook>> => {
  const text = await read(path)
  if (E.isLeft(text)) return text
  const json = parsed(path, text.right)
  return E.isLeft(json) ? json : readPolicy(json.right)
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
    return E.left({ code: 'PolicyNotJson', file, why: error instanceof Error ? error.message : String(error) })
  }
}
