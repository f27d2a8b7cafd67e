import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gb18030 } from '../testing/gb18030.js'
import { csvFile, readWhole, table } from '../testing/read-whole.js'
import { type EncodingName, encodings } from './encoding.js'
import { chunkBytes } from './pieces.js'

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const encode: Readonly<Record<EncodingName, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  gb18030,
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': utf16be,
}
const names: ReadonlyArray<EncodingName> = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']
const anyText = fc
  .array(fc.constantFrom('a', '0', ',', '\n', '王', '呈', '龴', '𠮷', '，', '元'))
  .map((all) => all.join(''))

const sheet = '姓名,街道\n王小明,龙城街道\n𠮷龴,吴家营\n'
const expected = [
  ['姓名', '街道'],
  ['王小明', '龙城街道'],
  ['𠮷龴', '吴家营'],
]

describe('an encoding', () => {
  for (const name of names) {
    it(`${name}: cut anywhere, nothing is lost and no character is broken`, () =>
      fc.assert(
        fc.property(anyText, fc.nat(), (text, at) => {
          const bytes = encode[name](text)
          const cut = encodings[name].whole(bytes.subarray(0, at % (bytes.length + 1)))
          const halves = [bytes.subarray(0, cut), bytes.subarray(cut)].map((half) => encodings[name].toUtf8(half))
          expect(halves.map((half) => half?.toString('utf8')).join('')).toBe(text)
          expect((at % (bytes.length + 1)) - cut).toBeLessThan(name === 'gb18030' ? 4_097 : 4)
        }),
      ))
  }

  it('gb18030: a long run of Chinese without a comma is cut between characters', () => {
    const bytes = gb18030('王𠮷龴'.repeat(3_000))
    for (let end = 9_000; end < 9_016; end += 1) {
      const cut = encodings.gb18030.whole(bytes.subarray(0, end))
      expect(end - cut).toBeLessThan(4)
      expect(encodings.gb18030.toUtf8(bytes.subarray(0, cut))).not.toBeNull()
    }
  })
})

describe('the encoding of a file is found by itself', () => {
  const found = async (bytes: Uint8Array) => {
    const whole = await readWhole(csvFile(bytes))
    return { encoding: whole.file?.encoding, table: table(whole), error: whole.error }
  }
  it('UTF-8', async () =>
    expect(await found(encode['utf-8'](sheet))).toEqual({ encoding: 'utf-8', table: expected, error: null }))
  it('UTF-8 with a byte-order mark, which is no part of the first header', async () =>
    expect(await found(encode['utf-8'](`\uFEFF${sheet}`))).toEqual({ encoding: 'utf-8', table: expected, error: null }))
  it('GB18030, rare characters included', async () =>
    expect(await found(gb18030(sheet))).toEqual({ encoding: 'gb18030', table: expected, error: null }))
  it('UTF-16LE and UTF-16BE by their byte-order marks', async () => {
    expect(await found(encode['utf-16le'](`\uFEFF${sheet}`))).toEqual({
      encoding: 'utf-16le',
      table: expected,
      error: null,
    })
    expect(await found(utf16be(`\uFEFF${sheet}`))).toEqual({ encoding: 'utf-16be', table: expected, error: null })
  })
  it('GB18030 that begins like UTF-8: 联通 alone', async () => {
    // Its four bytes are valid UTF-8, so that only what follows can tell.
    expect((await found(gb18030('a\n联通\n昆明市呈贡区'))).table).toEqual([['a'], ['联通'], ['昆明市呈贡区']])
  })
  it('GB18030 whose first Chinese stands behind many chunks of ASCII', async () => {
    const rows = 'abcdefg,hijklmn\n'.repeat(Math.ceil((3 * chunkBytes) / 16))
    const whole = await readWhole(csvFile(Buffer.concat([Buffer.from(`x,y\n${rows}`), gb18030('王小明,龙城\n')])))
    expect(whole.file?.encoding).toBe('gb18030')
    expect(whole.sheets[0]?.rows.at(-1)?.cells).toEqual(['王小明', '龙城'])
  })
  for (const name of names) {
    it(`${name}: characters on the edges of chunks stay whole`, async () => {
      const mark = name.startsWith('utf-16') ? '\uFEFF' : ''
      for (const shift of ['', 'a', 'ab', 'abc']) {
        const bytes = encode[name](`${mark}${shift}h,h2\n${'王小明𠮷,龙城街道\n'.repeat(chunkBytes / 8)}`)
        const whole = await readWhole(csvFile(bytes))
        expect(whole.error).toBeNull()
        expect(whole.sheets[0]?.rows).toHaveLength(chunkBytes / 8)
        expect(new Set(whole.sheets[0]?.rows.map(({ cells }) => cells.join()))).toEqual(new Set(['王小明𠮷,龙城街道']))
      }
    })
  }
})

describe('broken bytes are refused before a row is delivered', () => {
  const refusal = async (...parts: ReadonlyArray<Uint8Array | string>) => {
    const whole = await readWhole(
      csvFile(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))),
    )
    expect(whole.sheets).toEqual([])
    return whole.error
  }
  const file = 'payments.csv'

  it('a byte that is in no encoding names its offset', async () =>
    expect(await refusal('a,b\n1,', Buffer.from([0xff]), '\n')).toEqual({
      code: 'UnknownEncoding',
      offset: 6,
      nearest: 'gb18030',
      file,
    }))
  it('one broken byte in Chinese UTF-8 does not turn the file into GB18030', async () => {
    const before = '姓名,街道\n王小明,龙城街道\n'
    expect(await refusal(before, Buffer.from([0xe5]), '李小龙,吴家营街道\n')).toEqual({
      code: 'UnknownEncoding',
      offset: Buffer.byteLength(before) + 1,
      nearest: 'utf-8',
      file,
    })
  })
  it('UTF-8 with a broken byte is refused even where every byte of it would be GB18030', async () => {
    const before = `城市\n${'昆明\n'.repeat(20)}`
    const broken = Buffer.from('e698c6e6988e', 'hex')
    expect(encodings.gb18030.toUtf8(Buffer.concat([Buffer.from(before), broken]))).not.toBeNull()
    expect(await refusal(before, broken, '\n昆明\n')).toEqual({
      code: 'UnknownEncoding',
      offset: Buffer.byteLength(before) + 2,
      nearest: 'utf-8',
      file,
    })
  })
  it('UTF-8 cut within its last character', async () => {
    const bytes = Buffer.from(sheet.trimEnd(), 'utf8')
    expect(await refusal(bytes.subarray(0, -1))).toMatchObject({ code: 'UnknownEncoding', nearest: 'utf-8' })
  })
  it('GB18030 cut within its last character', async () =>
    expect(await refusal(gb18030(sheet.trimEnd()).subarray(0, -1))).toMatchObject({
      code: 'UnknownEncoding',
      nearest: 'gb18030',
    }))
  it('a UTF-8 byte-order mark is a promise', async () =>
    expect(await refusal('\uFEFFa\n', gb18030('王小明'))).toMatchObject({
      code: 'UnknownEncoding',
      offset: 6,
      nearest: 'utf-8',
    }))
  it('half of a surrogate pair in UTF-16', async () =>
    expect(await refusal(Buffer.from('\uFEFFa\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00]))).toMatchObject({
      code: 'UnknownEncoding',
      nearest: 'utf-16le',
    }))
  it('an odd byte at the end of UTF-16', async () =>
    expect(await refusal(Buffer.from('\uFEFFa\nb', 'utf16le'), Buffer.from([0x41]))).toMatchObject({
      code: 'UnknownEncoding',
    }))
  it('a fault far into the file', async () => {
    const before = 'abcdefg,hijklmn\n'.repeat(chunkBytes / 8)
    expect(await refusal(before, Buffer.from([0xff]), '\n')).toMatchObject({
      code: 'UnknownEncoding',
      offset: before.length,
    })
  })
  it('a fault behind a character that two chunks share', async () => {
    const before = '王小明\n'.repeat(chunkBytes / 8)
    expect(chunkBytes % Buffer.byteLength('王小明\n')).toBe(2)
    expect(await refusal(before, Buffer.from([0xff]), '\n')).toMatchObject({
      code: 'UnknownEncoding',
      offset: Buffer.byteLength(before),
      nearest: 'utf-8',
    })
  })
  it('a NUL is binary', async () =>
    expect(await refusal('a,b\n1,\0\n')).toEqual({ code: 'FileBinary', offset: 6, file }))
  it('a NUL in UTF-16 is binary, an even byte and an odd one that are zero are not', async () => {
    expect(await refusal(Buffer.from('\uFEFFa\n\0\n', 'utf16le'))).toEqual({ code: 'FileBinary', offset: 6, file })
    expect((await readWhole(csvFile(Buffer.from('\uFEFFĀ,aĀ\nbĀ,\u0100', 'utf16le')))).error).toBeNull()
  })
  it('a picture is binary', async () =>
    expect(await refusal(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toMatchObject({
      code: 'FileBinary',
      offset: 8,
    }))
})
