import { sessionIn } from './sessions/cookies.js'

/** 凭据: what a request brings to say who asks. Of several, the explicit one counts; two explicit ones contradict each other. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'token'; readonly text: string }
  | { readonly kind: 'session'; readonly cookie: string }
  | { readonly kind: 'malformed' }

/** Keys and tokens come as `Authorization: Bearer …`, keys also as `X-Api-Key`, for programs that can set no other; sessions as a cookie. */
export const credentialsIn = (headers: Headers, isTls: boolean): Credentials => {
  const [authorization, apiKey] = [headers.get('authorization'), headers.get('x-api-key')]
  if (authorization !== null && apiKey !== null) return { kind: 'malformed' }
  if (apiKey !== null) return { kind: 'key', text: apiKey }
  if (authorization !== null) return bearer(authorization)
  const cookie = sessionIn(headers.get('cookie'), isTls)
  return cookie === null ? { kind: 'none' } : { kind: 'session', cookie }
}

/** The name of the scheme may be written large or small (RFC 9110); every other scheme is refused. */
const bearer = (authorization: string): Credentials => {
  const [, text] = /^bearer ([\x21-\x7e]+)$/i.exec(authorization) ?? []
  if (text === undefined) return { kind: 'malformed' }
  return { kind: text.startsWith('pl_') ? 'key' : 'token', text }
}
