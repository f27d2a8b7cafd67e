import * as E from 'fp-ts/lib/Either.js'
import type { Knock } from '../http/ports.js'
import { type Problem, problem } from '../problem/problem.js'
import type { AccessSettings } from './access-settings.js'
import type { Gate } from './gate.js'
import { presentedKey } from './keys/api-key.js'
import { principalOfKeyText } from './keys/key-list.js'
import type { Proofs } from './prove.js'
import { clearedCookie, sessionCookie, sessionIn } from './sessions/cookies.js'
import type { OneTimeCodes } from './sessions/one-time-codes.js'
import { isSameOrigin } from './sessions/same-origin.js'
import type { SessionOrigin } from './sessions/session-list.js'

/** What signing in takes. */
export interface SignInParts {
  readonly settings: AccessSettings
  readonly proofs: Pick<Proofs, 'keys' | 'sessions'>
  readonly codes: OneTimeCodes
  readonly failed: Gate['failed']
  readonly nowMs: () => number
}

/** 登录: each answers the `Set-Cookie` to send. */
export interface SignIn {
  /** With a key, from the form of a page of this server. Rejects: CrossOrigin, BadCredentials, RateLimited, ProofUnavailable. */
  readonly withKey: (knock: Knock, text: string) => Promise<E.Either<Problem, string>>
  /** With the code of a link that the server printed; a link is no form, and its code is what proves it. Rejects: BadCredentials, RateLimited. */
  readonly withCode: (knock: Knock, code: string) => E.Either<Problem, string>
  /** Ends the session, if there is one. Rejects: CrossOrigin. */
  readonly out: (knock: Knock) => E.Either<Problem, string>
}

/** Signing in to the pages, and out. */
export const signIn = ({ settings, proofs, codes, failed, nowMs }: SignInParts): SignIn => {
  const { isTls, publicOrigins } = settings
  const isOurs = ({ headers }: Knock): boolean =>
    isSameOrigin({
      origin: headers.get('origin'),
      fetchSite: headers.get('sec-fetch-site'),
      host: headers.get('host'),
      isTls,
      publicOrigins,
    })
  const begun = ({ headers }: Knock, origin: SessionOrigin): E.Either<Problem, string> => {
    // Whoever signs in anew is somebody else: the session before is not left open.
    const before = sessionIn(headers.get('cookie'), isTls)
    if (before !== null) proofs.sessions.end(before)
    return E.right(sessionCookie(proofs.sessions.begin(origin, nowMs()), isTls))
  }

  return {
    withKey: async (knock, text) => {
      if (!isOurs(knock)) return E.left(problem('CrossOrigin'))
      const keys = await proofs.keys()
      if (E.isLeft(keys)) return E.left(problem('ProofUnavailable', { headers: { 'Retry-After': '5' } }))
      const typed = text.trim()
      const key = presentedKey(typed)
      if (key === null || E.isLeft(principalOfKeyText(keys.right, typed, nowMs()))) return failed(knock.address)
      return begun(knock, { kind: 'key', keyId: key.id })
    },
    withCode: (knock, code) => (codes.redeem(code, nowMs()) ? begun(knock, { kind: 'link' }) : failed(knock.address)),
    out: (knock) => {
      if (!isOurs(knock)) return E.left(problem('CrossOrigin'))
      const cookie = sessionIn(knock.headers.get('cookie'), isTls)
      if (cookie !== null) proofs.sessions.end(cookie)
      return E.right(clearedCookie(isTls))
    },
  }
}
