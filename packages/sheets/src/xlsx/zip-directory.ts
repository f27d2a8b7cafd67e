import type { ByteSource } from '../reading/byte-source.js'
import { refuse } from '../reading/sheet-error.js'

export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc32: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where the entry's own header begins. */
  readonly offset: number
}

const endMark = 0x06054b50
const endBytes = 22
const wideEndMark = 0x06064b50
const wideLocatorMark = 0x07064b50
const entryMark = 0x02014b50
const entryBytes = 46
const inWideField = 0xffffffff
const maxDirectoryBytes = 16 * 1024 * 1024

/**
 * The central directory of a zip file, by the names of its parts in lower case (the package format does not tell them apart).
 *
 * Throws: `Refused` with FileTruncated when there is none, WorkbookBroken, ZipBomb.
 */
export const readZipDirectory = async (source: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> => {
  const { offset, bytes } = await findDirectory(source)
  if (bytes > maxDirectoryBytes) refuse({ code: 'ZipBomb', part: '', measure: 'size', limit: maxDirectoryBytes })
  if (offset + bytes > source.size) refuse({ code: 'FileTruncated' })
  const directory = await source.read(offset, bytes)
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + entryBytes <= directory.length && directory.readUInt32LE(at) === entryMark; ) {
    const nameEnd = at + entryBytes + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const entry = entryAt(directory, at, nameEnd, extraEnd)
    const key = entry.name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
    if (entries.has(key)) refuse({ code: 'WorkbookBroken', part: entry.name, why: 'the part is in the file twice' })
    entries.set(key, entry)
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

const findDirectory = async (source: ByteSource): Promise<{ readonly offset: number; readonly bytes: number }> => {
  const tailStart = Math.max(0, source.size - endBytes - 0xffff)
  const tail = await source.read(tailStart, source.size - tailStart)
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endMark || at + endBytes + tail.readUInt16LE(at + 20) > tail.length) continue
    const bytes = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    const isWide = at >= 20 && tail.readUInt32LE(at - 20) === wideLocatorMark
    return isWide ? findWideDirectory(source, Number(tail.readBigUInt64LE(at - 12))) : { offset, bytes }
  }
  return refuse({ code: 'FileTruncated' })
}

const findWideDirectory = async (source: ByteSource, end: number) => {
  const record = end < source.size ? await source.read(end, 56) : Buffer.alloc(0)
  if (record.length < 56 || record.readUInt32LE(0) !== wideEndMark) return refuse({ code: 'FileTruncated' })
  return { offset: Number(record.readBigUInt64LE(48)), bytes: Number(record.readBigUInt64LE(40)) }
}

const entryAt = (directory: Buffer, at: number, nameEnd: number, extraEnd: number): ZipEntry => {
  const name = directory.toString('utf8', at + entryBytes, nameEnd)
  if (extraEnd > directory.length)
    refuse({ code: 'WorkbookBroken', part: name, why: 'the directory ends within an entry' })
  const wide = wideFields(directory.subarray(nameEnd, extraEnd))
  const field = (offset: number): number => {
    const value = directory.readUInt32LE(at + offset)
    return value === inWideField ? (wide.shift() ?? value) : value
  }
  const unpackedBytes = field(24)
  const packedBytes = field(20)
  return {
    name,
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    crc32: directory.readUInt32LE(at + 16),
    packedBytes,
    unpackedBytes,
    offset: field(42),
  }
}

/** The 64-bit values that stand in for fields too small for them, in the order of the fields. */
const wideFields = (extra: Buffer): number[] => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const values: number[] = []
    const end = Math.min(at + 4 + extra.readUInt16LE(at + 2), extra.length)
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(Number(extra.readBigUInt64LE(value)))
    return values
  }
  return []
}
