import * as E from 'fp-ts/lib/Either.js'
import { type UnwritableCharacter, unwritable } from './gb18030.js'

/**
 * The text of an XML 1.0 element. A carriage return is written as a reference, or a reader would take it for a line feed.
 *
 * Rejects: UnwritableCharacter for a control character, U+FFFE or U+FFFF, for which XML has no way of writing.
 */
export const xmlText = (text: string): E.Either<UnwritableCharacter, string> => {
  if (/^[\p{L}\p{N} .,:;()/-]*$/u.test(text)) return E.right(text)
  for (const character of text)
    if (isForbidden(character.codePointAt(0) ?? 0)) return E.left(unwritable(character, 'not-in-xml'))
  return E.right(text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character))
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

const isForbidden = (point: number): boolean =>
  (point < 0x20 && point !== 0x9 && point !== 0xa && point !== 0xd) || point === 0xfffe || point === 0xffff
