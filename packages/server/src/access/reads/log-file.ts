import { statSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** An append-only file, as the read log wants one. Everything rejects with what the system said. */
export interface LogFile {
  /** Bytes in it now. Rejects also where another file has taken its place, so that nobody would find what is written. */
  readonly size: () => Promise<number>
  readonly read: (from: number, to: number) => Promise<Uint8Array>
  /** Settles when the bytes are on the disk. */
  readonly append: (bytes: Uint8Array) => Promise<void>
  /** Takes away what stands behind a byte; settles when that is on the disk. */
  readonly cut: (size: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** The file at its path is not the one that was opened. */
export class FileReplaced extends Error {}

/** Others than its owner may write it. */
export class FileOpenToOthers extends Error {}

/**
 * Opens a log file, and makes it where there is none, for its owner alone.
 *
 * Only what waits for the disk is handed to another thread. To look at the file and to write into the cache of the system takes microseconds; an
 * answer that waited for each of them would wait three times for whatever else the program is doing.
 */
export const openLogFile = async (path: string): Promise<LogFile> => {
  const handle = await open(path, 'a+', 0o600)
  try {
    const { mode, ino, dev } = await handle.stat()
    if ((mode & 0o022) !== 0) throw new FileOpenToOthers(path)
    await syncFolder(dirname(path))
    return {
      size: async () => {
        const now = statSync(path)
        if (now.ino !== ino || now.dev !== dev) throw new FileReplaced(path)
        return now.size
      },
      read: (from, to) => readAll(handle, from, to),
      append: async (bytes) => {
        for (let written = 0; written < bytes.length; )
          written += writeSync(handle.fd, bytes, written, bytes.length - written)
        await handle.datasync()
      },
      cut: async (size) => {
        await handle.truncate(size)
        await handle.sync()
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** A new file is found again after a loss of power only once its folder is on the disk, too. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const readAll = async (handle: FileHandle, from: number, to: number): Promise<Uint8Array> => {
  const bytes = Buffer.alloc(Math.max(0, to - from))
  let read = 0
  while (read < bytes.length) {
    const { bytesRead } = await handle.read(bytes, read, bytes.length - read, from + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}
