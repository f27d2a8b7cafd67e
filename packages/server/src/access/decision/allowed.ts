import * as E from 'fp-ts/lib/Either.js'
import { type Caller, maySee, type Scope } from '../caller.js'
import type { AccessPolicy } from './access-policy.js'

/** Why a question is not answered. `NotFound` says no more than it would say of what does not exist. */
export type AccessDenied =
  | { readonly code: 'Unauthenticated' }
  | { readonly code: 'Forbidden'; readonly because: 'scope'; readonly missing: ReadonlyArray<Scope> }
  /** The answer is over the whole fund, and the caller may see a part of it. */
  | { readonly code: 'Forbidden'; readonly because: 'zones' }
  | { readonly code: 'Forbidden'; readonly because: 'no-policy' }
  | { readonly code: 'NotFound' }

/** HTTP status of each denial. A 401 goes with `challenge` in the header `WWW-Authenticate`. */
export const denialStatus: Readonly<Record<AccessDenied['code'], 401 | 403 | 404>> = {
  Unauthenticated: 401,
  Forbidden: 403,
  NotFound: 404,
}

/** `WWW-Authenticate` (RFC 6750): without a credential nothing is said of errors. */
export const challenge = (hadCredential: boolean): string =>
  hadCredential ? 'Bearer realm="pension-ledger", error="invalid_token"' : 'Bearer realm="pension-ledger"'

/** What is asked: the zone that the question names, or to which the object that it names belongs; null where it names none. */
export interface AskedOf {
  readonly zone: string | null
}

/** What may be shown of an answer. */
export interface Granted {
  readonly zones: Caller['zones']
}

/**
 * 授权: whether a caller may ask, and how much of the answer is for it. Denies by default: a route without a policy answers nobody.
 *
 * Rejects, in this order: Forbidden without a policy, Unauthenticated, Forbidden for want of a scope, NotFound for a foreign zone,
 * Forbidden where the answer reaches over zones that the caller may not see.
 */
export const allowed = (
  policy: AccessPolicy | undefined,
  caller: Pick<Caller, 'scopes' | 'zones'> | null,
  asked: AskedOf,
): E.Either<AccessDenied, Granted> => {
  if (policy === undefined) return E.left({ code: 'Forbidden', because: 'no-policy' })
  if (policy.kind === 'public') return E.right(nothingOfAnyZone)
  if (caller === null) return E.left({ code: 'Unauthenticated' })
  if (policy.kind === 'signed-in') return E.right(nothingOfAnyZone)

  const missing = policy.scopes.filter((scope) => !caller.scopes.has(scope))
  if (missing.length > 0) return E.left({ code: 'Forbidden', because: 'scope', missing })
  switch (policy.reach) {
    case 'none':
      return E.right(nothingOfAnyZone)
    case 'fund':
      return caller.zones === 'all' ? E.right({ zones: 'all' }) : E.left({ code: 'Forbidden', because: 'zones' })
    case 'zones':
      if (asked.zone === null) return E.right({ zones: caller.zones })
      return maySee(caller, asked.zone) ? E.right({ zones: new Set([asked.zone]) }) : E.left({ code: 'NotFound' })
  }
}

const nothingOfAnyZone: Granted = { zones: new Set() }
