const twoByteCodes = new Map<string, Buffer>()
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const code = Buffer.from([first, second])
    const character = new TextDecoder('gb18030').decode(code)
    if (second !== 0x7f && !character.includes('\uFFFD')) twoByteCodes.set(character, code)
  }
}

/** Text in GB18030: ASCII, the two-byte characters, and by the standard's formula those beyond U+FFFF. Throws for others. */
export const gb18030 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const point = character.codePointAt(0) ?? 0
      if (point < 0x80) return Buffer.from([point])
      if (point >= 0x10000) return fourBytes(point - 0x10000)
      const code = twoByteCodes.get(character)
      if (code === undefined) throw new Error(`${character} has no two-byte code`)
      return code
    }),
  )

const fourBytes = (index: number): Buffer => {
  const third = Math.floor(index / 10)
  const second = Math.floor(third / 126)
  return Buffer.from([0x90 + Math.floor(second / 10), 0x30 + (second % 10), 0x81 + (third % 126), 0x30 + (index % 10)])
}
