import { describe, expect, it } from 'vitest'
import { callerOf, maskingOf, type Principal } from '../principal.js'
import type { AccessPolicy } from './access-policy.js'
import { allowed, challenge, denialStatus } from './allowed.js'

const totals: AccessPolicy = { kind: 'scoped', scopes: ['fund:read'], reach: 'zones' }
const balance: AccessPolicy = { kind: 'scoped', scopes: ['fund:read'], reach: 'fund' }
const book: AccessPolicy = { kind: 'scoped', scopes: ['fund:read', 'events:read'], reach: 'none' }

const reader = { scopes: new Set(['fund:read'] as const), zones: new Set(['a']) }
const whole = { ...reader, zones: 'all' } as const
const nobody = { scopes: new Set([]), zones: 'all' } as const

describe('whether a question is answered', () => {
  it.each([
    ['zones of the caller, where none is named', totals, reader, null, { right: { zones: new Set(['a']) } }],
    ['its own zone', totals, reader, 'a', { right: { zones: new Set(['a']) } }],
    ['a foreign zone, as if it did not exist', totals, reader, 'b', { left: { code: 'NotFound' } }],
    ['one zone of all', totals, whole, 'b', { right: { zones: new Set(['b']) } }],
    ['the whole fund, to a part of it', balance, reader, null, { left: { code: 'Forbidden', because: 'zones' } }],
    ['the whole fund', balance, whole, null, { right: { zones: 'all' } }],
    ['what needs two scopes', book, reader, null, { left: { because: 'scope', missing: ['events:read'] } }],
    ['without a scope, before it is said whether the zone exists', totals, nobody, 'b', { left: { because: 'scope' } }],
    ['nobody', totals, null, 'a', { left: { code: 'Unauthenticated' } }],
    ['anybody who is known', { kind: 'signed-in' }, nobody, null, { right: { zones: new Set() } }],
    ['nobody where somebody must be known', { kind: 'signed-in' }, null, null, { left: { code: 'Unauthenticated' } }],
    ['anybody', { kind: 'public', why: 'it is the form to sign in with' }, null, null, { right: { zones: new Set() } }],
  ] as const)('%s', (_, policy, caller, zone, answer) =>
    expect(allowed(policy, caller, { zone })).toMatchObject(answer),
  )

  it('is told by three statuses', () => {
    expect(denialStatus).toEqual({ Unauthenticated: 401, Forbidden: 403, NotFound: 404 })
    expect(challenge(false)).toBe('Bearer realm="pension-ledger"')
    expect(challenge(true)).toContain('error="invalid_token"')
  })
})

describe('how much of a person is shown', () => {
  const of = (...scopes: ReadonlyArray<'participants:read' | 'personal:unmask' | 'fund:read'>) => new Set(scopes)
  it.each([
    [of(), 'a reason', 'hidden'],
    [of('fund:read', 'personal:unmask'), 'a reason', 'hidden'],
    [of('participants:read'), null, 'masked'],
    [of('participants:read'), 'a reason', 'masked'],
    [of('participants:read', 'personal:unmask'), null, 'masked'],
    [of('participants:read', 'personal:unmask'), 'a reason', 'whole'],
  ])('%#: to %o with %s: %s', (scopes, reason, level) => expect(maskingOf(scopes, reason)).toBe(level))

  it('is whole only together with the reason', () => {
    const who: Principal = { id: 'key:1', name: 'n', scopes: of('participants:read', 'personal:unmask'), zones: 'all' }
    expect(callerOf(who, 'a reason')).toMatchObject({ id: 'key:1', masking: 'whole', reason: 'a reason' })
    expect(callerOf({ ...who, scopes: of('participants:read') }, 'a reason')).toMatchObject({
      masking: 'masked',
      reason: null,
    })
  })
})
