import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Caller, maySee, type Scope, scopes } from '../caller.js'
import type { AccessPolicy } from './access-policy.js'
import { allowed, type Granted } from './allowed.js'

const codes = ['a', 'b', 'c', 'd']
const zone = fc.constantFrom(...codes)
const someScopes = fc.subarray([...scopes]).map((list): ReadonlySet<Scope> => new Set(list))
const someZones: fc.Arbitrary<Caller['zones']> = fc.oneof(
  fc.constant<'all'>('all'),
  fc.subarray(codes).map((list) => new Set(list)),
)
const caller = fc.record({ scopes: someScopes, zones: someZones })
const asked = fc.record({ zone: fc.oneof(fc.constant(null), zone) })
const policy: fc.Arbitrary<AccessPolicy> = fc.oneof(
  fc.constant<AccessPolicy>({ kind: 'public', why: 'a test' }),
  fc.constant<AccessPolicy>({ kind: 'signed-in' }),
  fc
    .tuple(fc.constantFrom(...scopes), fc.subarray([...scopes]), fc.constantFrom('fund', 'zones', 'none'))
    .map(([first, rest, reach]): AccessPolicy => ({ kind: 'scoped', scopes: [first, ...rest], reach })),
)

/** Whether all that one may see, the other may see, too. */
const isWithin = (less: Caller['zones'], more: Caller['zones']): boolean =>
  more === 'all' || (less !== 'all' && [...less].every((each) => more.has(each)))

const union = (a: Caller['zones'], b: Caller['zones']): Caller['zones'] =>
  a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b])

const holds = <Drawn extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Drawn>): void =>
  fc.assert(property, { numRuns: 2000 })

describe('whoever is allowed something', () => {
  it('is allowed as much with more scopes', () =>
    holds(
      fc.property(policy, caller, someScopes, asked, (rule, who, more, what) => {
        const before = allowed(rule, who, what)
        if (isRight(before))
          expect(allowed(rule, { ...who, scopes: new Set([...who.scopes, ...more]) }, what)).toEqual(before)
      }),
    ))

  it('is allowed at least as much with more zones', () =>
    holds(
      fc.property(policy, caller, someZones, asked, (rule, who, more, what) => {
        const before = allowed(rule, who, what)
        const after = allowed(rule, { ...who, zones: union(who.zones, more) }, what)
        if (isRight(before)) expect(isRight(after) && isWithin(before.right.zones, after.right.zones)).toBe(true)
      }),
    ))

  it('is shown no zone that it may not see, nor one that it did not ask for', () =>
    holds(
      fc.property(policy, caller, asked, (rule, who, what) => {
        const answer = allowed(rule, who, what)
        if (!isRight(answer)) return
        const granted: Granted = answer.right
        expect(isWithin(granted.zones, who.zones)).toBe(true)
        if (granted.zones !== 'all' && what.zone !== null)
          expect([...granted.zones].every((each) => each === what.zone && maySee(who, each))).toBe(true)
      }),
    ))

  it('is somebody who is known, with every scope that is asked, unless the route is for all', () =>
    holds(
      fc.property(policy, fc.option(caller), asked, (rule, who, what) => {
        if (!isRight(allowed(rule, who, what)) || rule.kind === 'public') return
        expect(who).not.toBeNull()
        if (rule.kind === 'scoped') expect(rule.scopes.filter((scope) => who?.scopes.has(scope) !== true)).toEqual([])
      }),
    ))
})

describe('nobody is allowed', () => {
  it('what has no policy', () =>
    holds(
      fc.property(fc.option(caller), asked, (who, what) => {
        expect(allowed(undefined, who, what)).toMatchObject({ left: { code: 'Forbidden', because: 'no-policy' } })
      }),
    ))
})
