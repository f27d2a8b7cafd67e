import * as E from 'fp-ts/lib/Either.js'
import { type DecodeFault, decodeFault, fieldLeftOut } from '../decode-fault.js'
import { KeyFile } from './key-file.js'

/** Why a text is no key file. Never holds what stands in the file, which may be a secret put there by mistake. */
export type KeyFileFault =
  | { readonly code: 'KeysNotJson' }
  | ({ readonly code: 'KeysMalformed' } & DecodeFault)
  | { readonly code: 'KeysUnknownField'; readonly path: string }
  | { readonly code: 'KeyIdDoubled'; readonly id: string }

/** Reads a key file, all of it or nothing. Rejects: KeysNotJson, KeysMalformed, KeysUnknownField, KeyIdDoubled. */
export const readKeys = (text: string): E.Either<KeyFileFault, KeyFile> => {
  const json = parsed(text)
  if (E.isLeft(json)) return json
  const decoded = KeyFile.decode(json.right)
  if (E.isLeft(decoded)) return E.left({ code: 'KeysMalformed', ...decodeFault(decoded.left) })
  const stranger = fieldLeftOut(json.right, decoded.right)
  if (stranger !== null) return E.left({ code: 'KeysUnknownField', path: stranger })
  const ids = decoded.right.keys.map(({ id }) => id)
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index)
  return doubled === undefined ? E.right(decoded.right) : E.left({ code: 'KeyIdDoubled', id: doubled })
}

/** The text of a key file; the same keys give the same bytes. */
export const keysText = (file: KeyFile): string => `${JSON.stringify(KeyFile.encode(file), null, 2)}\n`

const parsed = (text: string): E.Either<KeyFileFault, unknown> => {
  try {
    return E.right(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return E.left({ code: 'KeysNotJson' })
  }
}
