import * as E from 'fp-ts/lib/Either.js'
import iconv from 'iconv-lite'

/** A character that a file cannot carry, as `U+E78D`: the encoding has no code for it, or XML forbids it. */
export interface UnwritableCharacter {
  readonly code: 'UnwritableCharacter'
  readonly character: string
  readonly because: 'not-in-encoding' | 'not-in-xml'
}

const decoder = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true })

/**
 * Characters whose code in today's GB 18030 stood for a private-use character in the edition that the encoder was made from: they
 * would be written with a code that today's readers take for something else. They are found by asking the decoder about the code of
 * every private-use character.
 */
const reassigned: ReadonlyMap<string, Buffer> = (() => {
  const codes = new Map<string, Buffer>()
  for (let point = 0xe000; point <= 0xf8ff; point++) {
    const privateUse = String.fromCodePoint(point)
    const code = iconv.encode(privateUse, 'gb18030')
    const today = decoder.decode(code)
    if (code.length === 2 && today !== privateUse) codes.set(today, code)
  }
  return codes
})()

const hasReassigned = (text: string): boolean => {
  for (const character of text) if (reassigned.has(character)) return true
  return false
}

/**
 * Text in GB 18030.
 *
 * Returns: bytes that decode to the same text, which is checked every time.
 * Rejects: UnwritableCharacter, with the first character that does not come back: a half of a surrogate pair, or one of the few
 *          private-use characters that lost their code.
 */
export const encodeGb18030 = (text: string): E.Either<UnwritableCharacter, Buffer> => {
  const bytes = hasReassigned(text)
    ? Buffer.concat(Array.from(text, (character) => reassigned.get(character) ?? iconv.encode(character, 'gb18030')))
    : iconv.encode(text, 'gb18030')
  return decoder.decode(bytes) === text ? E.right(bytes) : E.left(unwritable(firstLost(text), 'not-in-encoding'))
}

/** The first character that does not survive on its own. */
const firstLost = (text: string): string => {
  for (const character of text) {
    const bytes = reassigned.get(character) ?? iconv.encode(character, 'gb18030')
    if (decoder.decode(bytes) !== character) return character
  }
  return text
}

/** The same for UTF-8, which carries everything but halves of surrogate pairs. */
export const encodeUtf8 = (text: string): E.Either<UnwritableCharacter, Buffer> => {
  const lone = /\p{Surrogate}/u.exec(text)
  return lone === null ? E.right(Buffer.from(text, 'utf8')) : E.left(unwritable(lone[0], 'not-in-encoding'))
}

export const unwritable = (character: string, because: UnwritableCharacter['because']): UnwritableCharacter => ({
  code: 'UnwritableCharacter',
  character: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  because,
})
