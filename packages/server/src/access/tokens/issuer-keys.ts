import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose'

/** Why the keys of an issuer are not used. */
export type IssuerKeysFault =
  | { readonly code: 'IssuerKeysNotJson' }
  | { readonly code: 'IssuerKeysMalformed' }
  | { readonly code: 'IssuerKeysEmpty' }
  /** The list holds what belongs to the issuer alone, or a shared secret. */
  | { readonly code: 'IssuerKeyNotPublic'; readonly index: number }
  | { readonly code: 'IssuerKeyTooShort'; readonly index: number; readonly bits: number }

const Jwk = t.intersection([
  t.type({ kty: t.string }),
  t.partial({ kid: t.string, alg: t.string, use: t.string, crv: t.string, n: t.string, e: t.string, x: t.string }),
])
const JwkSet = t.type({ keys: t.readonlyArray(Jwk) })

const publicKinds: ReadonlyArray<string> = ['RSA', 'EC', 'OKP']
const privateFields = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth', 'priv']
const leastRsaBits = 2048

/**
 * The keys of a list that was read once (RFC 7517).
 *
 * Rejects: IssuerKeysNotJson, IssuerKeysMalformed, IssuerKeysEmpty, IssuerKeyNotPublic, IssuerKeyTooShort.
 */
export const issuerKeysOf = (text: string): E.Either<IssuerKeysFault, JWTVerifyGetKey> => {
  const json = parsed(text)
  if (E.isLeft(json)) return json
  const decoded = JwkSet.decode(json.right)
  if (E.isLeft(decoded)) return E.left({ code: 'IssuerKeysMalformed' })
  const { keys } = decoded.right
  if (keys.length === 0) return E.left({ code: 'IssuerKeysEmpty' })
  for (const [index, key] of keys.entries()) {
    if (!publicKinds.includes(key.kty) || privateFields.some((field) => field in key))
      return E.left({ code: 'IssuerKeyNotPublic', index })
    const bits = Buffer.from(key.n ?? '', 'base64url').length * 8
    if (key.kty === 'RSA' && bits < leastRsaBits) return E.left({ code: 'IssuerKeyTooShort', index, bits })
  }
  return E.right(createLocalJWKSet({ keys: [...keys] }))
}

/** How an issuer is asked for its keys, in milliseconds. */
export const askingForKeys = { timeoutDuration: 3000, cooldownDuration: 30_000, cacheMaxAge: 600_000 } as const

/**
 * The keys at an https address, asked for when a token needs one, kept for ten minutes, and asked for again at most twice a minute
 * however many unknown keys tokens name. A redirect is not followed: only status 200 counts.
 */
export const issuerKeysAt = (url: string, fetchFrom?: FetchImplementation): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), {
    ...askingForKeys,
    ...(fetchFrom === undefined ? {} : { [customFetch]: fetchFrom }),
  })

const parsed = (text: string): E.Either<IssuerKeysFault, unknown> => {
  try {
    return E.right(JSON.parse(text))
  } catch {
    return E.left({ code: 'IssuerKeysNotJson' })
  }
}
