import { isUtf8 } from 'node:buffer'

/** The encodings that are read. */
export type EncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** How one encoding is cut into pieces of whole characters, and each piece turned into UTF-8. */
export interface Encoding {
  readonly name: EncodingName
  /** How many bytes from the start can be decoded without cutting a character; what follows waits for more. */
  readonly whole: (bytes: Buffer) => number
  /** Null when a byte does not fit the encoding. A byte is never replaced. */
  readonly toUtf8: (bytes: Buffer) => Buffer | null
}

const wholeUtf8 = (bytes: Buffer): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Bytes below 0x30 are never part of a longer character; only where there is none must the characters be walked. */
const wholeGb18030 = (bytes: Buffer): number => {
  for (let end = bytes.length; end > bytes.length - 4_096 && end > 0; end -= 1) {
    if ((bytes[end - 1] ?? 0) < 0x30) return end
  }
  let start = 0
  while (start < bytes.length) {
    const length = lengthGb18030(bytes[start] ?? 0, bytes[start + 1] ?? 0)
    if (start + length > bytes.length) return start
    start += length
  }
  return start
}

const lengthGb18030 = (first: number, second: number): number => {
  if (first <= 0x80 || first === 0xff) return 1
  return second >= 0x30 && second <= 0x39 ? 4 : 2
}

const wholeUtf16 =
  (highByte: 0 | 1) =>
  (bytes: Buffer): number => {
    const even = bytes.length - (bytes.length % 2)
    const lastUnit = (bytes[even - 2 + highByte] ?? 0) & 0xfc
    return even >= 2 && lastUnit === 0xd8 ? even - 2 : even
  }

/** Only the runtime's own decoder, which knows all of GB18030; a lenient table would turn names into others. */
const decodedBy =
  (name: EncodingName) =>
  (bytes: Buffer): Buffer | null => {
    try {
      return Buffer.from(new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes), 'utf8')
    } catch {
      return null
    }
  }

export const encodings: Readonly<Record<EncodingName, Encoding>> = {
  'utf-8': { name: 'utf-8', whole: wholeUtf8, toUtf8: (bytes) => (isUtf8(bytes) ? bytes : null) },
  gb18030: { name: 'gb18030', whole: wholeGb18030, toUtf8: decodedBy('gb18030') },
  'utf-16le': { name: 'utf-16le', whole: wholeUtf16(1), toUtf8: decodedBy('utf-16le') },
  'utf-16be': { name: 'utf-16be', whole: wholeUtf16(0), toUtf8: decodedBy('utf-16be') },
}

/** Where decoding fails first, in bytes from the start of a piece that is known to fail. */
export const firstUnfit = (bytes: Buffer, name: EncodingName): number => {
  // `stream` lets the last character be incomplete, so that whatever stands before the fault decodes at every length.
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder(name, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  return Math.min(good, bytes.length - 1)
}
