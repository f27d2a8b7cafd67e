import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Credentials } from './credentials.js'
import type { KeysInForce } from './keys/followed-keys.js'
import type { KeyFile } from './keys/key-file.js'
import { type KeyRefusal, principalOfKeyId, principalOfKeyText } from './keys/key-list.js'
import type { Principal } from './principal.js'
import type { SessionList } from './sessions/session-list.js'
import type { TokenRefusal } from './tokens/verify-token.js'

/** Why nobody is known by some credentials. */
export type NotProved =
  | { readonly code: 'NoCredentials' }
  | {
      readonly code: 'BadCredentials'
      readonly because: KeyRefusal | TokenRefusal | 'scheme' | 'tokens-not-taken'
    }
  /** Keys cannot be read, or an issuer does not answer: whoever asks can do nothing about it. */
  | { readonly code: 'ProofUnavailable'; readonly because: 'keys' | 'issuer' }

/** Everything that proves who somebody is. */
export interface Proofs {
  readonly keys: KeysInForce
  /** The same keys where nothing has to be waited for; null otherwise. */
  readonly keysAtHand: () => KeyFile | null
  /** Null where no tokens are taken. */
  readonly verifyToken: ((token: string, nowMs: number) => TaskEither<TokenRefusal, Principal>) | null
  readonly sessions: SessionList
  /** Whom the link that the server printed stands for. */
  readonly ofLink: Principal
}

/** Who somebody is, as his credentials prove; milliseconds since 1970. Rejects: a NotProved. */
export const prove =
  ({ keys, verifyToken, sessions, ofLink }: Proofs) =>
  (credentials: Credentials, nowMs: number): TaskEither<NotProved, Principal> =>
  async () => {
    switch (credentials.kind) {
      case 'none':
        return E.left({ code: 'NoCredentials' })
      case 'malformed':
        return bad('scheme')
      case 'key':
        return byKeys(keys, (file) => principalOfKeyText(file, credentials.text, nowMs))
      case 'token': {
        if (verifyToken === null) return bad('tokens-not-taken')
        return E.mapLeft(ofToken)(await verifyToken(credentials.text, nowMs)())
      }
      case 'session': {
        const origin = sessions.find(credentials.cookie, nowMs)
        if (origin === null) return E.left(signInAgain)
        if (origin.kind === 'link') return E.right(ofLink)
        const principal = await byKeys(keys, (file) => principalOfKeyId(file, origin.keyId, nowMs))
        // A browser that kept its cookie for too long guesses nothing: it is asked to sign in again.
        return E.mapLeft((refused: NotProved) => (refused.code === 'BadCredentials' ? signInAgain : refused))(principal)
      }
    }
  }

const signInAgain: NotProved = { code: 'NoCredentials' }

const bad = (because: Extract<NotProved, { code: 'BadCredentials' }>['because']): E.Either<NotProved, never> =>
  E.left({ code: 'BadCredentials', because })

const byKeys = async (
  keys: KeysInForce,
  principalIn: (file: KeyFile) => E.Either<KeyRefusal, Principal>,
): Promise<E.Either<NotProved, Principal>> => {
  const file = await keys()
  if (E.isLeft(file)) return E.left({ code: 'ProofUnavailable', because: 'keys' })
  const principal = principalIn(file.right)
  return E.isLeft(principal) ? bad(principal.left) : principal
}

const ofToken = (because: TokenRefusal): NotProved =>
  because === 'keys-unavailable' ? { code: 'ProofUnavailable', because: 'issuer' } : { code: 'BadCredentials', because }
