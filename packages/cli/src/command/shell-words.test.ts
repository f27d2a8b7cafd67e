import { describe, expect, it } from 'vitest'
import { shellWords } from './shell-words.js'

describe('words for a shell', () => {
  it('stay as they are where nothing is special', () =>
    expect(shellWords(['import', './数据/a.csv', '--store=sqlite:x', 'C:/y'])).toBe(
      'import ./数据/a.csv --store=sqlite:x C:/y',
    ))
  it('are quoted where they hold a space', () => expect(shellWords(['import', 'my files'])).toBe("import 'my files'"))
  it('keep their own quotes', () => expect(shellWords(["it's"])).toBe("'it'\\''s'"))
  it('are quoted where they are empty', () => expect(shellWords([''])).toBe("''"))
  it.each(['a;b', '$HOME', 'a|b', '*', 'a&b', '`x`'])('%s is quoted', (word) =>
    expect(shellWords([word])).toBe(`'${word}'`),
  )
})
