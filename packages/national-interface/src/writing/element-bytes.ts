import * as E from 'fp-ts/lib/Either.js'
import type { FileEncoding } from '../encoding/file-encoding.js'
import type { UnwritableCharacter } from '../encoding/gb18030.js'
import { xmlText } from '../encoding/xml-text.js'

const plain = /^[\w.-]*$/
const remembered = 20_000

/** Puts the text of elements on a line of bytes. Texts that came before are not encoded and checked anew. */
export const elementBytes = (encoding: FileEncoding) => {
  const known = new Map<string, Buffer>()

  const encoded = (text: string): E.Either<UnwritableCharacter, Buffer> => {
    const before = known.get(text)
    if (before !== undefined) return E.right(before)
    const escaped = xmlText(text)
    if (E.isLeft(escaped)) return escaped
    const bytes = encoding.encode(escaped.right)
    if (E.isLeft(bytes)) return bytes
    if (known.size >= remembered) known.clear()
    known.set(text, bytes.right)
    return bytes
  }

  return {
    /** Whether a text can be put on a line as it is. */
    isPlain: (text: string): boolean => plain.test(text),
    encoded,
  }
}
