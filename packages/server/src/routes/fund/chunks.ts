import * as E from 'fp-ts/lib/Either.js'
import { type Problem, problem } from '../../problem/problem.js'
import type { PageAsked } from '../cursor.js'
import type { PageOf } from '../page-of.js'

/** What is worked out at once, and serves many pages. */
const least = 5_000

/** The chunk that a page stands in. */
export interface Chunk {
  /** Positions after it are in the chunk. */
  readonly after: number
  readonly most: number
  /** Positions after it are on the page. */
  readonly from: number
  readonly limit: number
}

/**
 * 分段: a page of what takes seconds to find is cut out of a chunk that is found once. A cursor says where the chunk begins, and after which
 * position the page does. Rejects: BadCursor.
 */
export const chunkAsked = ({ after, limit }: PageAsked): E.Either<Problem, Chunk> => {
  const most = Math.max(least, limit + 1)
  if (after === null) return E.right({ after: 0, most, from: 0, limit })
  const [, begins, from] = /^(\d{1,15})-(\d{1,15})$/.exec(after) ?? []
  if (begins === undefined || from === undefined) return E.left(problem('BadCursor'))
  return E.right({ after: Number(begins), most, from: Number(from), limit })
}

/** The page, and where the next one begins: in the same chunk, or in one that begins with it. */
export const pageOfChunk = <Thing extends { readonly position: number }>(
  things: ReadonlyArray<Thing>,
  { after, most, from, limit }: Chunk,
): PageOf<Thing> => {
  const rest = things.filter(({ position }) => position > from)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  if (last === undefined || (rest.length <= limit && things.length < most)) return { items, next: null }
  return { items, next: `${rest.length > limit ? after : last.position}-${last.position}` }
}
