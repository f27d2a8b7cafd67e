import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import { ReadLine, type ReadLineContent } from './read-entry.js'

/** 链头: how many lines there are, and the hash of the last one. Kept elsewhere, it proves later that nothing before it was changed. */
export interface ReadLogHead {
  readonly entries: number
  /** SHA-256, hexadecimal; 64 zeros before the first line. */
  readonly hash: string
}

/** What is wrong with a line, counted from 1. */
export type ReadChainFault =
  | { readonly code: 'ReadLineMalformed'; readonly line: number }
  /** The line is not what its hash was made of. */
  | { readonly code: 'ReadLineChanged'; readonly line: number }
  /** The line before it is not the one it was written behind: one was changed, left out, put in or moved. */
  | { readonly code: 'ReadChainBroken'; readonly line: number }

export const noReads: ReadLogHead = { entries: 0, hash: '0'.repeat(64) }

const newline = 0x0a
const hashField = ',"hash":"'
/** `,"hash":"`, 64 digits, `"}`. */
const endingLength = hashField.length + 64 + 2

/** SHA-256 over the hash before, a line feed, and the line without its own hash. */
const hashOf = (previous: string, body: Uint8Array): string =>
  createHash('sha256').update(`${previous}\n`, 'utf8').update(body).digest('hex')

/** The next line of a chain, with its line feed, and the head behind it. */
export const chained = (
  head: ReadLogHead,
  content: ReadLineContent,
  at: string,
): { readonly line: string; readonly head: ReadLogHead } => {
  const seq = head.entries + 1
  const body = JSON.stringify({ seq, at, ...content, previous: head.hash })
  const hash = hashOf(head.hash, Buffer.from(body, 'utf8'))
  return { line: `${body.slice(0, -1)}${hashField}${hash}"}\n`, head: { entries: seq, hash } }
}

/**
 * The head behind one more line, given without its line feed. Bytes are compared, not texts: two texts may be one only because neither was
 * valid UTF-8.
 *
 * Rejects: ReadLineMalformed, ReadLineChanged, ReadChainBroken.
 */
export const follow = (head: ReadLogHead, line: Uint8Array): E.Either<ReadChainFault, ReadLogHead> => {
  const found = whole(line)
  const number = head.entries + 1
  if (found === null) return E.left({ code: 'ReadLineMalformed', line: number })
  const { body, content, hash } = found
  if (hashOf(content.previous, body) !== hash) return E.left({ code: 'ReadLineChanged', line: number })
  if (content.previous !== head.hash || content.seq !== number) return E.left({ code: 'ReadChainBroken', line: number })
  return E.right({ entries: number, hash })
}

/** Where a line says that it stands: the head before it. Null for what is no line. */
export const placeOf = (line: Uint8Array): ReadLogHead | null => {
  const found = whole(line)
  return found === null ? null : { entries: found.content.seq - 1, hash: found.content.previous }
}

/** Whole lines, each without its line feed. What stands behind the last of them is not among them. */
export const linesOf = (bytes: Uint8Array): ReadonlyArray<Uint8Array> => {
  const lines: Uint8Array[] = []
  for (let from = 0; ; ) {
    const end = bytes.indexOf(newline, from)
    if (end < 0) return lines
    lines.push(bytes.subarray(from, end))
    from = end + 1
  }
}

const whole = (
  line: Uint8Array,
): { readonly body: Uint8Array; readonly content: ReadLine; readonly hash: string } | null => {
  const ending = Buffer.from(line.subarray(Math.max(0, line.length - endingLength))).toString('latin1')
  const [, hash] = /^,"hash":"([0-9a-f]{64})"\}$/.exec(ending) ?? []
  if (hash === undefined) return null
  const body = Buffer.concat([line.subarray(0, line.length - endingLength), Buffer.from('}')])
  const content = ReadLine.decode(parsed(body))
  return E.isRight(content) ? { body, content: content.right, hash } : null
}

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
