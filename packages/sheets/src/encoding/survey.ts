import { createHash } from 'node:crypto'
import type { ByteSource } from '../reading/byte-source.js'
import { Refused, refuse, type SheetFault } from '../reading/sheet-error.js'
import { type Encoding, encodings } from './encoding.js'
import { lineBreaks } from './line-breaks.js'
import { chunkBytes, utf8Pieces } from './pieces.js'

export interface Survey {
  readonly encoding: Encoding
  readonly sha256: string
}

/**
 * The first pass over a text file: it finds the encoding, and refuses what is not text before a single row is delivered. It stops
 * at the first line that is too long, so that a file of one endless line costs no more than the limit.
 *
 * Throws: `Refused` with UnknownEncoding, FileBinary, LineTooLong, or what reading met.
 */
export const surveyText = async (source: ByteSource, sheet: string, maxRecordBytes: number): Promise<Survey> => {
  const start = await source.read(0, 3)
  const walk = (encoding: Encoding): Promise<Survey> => surveyAs(source, encoding, sheet, maxRecordBytes)
  if (start[0] === 0xff && start[1] === 0xfe) return walk(encodings['utf-16le'])
  if (start[0] === 0xfe && start[1] === 0xff) return walk(encodings['utf-16be'])

  const asUtf8 = await attempt(walk(encodings['utf-8']))
  if (!(asUtf8 instanceof Refused)) return asUtf8
  const unfitUtf8 = asUtf8.fault
  if (unfitUtf8.code !== 'UnknownEncoding' || (await isDamagedUtf8(source, start, unfitUtf8.offset))) throw asUtf8

  const asGb18030 = await attempt(walk(encodings.gb18030))
  if (!(asGb18030 instanceof Refused)) return asGb18030
  throw furthest(asGb18030, unfitUtf8)
}

const attempt = async (survey: Promise<Survey>): Promise<Survey | Refused> => {
  try {
    return await survey
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

/** When no encoding fits, the one that fitted longest is the likelier. */
const furthest = (gb18030: Refused, utf8: SheetFault & { readonly code: 'UnknownEncoding' }): Refused =>
  gb18030.fault.code === 'UnknownEncoding' && gb18030.fault.offset < utf8.offset ? new Refused(utf8) : gb18030

/**
 * Chinese in UTF-8 often happens to be valid GB18030 as well, so one broken byte in a UTF-8 file must not turn all its names into
 * others. Around the fault, UTF-8 has many whole characters and few faults, GB18030 the contrary.
 */
const isDamagedUtf8 = async (source: ByteSource, start: Buffer, unfit: number): Promise<boolean> => {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return true
  const around = await source.read(Math.max(0, unfit - chunkBytes / 2), chunkBytes)
  let faults = 0
  let characters = 0
  for (const character of new TextDecoder().decode(around)) {
    if (character === '\uFFFD') faults += 1
    else if (character >= '\u0800') characters += 1
  }
  return characters > 2 * faults
}

const surveyAs = async (
  source: ByteSource,
  encoding: Encoding,
  sheet: string,
  maxRecordBytes: number,
): Promise<Survey> => {
  const hash = createHash('sha256')
  const isWide = encoding.name.startsWith('utf-16')
  const onBytes = (chunk: Buffer, offset: number): void => {
    hash.update(chunk)
    const nul = firstNul(chunk, isWide)
    if (nul !== -1) refuse({ code: 'FileBinary', offset: offset + nul })
  }
  let sinceBreak = 0
  let walked = 0
  for await (const piece of utf8Pieces(source, encoding, onBytes)) {
    const { first, last } = lineBreaks(piece)
    if (sinceBreak + first > maxRecordBytes) {
      const line = await lineAt(source, encoding, walked)
      return refuse({ code: 'LineTooLong', sheet, line, limit: maxRecordBytes })
    }
    sinceBreak = last === -1 ? sinceBreak + piece.length : piece.length - 1 - last
    walked += piece.length
  }
  return { encoding, sha256: hash.digest('hex') }
}

const wideNul = Buffer.alloc(2)

const firstNul = (chunk: Buffer, isWide: boolean): number => {
  if (!isWide) return chunk.indexOf(0)
  let at = chunk.indexOf(wideNul)
  while (at % 2 === 1) at = chunk.indexOf(wideNul, at + 1)
  return at
}

/** The line that goes on at this many bytes of UTF-8 from the start. Counted again, since it is asked of broken files only. */
const lineAt = async (source: ByteSource, encoding: Encoding, walked: number): Promise<number> => {
  let line = 1
  let at = 0
  let previous = 0
  for await (const piece of utf8Pieces(source, encoding)) {
    for (const byte of piece.subarray(0, walked - at)) {
      if (byte === 13 || (byte === 10 && previous !== 13)) line += 1
      previous = byte
    }
    at += piece.length
    if (at >= walked) break
  }
  return line
}
