import type * as E from 'fp-ts/lib/Either.js'
import { encodeGb18030, encodeUtf8, type UnwritableCharacter } from './gb18030.js'

/** How a file is encoded, and the name its XML declaration gives it. */
export interface FileEncoding {
  readonly name: 'GB18030' | 'UTF-8'
  readonly encode: (text: string) => E.Either<UnwritableCharacter, Buffer>
}

/**
 * The encoding of the standard. Its samples declare `GB 18030`, with a space; that is no legal name, and readers refuse it.
 */
export const gb18030: FileEncoding = { name: 'GB18030', encode: encodeGb18030 }

/** For readers that know no GB 18030: a declared deviation. */
export const utf8: FileEncoding = { name: 'UTF-8', encode: encodeUtf8 }
