import * as E from 'fp-ts/lib/Either.js'
import { follow, noReads, type ReadChainFault, type ReadLogHead } from './read-chain.js'

/** Why a read log cannot be trusted. */
export type ReadLogFault =
  | ReadChainFault
  /** It ends within a line: the server was killed while it wrote, or the end was cut off. */
  | { readonly code: 'ReadLogTorn'; readonly line: number; readonly bytes: number }
  /** It was longer when the anchor was taken. */
  | { readonly code: 'ReadLogTruncated'; readonly entries: number; readonly anchored: number }
  /** It is whole in itself, and another than the one the anchor was taken of. */
  | { readonly code: 'ReadLogRewritten'; readonly anchored: number }
  | { readonly code: 'ReadLineTooLong'; readonly line: number; readonly limit: number }

/** Bytes of a line at most. */
export const longestReadLine = 256 * 1024

const newline = 0x0a

/**
 * 核验查阅日志: follows the chain from the first line to the last, one chunk after the other. The anchor is a head that was kept elsewhere;
 * without one, lines that were cut off at the end leave no trace, nor does a log that was written anew from its first line.
 *
 * Rejects: a ReadLogFault, the first there is.
 */
export const verifyReads = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  anchor: ReadLogHead | null,
): Promise<E.Either<ReadLogFault, ReadLogHead>> => {
  let head = noReads
  let rest: Uint8Array = new Uint8Array(0)
  if (anchor !== null && isOther(anchor, head)) return E.left({ code: 'ReadLogRewritten', anchored: 0 })
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      const next = follow(head, bytes.subarray(from, end))
      if (E.isLeft(next)) return next
      head = next.right
      from = end + 1
      if (anchor !== null && isOther(anchor, head)) return E.left({ code: 'ReadLogRewritten', anchored: head.entries })
    }
    rest = bytes.subarray(from)
    if (rest.length > longestReadLine)
      return E.left({ code: 'ReadLineTooLong', line: head.entries + 1, limit: longestReadLine })
  }
  if (rest.length > 0) return E.left({ code: 'ReadLogTorn', line: head.entries + 1, bytes: rest.length })
  if (anchor !== null && head.entries < anchor.entries)
    return E.left({ code: 'ReadLogTruncated', entries: head.entries, anchored: anchor.entries })
  return E.right(head)
}

/** At the length of the anchor, the hash is not the anchor's. */
const isOther = (anchor: ReadLogHead, head: ReadLogHead): boolean =>
  anchor.entries === head.entries && anchor.hash !== head.hash

/** `12:9f3c…`: a head in one word. Null for what is none. */
export const readAnchor = (text: string): ReadLogHead | null => {
  const [, entries, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return entries === undefined || hash === undefined ? null : { entries: Number(entries), hash }
}

/** A head as `readAnchor` reads it. */
export const anchorText = ({ entries, hash }: ReadLogHead): string => `${entries}:${hash}`
