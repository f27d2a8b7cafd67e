import type { Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Refused, refuse } from './sheet-error.js'

/** A path, or bytes already at hand under a file's name. */
export type SheetSource = string | { readonly name: string; readonly bytes: Uint8Array }

/** Bytes that can be read from anywhere, so that a file may be surveyed before it is read. */
export interface ByteSource {
  readonly size: number
  /** Fewer bytes than asked at the end, none beyond it. */
  readonly read: (offset: number, length: number) => Promise<Buffer>
  /** Changes when the bytes may have changed. */
  readonly stamp: () => Promise<string>
  readonly close: () => Promise<void>
}

export const nameOf = (source: SheetSource): string => (typeof source === 'string' ? source : source.name)

/** The file's name without folders and extension. */
export const sheetNameOf = (source: SheetSource): string => basename(nameOf(source), extname(nameOf(source)))

export const openSource = async (source: SheetSource): Promise<ByteSource> =>
  typeof source === 'string' ? openFile(source) : inMemory(source.bytes)

const openFile = async (path: string): Promise<ByteSource> => {
  // Asked before opening: to open a named pipe would wait for a writer.
  const { size } = await told(() => plainFile(path))
  const handle = await told(() => open(path, 'r'))
  return {
    size,
    read: (offset, length) => told(() => readAt(handle, offset, Math.min(length, size - offset))),
    stamp: () => told(() => stampOf(handle)),
    close: () => handle.close(),
  }
}

const plainFile = async (path: string): Promise<Stats> => {
  const stats = await stat(path)
  if (stats.isDirectory()) refuse({ code: 'FileIsDirectory' })
  return stats.isFile() ? stats : refuse({ code: 'FileNotReadable', why: 'not a plain file' })
}

const readAt = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.allocUnsafeSlow(Math.max(length, 0))
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

const stampOf = async (handle: FileHandle): Promise<string> => {
  const { size, mtimeNs } = await handle.stat({ bigint: true })
  return `${size} ${mtimeNs}`
}

const inMemory = (bytes: Uint8Array): ByteSource => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: buffer.length,
    read: async (offset, length) => buffer.subarray(offset, offset + length),
    stamp: async () => '',
    close: async () => {},
  }
}

const told = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof Error && !(error instanceof Refused) ? fromSystem(error) : error
  }
}

const fromSystem = (error: Error): Refused => {
  const code = 'code' in error ? String(error.code) : error.message
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Refused({ code: 'FileMissing' })
  if (code === 'EISDIR') return new Refused({ code: 'FileIsDirectory' })
  return new Refused({ code: 'FileNotReadable', why: code })
}
