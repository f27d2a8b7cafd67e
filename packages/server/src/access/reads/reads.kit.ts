import { FileReplaced, type LogFile } from './log-file.js'
import type { Reading } from './read-entry.js'

/** A reading that is like any other. */
export const reading = (change: Partial<Reading> = {}): Reading => ({
  requestId: 'r-1',
  callerId: 'key:0123456789ab',
  callerName: 'audit',
  masking: 'whole',
  reason: '核对待遇发放',
  route: 'participant',
  asked: { effectiveAt: '2022-12-31', lang: 'zh' },
  participantIds: ['A001'],
  format: 'json',
  position: 42,
  status: 200,
  ...change,
})

/** A file in memory that fails when it is told to: it keeps some of the bytes then, as a disk does. */
export interface FailingFile {
  bytes: Uint8Array
  /** Of the next write: bytes that are kept before it fails; null does not fail. */
  failsAfter: number | null
  isReplaced: boolean
  /** Writes that were flushed. */
  flushes: number
  readonly open: () => Promise<LogFile>
}

/** An empty one. */
export const failingFile = (): FailingFile => {
  const disk: FailingFile = {
    bytes: new Uint8Array(0),
    failsAfter: null,
    isReplaced: false,
    flushes: 0,
    open: async () => ({
      size: async () => {
        if (disk.isReplaced) throw new FileReplaced('log')
        return disk.bytes.length
      },
      read: async (from, to) => disk.bytes.slice(from, to),
      append: async (bytes) => {
        await new Promise((resolve) => setImmediate(resolve))
        const kept = disk.failsAfter === null ? bytes : bytes.subarray(0, disk.failsAfter)
        disk.bytes = Buffer.concat([disk.bytes, kept])
        disk.flushes += 1
        if (disk.failsAfter !== null) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })
      },
      cut: async (size) => {
        disk.bytes = disk.bytes.slice(0, size)
      },
      close: async () => {},
    }),
  }
  return disk
}
