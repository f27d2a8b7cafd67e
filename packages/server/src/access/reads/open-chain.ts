import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import type { LogFile } from './log-file.js'
import { chained, follow, linesOf, noReads, placeOf, type ReadChainFault, type ReadLogHead } from './read-chain.js'
import type { ReadLineContent } from './read-entry.js'
import { longestReadLine } from './verify-reads.js'

/** An open log file, and where its chain ends. */
export interface OpenChain {
  readonly file: LogFile
  readonly head: ReadLogHead
  /** Bytes up to there, all of them on the disk. */
  readonly size: number
}

/** Where a server stood before its file failed it: all that it had promised, and what it was writing then. */
export interface Stand extends Omit<OpenChain, 'file'> {
  readonly attempted: Uint8Array
}

/** Why the chain of a file is not gone on with. */
export type OpenChainFault =
  | ReadChainFault
  /** The end of the file is not what was written there last. */
  | { readonly code: 'ReadLogChanged' }

/** More than what is written at once, so that whatever a loss of power could tear is looked at. */
export const tailBytes = 1024 * 1024

const begun: ReadLineContent = { kind: 'begun', format: 'pension-ledger-reads', version: 1 }

/**
 * Finds the end of a log. Bytes behind the last whole line were being written when the server was killed, and no answer had waited for
 * them: they are taken away, and the log says so. After a failure, what this server was writing then was refused to whoever asked, and may not
 * be on the disk though it can be read; it is taken away as well, and nothing else is.
 *
 * The last lines are checked here, all of them by `verifyReads`. Rejects: an OpenChainFault; whatever the file rejects with.
 */
export const openChain = async (
  file: LogFile,
  now: () => string,
  stand: Stand | null,
): Promise<E.Either<OpenChainFault, OpenChain>> => {
  const size = await file.size()
  if (stand !== null && size < stand.size) return E.left({ code: 'ReadLogChanged' })
  const from = Math.max(0, size - tailBytes)
  const tail = await file.read(from, size)
  const wholeUpTo = stand?.size ?? from + tail.lastIndexOf(0x0a) + 1
  const upTo = Math.max(from, wholeUpTo)
  const end = endOf(tail.subarray(0, upTo - from), from > 0)
  if (E.isLeft(end)) return end
  if (stand !== null && end.right.hash !== stand.head.hash) return E.left({ code: 'ReadLogChanged' })

  const dropped = tail.subarray(upTo - from)
  if (stand !== null && !isBeginningOf(dropped, stand.attempted)) return E.left({ code: 'ReadLogChanged' })
  const notes: ReadonlyArray<ReadLineContent> = [
    ...(dropped.length === 0 ? [] : [healed(dropped)]),
    ...(end.right.entries === 0 ? [begun] : []),
  ]
  if (dropped.length > 0) await file.cut(upTo)
  // The first line of a log is always the one that says what it is.
  return E.right(await note(file, end.right, upTo, end.right.entries === 0 ? notes.toReversed() : notes, now))
}

const note = async (
  file: LogFile,
  before: ReadLogHead,
  size: number,
  contents: ReadonlyArray<ReadLineContent>,
  now: () => string,
): Promise<OpenChain> => {
  let head = before
  let text = ''
  for (const content of contents) {
    const next = chained(head, content, now())
    head = next.head
    text += next.line
  }
  const bytes = Buffer.from(text, 'utf8')
  try {
    if (bytes.length > 0) await file.append(bytes)
  } catch (error) {
    // A note that was half written would be in the way of the next try.
    await file.cut(size).catch(() => {})
    throw error
  }
  return { file, head, size: size + bytes.length }
}

const isBeginningOf = (bytes: Uint8Array, whole: Uint8Array): boolean =>
  bytes.length <= whole.length && Buffer.compare(bytes, whole.subarray(0, bytes.length)) === 0

const healed = (dropped: Uint8Array): ReadLineContent => ({
  kind: 'healed',
  droppedBytes: dropped.length,
  droppedHash: createHash('sha256').update(dropped).digest('hex'),
})

/** The head behind the last of some lines. Where earlier ones were left unread, the first may begin before the bytes do. */
const endOf = (bytes: Uint8Array, isCutOff: boolean): E.Either<OpenChainFault, ReadLogHead> => {
  const lines = linesOf(bytes)
  const known = isCutOff ? lines.slice(1) : lines
  const [first] = known
  // A megabyte without a line feed is no log of ours.
  if (isCutOff && (first === undefined || bytes.length < longestReadLine)) return E.left({ code: 'ReadLogChanged' })
  const start = isCutOff && first !== undefined ? placeOf(first) : noReads
  if (start === null) return E.left({ code: 'ReadLogChanged' })
  let head = start
  for (const line of known) {
    const next = follow(head, line)
    if (E.isLeft(next)) return next
    head = next.right
  }
  return E.right(head)
}
