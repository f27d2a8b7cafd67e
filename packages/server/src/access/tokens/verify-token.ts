import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Principal } from '../principal.js'
import { principalOfClaims } from './principal-of-claims.js'
import { type TokenSettings, tokenAlgorithms } from './token-settings.js'

/** Why a token opens nothing. From outside all but the last look alike. */
export type TokenRefusal =
  | 'malformed'
  | 'algorithm'
  | 'no-such-key'
  | 'signature'
  | 'expired'
  /** An issuer, audience, type or time that is missing or not the one it should be, or a subject that is no name. */
  | 'claims'
  /** The issuer does not answer: it is not the caller's fault. */
  | 'keys-unavailable'

/** Access tokens have some hundred bytes. */
const longestToken = 8192

/** Whom a token stands for at an instant; milliseconds since 1970. Rejects: a TokenRefusal. */
export const verifyToken =
  (settings: Omit<TokenSettings, 'keys'>, keys: JWTVerifyGetKey) =>
  (token: string, nowMs: number): TaskEither<TokenRefusal, Principal> =>
  async () => {
    if (token.length > longestToken || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return E.left('malformed')
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: [...tokenAlgorithms],
        issuer: settings.issuer,
        audience: settings.audience,
        typ: settings.type,
        clockTolerance: settings.clockToleranceS,
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(nowMs),
      })
      const principal = principalOfClaims(payload)
      return principal === null ? E.left('claims') : E.right(principal)
    } catch (error) {
      return E.left(refusalOf(error))
    }
  }

const refusalOf = (error: unknown): TokenRefusal => {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed) return 'claims'
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'algorithm'
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'no-such-key'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed'
  return 'keys-unavailable'
}
