import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { FileOpenToOthers, FileReplaced, type LogFile } from './log-file.js'
import { type OpenChain, type OpenChainFault, openChain, type Stand } from './open-chain.js'
import { chained, type ReadLogHead } from './read-chain.js'
import type { Reading } from './read-entry.js'
import { longestReadLine } from './verify-reads.js'
import { recordWithoutNumbers, type TokenOf, withoutNumbers } from './without-numbers.js'

/** Why a reading is not on the disk. Nothing may be shown then. */
export type ReadLogError =
  | OpenChainFault
  | { readonly code: 'ReadLogFailed'; readonly why: string }
  | { readonly code: 'ReadLogClosed' }
  | { readonly code: 'ReadingTooLong'; readonly limit: number }
  /** More are waiting to be written than a server can have in hand. */
  | { readonly code: 'ReadLogBehind' }

/** 查阅日志: who was shown whose personal data, when, and why. */
export interface ReadLog {
  /** Settles when the reading is on the disk; only then may the answer leave. Rejects: a ReadLogError. */
  readonly append: (reading: Reading) => TaskEither<ReadLogError, ReadLogHead>
  /** To be kept elsewhere now and then: with it, a log that was cut or written anew is found out. */
  readonly head: () => ReadLogHead
  readonly close: () => Promise<void>
}

/** What a read log takes from the world. */
export interface ReadLogParts {
  readonly open: () => Promise<LogFile>
  /** RFC 3339, UTC. */
  readonly now: () => string
  readonly tokenOf: TokenOf
}

/** Bytes that are written at once at most; less than `openChain` looks at. */
const batchBytes = 512 * 1024
const mostWaiting = 4096
const nothing = new Uint8Array(0)

interface Waiting {
  readonly reading: Reading
  readonly settle: (answer: E.Either<ReadLogError, ReadLogHead>) => void
}

/**
 * Opens a read log. While one write is on its way to the disk, those who come meanwhile gather, and the next write takes all of them: so
 * one flush serves many readings. After a failure everybody is refused until the file can be opened and gone on with again.
 *
 * Rejects: a ReadLogError, so that a server that cannot write down who sees what does not start.
 */
export const openReadLog =
  (parts: ReadLogParts): TaskEither<ReadLogError, ReadLog> =>
  async () => {
    const opened = await opening(parts, null)
    return E.map((chain: OpenChain) => runningLog(parts, chain))(opened)
  }

const runningLog = (parts: ReadLogParts, first: OpenChain): ReadLog => {
  let chain: OpenChain | null = first
  let stand: Stand = { ...first, attempted: nothing }
  let changed: ReadLogError | null = null
  let waiting: Waiting[] = []
  let isWriting = false
  let written: Promise<void> = Promise.resolve()
  let isClosed = false

  const write = async (): Promise<void> => {
    isWriting = true
    while (waiting.length > 0) await writeOnce()
    // Nobody comes between the last look at those who wait and this line.
    isWriting = false
  }

  const inHand = async (): Promise<E.Either<ReadLogError, OpenChain>> => {
    if (changed !== null) return E.left(changed)
    return chain === null ? opening(parts, stand) : E.right(chain)
  }

  const writeOnce = async (): Promise<void> => {
    const opened = await inHand()
    if (E.isLeft(opened)) {
      // Whoever changed the file may still be at it. Only a new start looks at all of its end again.
      if (opened.left.code === 'ReadLogChanged') changed = opened.left
      for (const { settle } of waiting.splice(0)) settle(opened)
      return
    }
    const batch = batchOf(parts, opened.right.head, waiting)
    waiting = waiting.slice(batch.taken)
    const onDisk = await writeBatch(opened.right, batch)
    if (E.isLeft(onDisk)) await opened.right.file.close().catch(() => {})
    if (E.isLeft(onDisk) && onDisk.left.code === 'ReadLogChanged') changed = onDisk.left
    chain = E.isRight(onDisk) ? onDisk.right : null
    stand = chain === null ? { ...opened.right, attempted: batch.bytes } : { ...chain, attempted: nothing }
    for (const { settle, answer } of batch.answers) settle(E.isLeft(onDisk) ? onDisk : answer)
  }

  return {
    append: (reading) => () =>
      new Promise((settle) => {
        if (isClosed) return settle(E.left({ code: 'ReadLogClosed' }))
        if (waiting.length >= mostWaiting) return settle(E.left({ code: 'ReadLogBehind' }))
        waiting.push({ reading: scrubbed(reading, parts.tokenOf), settle })
        if (!isWriting) written = write()
      }),
    head: () => stand.head,
    close: async () => {
      isClosed = true
      await written
      await chain?.file.close()
      chain = null
    },
  }
}

interface Batch {
  readonly bytes: Uint8Array
  readonly head: ReadLogHead
  readonly taken: number
  readonly answers: ReadonlyArray<Pick<Waiting, 'settle'> & { readonly answer: E.Either<ReadLogError, ReadLogHead> }>
}

/** As many readings as fit into one write. One that is too long is refused, and is not in the chain. */
const batchOf = ({ now }: Pick<ReadLogParts, 'now'>, before: ReadLogHead, waiting: ReadonlyArray<Waiting>): Batch => {
  const lines: Buffer[] = []
  const answers: Array<Batch['answers'][number]> = []
  let head = before
  let bytes = 0
  for (const { reading, settle } of waiting) {
    const next = chained(head, { kind: 'read', ...reading }, now())
    const line = Buffer.from(next.line, 'utf8')
    if (line.length > longestReadLine) {
      answers.push({ settle, answer: E.left({ code: 'ReadingTooLong', limit: longestReadLine }) })
      continue
    }
    if (bytes > 0 && bytes + line.length > batchBytes) break
    head = next.head
    bytes += line.length
    lines.push(line)
    answers.push({ settle, answer: E.right(head) })
  }
  return { bytes: Buffer.concat(lines), head, taken: answers.length, answers }
}

/** No name and no number comes in by a text that somebody typed. */
const scrubbed = (reading: Reading, tokenOf: TokenOf): Reading => {
  const { requestId, callerId, callerName, masking, reason, route, asked, participantIds, format, position, status } =
    reading
  return {
    requestId,
    callerId,
    callerName,
    masking,
    reason: reason === null ? null : withoutNumbers(reason, tokenOf),
    route,
    asked: recordWithoutNumbers(asked, tokenOf),
    participantIds,
    format,
    position,
    status,
  }
}

const writeBatch = async (chain: OpenChain, { bytes, head }: Batch): Promise<E.Either<ReadLogError, OpenChain>> => {
  try {
    // A file that somebody else writes, or cut, has another end than the one this chain goes on from.
    if ((await chain.file.size()) !== chain.size) return E.left({ code: 'ReadLogChanged' })
    await chain.file.append(bytes)
    const size = chain.size + bytes.length
    return (await chain.file.size()) === size
      ? E.right({ file: chain.file, head, size })
      : E.left({ code: 'ReadLogChanged' })
  } catch (error) {
    return E.left(failed(error))
  }
}

const opening = async (
  { open, now }: ReadLogParts,
  stand: Stand | null,
): Promise<E.Either<ReadLogError, OpenChain>> => {
  let file: LogFile | null = null
  try {
    file = await open()
    const chain = await openChain(file, now, stand)
    if (E.isLeft(chain)) await file.close()
    return chain
  } catch (error) {
    await file?.close().catch(() => {})
    return E.left(failed(error))
  }
}

const failed = (error: unknown): ReadLogError => {
  if (error instanceof FileReplaced) return { code: 'ReadLogChanged' }
  if (error instanceof FileOpenToOthers) return { code: 'ReadLogFailed', why: 'others may write it' }
  return { code: 'ReadLogFailed', why: error instanceof Error && 'code' in error ? String(error.code) : String(error) }
}
