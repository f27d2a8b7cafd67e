import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { ByteSource } from '../reading/byte-source.js'
import type { Limits } from '../reading/read-options.js'
import { refuse } from '../reading/sheet-error.js'
import type { ZipEntry } from './zip-directory.js'

/** Small, because deflate may make a thousand times as much of it at once. */
const packedChunkBytes = 16 * 1024
const localHeaderBytes = 30
const smallPartBytes = 1024 * 1024

/** Unpacks parts of one workbook, and counts what they come to. */
export type Unpack = (entry: ZipEntry) => AsyncGenerator<Uint8Array, void, undefined>

/** Throws (when read): `Refused` with ZipBomb, WorkbookEncrypted, WorkbookUnsupported, WorkbookBroken, FileTruncated. */
export const unpacker = (source: ByteSource, limits: Limits): Unpack => {
  let total = 0
  return async function* unpack(entry) {
    checkEntry(entry, limits)
    let unpackedBytes = 0
    let sum = 0
    for await (const chunk of unpackedChunks(source, entry)) {
      unpackedBytes += chunk.length
      total += chunk.length
      if (total > limits.maxUnpackedBytes) {
        refuse({ code: 'ZipBomb', part: entry.name, measure: 'size', limit: limits.maxUnpackedBytes })
      }
      if (unpackedBytes > entry.unpackedBytes) broken(entry, 'it is longer than the directory says')
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (unpackedBytes !== entry.unpackedBytes) broken(entry, 'it is shorter than the directory says')
    if (sum !== entry.crc32) broken(entry, 'its checksum does not match')
  }
}

/** By what the directory says, which the bytes are then held to. */
const checkEntry = (entry: ZipEntry, { maxUnpackedBytes, maxUnpackRatio }: Limits): void => {
  const { name: part, method, packedBytes, unpackedBytes, isEncrypted } = entry
  if (isEncrypted) refuse({ code: 'WorkbookEncrypted' })
  if (method !== 0 && method !== 8) refuse({ code: 'WorkbookUnsupported', format: 'compression', part })
  if (unpackedBytes > maxUnpackedBytes) refuse({ code: 'ZipBomb', part, measure: 'size', limit: maxUnpackedBytes })
  if (unpackedBytes > smallPartBytes && unpackedBytes > packedBytes * maxUnpackRatio) {
    refuse({ code: 'ZipBomb', part, measure: 'ratio', limit: maxUnpackRatio })
  }
}

async function* unpackedChunks(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
  const start = await dataStart(source, entry)
  const end = start + entry.packedBytes
  if (end > source.size) refuse({ code: 'FileTruncated' })
  let unpacked: Uint8Array[] = []
  const inflate = new Inflate((chunk) => unpacked.push(chunk))
  for (let at = start; at < end; at += packedChunkBytes) {
    const packed = await source.read(at, Math.min(packedChunkBytes, end - at))
    if (packed.length === 0) refuse({ code: 'FileChanged' })
    if (entry.method === 0) {
      yield packed
      continue
    }
    push(inflate, packed, at + packedChunkBytes >= end, entry)
    yield* unpacked
    unpacked = []
  }
}

const push = (inflate: Inflate, packed: Uint8Array, isLast: boolean, entry: ZipEntry): void => {
  try {
    inflate.push(packed, isLast)
  } catch (error) {
    broken(entry, error instanceof Error ? error.message : String(error))
  }
}

/** The entry's own header repeats its name and has extra fields of another length than the directory's. */
const dataStart = async (source: ByteSource, entry: ZipEntry): Promise<number> => {
  const header = entry.offset < source.size ? await source.read(entry.offset, localHeaderBytes) : Buffer.alloc(0)
  if (header.length < localHeaderBytes) return refuse({ code: 'FileTruncated' })
  if (header.readUInt32LE(0) !== 0x04034b50) broken(entry, 'the directory points to something else')
  return entry.offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28)
}

const broken = (entry: ZipEntry, why: string): never => refuse({ code: 'WorkbookBroken', part: entry.name, why })
