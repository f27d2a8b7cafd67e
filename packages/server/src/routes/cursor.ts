import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type Problem, problem } from '../problem/problem.js'

/** Where the next page begins, and on which ledger the list stands. */
export interface Place {
  /** Of the first page: later pages are read at it, whatever was appended meanwhile. */
  readonly position: number
  /** The key of the last item that was given. */
  readonly after: string
}

/** A page that is asked for. */
export interface PageAsked {
  readonly limit: number
  readonly after: string | null
  /** Of the page before; null for the first. */
  readonly position: number | null
}

/**
 * 游标: a place in the list of one question. It carries a digest of the question and of itself, so that a cursor that was changed, or that
 * belongs to other filters, is refused. It is no secret and gives no right: whoever shows it is asked the same things as without it.
 */
export const cursorOf = (question: string, { position, after }: Place): string =>
  Buffer.from(JSON.stringify([position, after, digestOf(question, position, after)]), 'utf8').toString('base64url')

const Content = t.tuple([t.Int, t.string, t.string])

/** Rejects: BadCursor. */
export const readCursor = (question: string, cursor: string): E.Either<Problem, Place> => {
  const bad = E.left(problem('BadCursor'))
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.toString('base64url') !== cursor) return bad
  const content = Content.decode(parsed(bytes.toString('utf8')))
  if (E.isLeft(content)) return bad
  const [position, after, digest] = content.right
  return digest === digestOf(question, position, after) ? E.right({ position, after }) : bad
}

/** The number after which a numbered list goes on; 0 for its first page. A cursor that somebody wrote himself may hold anything. Rejects: BadCursor. */
export const numberAfter = ({ after }: Pick<PageAsked, 'after'>): E.Either<Problem, number> => {
  if (after === null) return E.right(0)
  return /^\d{1,15}$/.test(after) ? E.right(Number(after)) : E.left(problem('BadCursor'))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const digestOf = (question: string, position: number, after: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['cursor/1', question, position, after]))
    .digest('base64url')
    .slice(0, 22)
