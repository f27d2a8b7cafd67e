import { createReadStream } from 'node:fs'
import { findingSentence, longestText } from '@pension-ledger/explanation-checker'
import type { SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { Lang } from '../../language.js'

/** A file that is there and is no text that could be an explanation, in one sentence without its stop. */
export interface NoText {
  readonly code: 'NoText'
  readonly why: string
}

/**
 * The text of a file, of which no more is read than an explanation can be long.
 *
 * Rejects: FileMissing, FileIsDirectory, FileNotReadable; NoText for what is empty, too long or binary.
 */
export const readExplanation = async (
  file: string,
  path: string,
  lang: Lang,
): Promise<E.Either<SheetError | NoText, string>> => {
  const bytes = await read(file, path)
  if (E.isLeft(bytes)) return bytes
  const noText = (why: string): E.Either<NoText, never> => E.left({ code: 'NoText', why })
  const { length } = bytes.right
  if (length === 0) return noText(findingSentence({ code: 'Empty', path: '' }, lang))
  if (length > longestText) return noText(findingSentence({ code: 'TooLong', path: '', limit: longestText }, lang))
  const text = decoded(bytes.right)
  if (text !== null) return E.right(text)
  return noText(lang === 'zh' ? '不是 UTF-8 文本' : 'it is not text in UTF-8')
}

const read = async (file: string, path: string): Promise<E.Either<SheetError, Buffer>> => {
  try {
    const chunks: Buffer[] = []
    // The end is counted too: one byte more than may be tells that there are too many.
    for await (const chunk of createReadStream(path, { end: longestText })) chunks.push(Buffer.from(chunk))
    return E.right(Buffer.concat(chunks))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return E.left({ code: 'FileMissing', file })
    return E.left(code === 'EISDIR' ? { code: 'FileIsDirectory', file } : { code: 'FileNotReadable', file, why: code })
  }
}

const decoded = (bytes: Buffer): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
