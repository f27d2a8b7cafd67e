import * as t from 'io-ts'

/** Signatures by a key that only the issuer has. None with a shared secret, and never `none`. */
export const tokenAlgorithms = ['RS256', 'ES256', 'EdDSA'] as const

const https = new t.Type<string, string, unknown>(
  'an https address without user and fragment',
  (u): u is string => typeof u === 'string' && isHttps(u),
  (u, context) => (typeof u === 'string' && isHttps(u) ? t.success(u) : t.failure(u, context)),
  (a) => a,
)

const isHttps = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, hash } = new URL(text)
  return protocol === 'https:' && username === '' && password === '' && hash === ''
}

const Text = new t.Type<string, string, unknown>(
  'a text of 1 to 500 characters',
  (u): u is string => typeof u === 'string' && /^[^\p{Cc}]{1,500}$/u.test(u),
  (u, context) => (typeof u === 'string' && /^[^\p{Cc}]{1,500}$/u.test(u) ? t.success(u) : t.failure(u, context)),
  (a) => a,
)

const Seconds = new t.Type<number, number, unknown>(
  'whole seconds from 0 to 300',
  (u): u is number => isSeconds(u),
  (u, context) => (isSeconds(u) ? t.success(u) : t.failure(u, context)),
  (a) => a,
)

const isSeconds = (u: unknown): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 0 && u <= 300

/** 令牌设置: whose tokens (RFC 7519) are taken, and for what. Fixed when the server starts; a token's own header names no key and no place. */
export const TokenSettings = t.readonly(
  t.exact(
    t.type({
      issuer: Text,
      audience: Text,
      /** Where the issuer's public keys are (RFC 7517): a file, or an https address that is asked without redirects. */
      keys: t.union([t.exact(t.type({ file: Text })), t.exact(t.type({ url: https }))], '{ file } or { url }'),
      /** `at+jwt` is what RFC 9068 asks of access tokens; an identity token is none. */
      type: t.keyof({ 'at+jwt': null, JWT: null }),
      /** Seconds by which two clocks may differ. */
      clockToleranceS: Seconds,
    }),
  ),
)
export interface TokenSettings extends t.TypeOf<typeof TokenSettings> {}
