import type { JWTPayload } from 'jose'
import type { Scope } from '../caller.js'
import { ScopeName, ZoneCode } from '../keys/key-file.js'
import type { Principal } from '../principal.js'

/** Identifies a person or a program at its issuer; longer or stranger ones could write into a log what they like. */
const subjectPattern = /^[\p{L}\p{N}._:@|+/=-]{1,128}$/u

/**
 * Who a verified token stands for: `scope` is a text of names with spaces (RFC 8693) or a list of them, and unknown names are left out;
 * `zones` a list of codes, or `all`; without it there is none. Null where `sub` is no name for anybody.
 */
export const principalOfClaims = ({ sub, scope, zones }: JWTPayload): Principal | null => {
  if (typeof sub !== 'string' || !subjectPattern.test(sub)) return null
  return { id: `token:${sub}`, name: sub, scopes: scopesOf(scope), zones: zonesOf(zones) }
}

const scopesOf = (claim: unknown): ReadonlySet<Scope> => {
  const names: ReadonlyArray<unknown> = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : []
  return new Set(names.filter(ScopeName.is))
}

const zonesOf = (claim: unknown): Principal['zones'] => {
  if (claim === 'all') return 'all'
  return new Set(Array.isArray(claim) ? claim.filter(ZoneCode.is) : [])
}
