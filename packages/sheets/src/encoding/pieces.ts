import type { ByteSource } from '../reading/byte-source.js'
import { refuse } from '../reading/sheet-error.js'
import { type Encoding, firstUnfit } from './encoding.js'

/** Enough for about a thousand rows; small enough to stay in the processor's cache. */
export const chunkBytes = 128 * 1024

const byteOrderMark = Buffer.from('\uFEFF', 'utf8')

/**
 * The whole source as pieces of UTF-8 that never cut a character, without a byte-order mark. One piece is in memory at a time.
 *
 * `onBytes` sees every chunk of the raw bytes before it is decoded.
 * Throws: `Refused` with UnknownEncoding, FileChanged or what reading met.
 */
export async function* utf8Pieces(
  source: ByteSource,
  encoding: Encoding,
  onBytes: (chunk: Buffer, offset: number) => void = () => {},
): AsyncGenerator<Buffer, void, undefined> {
  let waiting: Buffer = Buffer.alloc(0)
  for (let offset = 0; offset < source.size; ) {
    const chunk = await source.read(offset, chunkBytes)
    if (chunk.length === 0) return refuse({ code: 'FileChanged' })
    onBytes(chunk, offset)

    const bytes = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    const start = offset - waiting.length
    offset += chunk.length
    const whole = offset === source.size ? bytes.length : encoding.whole(bytes)
    const piece = bytes.subarray(0, whole)
    waiting = bytes.subarray(whole)

    const utf8 = encoding.toUtf8(piece)
    if (utf8 === null) {
      const unfit = start + firstUnfit(piece, encoding.name)
      return refuse({ code: 'UnknownEncoding', offset: unfit, nearest: encoding.name })
    }
    const marked = start === 0 && utf8.subarray(0, 3).equals(byteOrderMark)
    if (utf8.length > 0) yield marked ? utf8.subarray(3) : utf8
  }
}
