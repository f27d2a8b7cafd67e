import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { KeptKey, KeyFile } from './key-file.js'

/** Why a text is no key file. Never holds what stands in the file, which may be a secret put there by mistake. */
export type KeyFileFault =
  | { readonly code: 'KeysNotJson' }
  /** `path` as `keys.0.scopes.1`; the file itself is ''. */
  | { readonly code: 'KeysMalformed'; readonly path: string; readonly expected: string }
  | { readonly code: 'KeysUnknownField'; readonly path: string }
  | { readonly code: 'KeyIdDoubled'; readonly id: string }

/** Reads a key file, all of it or nothing. Rejects: KeysNotJson, KeysMalformed, KeysUnknownField, KeyIdDoubled. */
export const readKeys = (text: string): E.Either<KeyFileFault, KeyFile> => {
  const json = parsed(text)
  if (E.isLeft(json)) return json
  const decoded = KeyFile.decode(json.right)
  if (E.isLeft(decoded)) return E.left(malformed(decoded.left))
  const stranger = unknownField(json.right)
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

const malformed = ([first]: t.Errors): KeyFileFault => {
  // Below a union stand its members, by number; the union itself says all that may stand there.
  const context = first?.context ?? []
  const union = context.findIndex(({ type }) => '_tag' in type && type._tag === 'UnionType')
  const upTo = union < 0 ? context : context.slice(0, union + 1)
  return {
    code: 'KeysMalformed',
    path: upTo
      .map(({ key }) => key)
      .filter((key) => key !== '')
      .join('.'),
    expected: upTo.at(-1)?.type.name ?? 'something else',
  }
}

const fieldsOf = (value: unknown): ReadonlyArray<string> =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

const keysIn = (json: unknown): ReadonlyArray<unknown> =>
  typeof json === 'object' && json !== null && 'keys' in json && Array.isArray(json.keys) ? json.keys : []

/** A field that means nothing here may be one that somebody believed to restrict a key. */
const unknownField = (json: unknown): string | null => {
  const known = Object.keys(KeyFile.type.type.props)
  const own = fieldsOf(json).find((field) => !known.includes(field))
  if (own !== undefined) return own
  const inKey = Object.keys(KeptKey.type.type.props)
  for (const [index, key] of keysIn(json).entries()) {
    const stranger = fieldsOf(key).find((field) => !inKey.includes(field))
    if (stranger !== undefined) return `keys.${index}.${stranger}`
  }
  return null
}
