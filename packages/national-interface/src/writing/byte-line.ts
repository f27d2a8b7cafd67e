/** Bytes that are being put together, piece by piece, and taken away when there are many. */
export interface ByteLine {
  /** Text of ASCII characters only. */
  readonly ascii: (text: string) => void
  readonly bytes: (bytes: Uint8Array) => void
  readonly length: () => number
  /** What was put together, to be used before anything else is added; the line is empty again. */
  readonly take: () => Uint8Array
}

export const byteLine = (capacity = 1 << 18): ByteLine => {
  let buffer = Buffer.allocUnsafe(capacity)
  let length = 0
  const makeRoom = (more: number): void => {
    if (length + more <= buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + more))
    buffer.copy(larger, 0, 0, length)
    buffer = larger
  }
  return {
    ascii: (text) => {
      makeRoom(text.length)
      length += buffer.write(text, length, 'latin1')
    },
    bytes: (bytes) => {
      makeRoom(bytes.length)
      buffer.set(bytes, length)
      length += bytes.length
    },
    length: () => length,
    take: () => {
      const taken = buffer.subarray(0, length)
      length = 0
      return taken
    },
  }
}
