import type { Scope } from '../caller.js'

/**
 * 访问策略 of a route.
 *
 * `public`: anybody, and why nobody need be known. `signed-in`: anybody who is known. `scoped`: whoever has every one of the scopes.
 */
export type AccessPolicy =
  | { readonly kind: 'public'; readonly why: string }
  | { readonly kind: 'signed-in' }
  | {
      readonly kind: 'scoped'
      readonly scopes: readonly [Scope, ...Scope[]]
      /**
       * How far its answer reaches. `fund`: over all zones at once, and cannot be narrowed. `zones`: over those of the caller, or the one
       * that was asked for. `none`: it shows nothing of a zone, a rule book for one.
       */
      readonly reach: 'fund' | 'zones' | 'none'
    }
