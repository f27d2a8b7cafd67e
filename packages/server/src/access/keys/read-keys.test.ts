import { describe, expect, it } from 'vitest'
import { made } from './keys.kit.js'
import { keysText, readKeys } from './read-keys.js'

const { file } = made({ expiresAt: '2027-01-01T00:00:00Z' })
const [key] = file.keys
const withKey = (change: object): string => JSON.stringify({ ...file, keys: [{ ...key, ...change }] })
const without = (field: string): string =>
  JSON.stringify({ ...file, keys: [Object.fromEntries(Object.entries(key ?? {}).filter(([name]) => name !== field))] })

describe('a key file', () => {
  it('is read as it was written, twice as once', () => {
    expect(readKeys(keysText(file))).toEqual({ _tag: 'Right', right: file })
    expect(keysText(file).endsWith('}\n')).toBe(true)
  })

  it.each([
    ['that is no JSON', '{', { code: 'KeysNotJson' }],
    ['that is a list', '[]', { code: 'KeysMalformed', path: '' }],
    ['of another format', JSON.stringify({ ...file, format: 'x' }), { code: 'KeysMalformed', path: 'format' }],
    ['of another version', JSON.stringify({ ...file, version: 2 }), { code: 'KeysMalformed', path: 'version' }],
    ['with a strange field', JSON.stringify({ ...file, admin: true }), { code: 'KeysUnknownField', path: 'admin' }],
    ['with a strange field of a key', withKey({ scope: [] }), { code: 'KeysUnknownField', path: 'keys.0.scope' }],
    ['with a scope that is none', withKey({ scopes: ['fund:read', 'all'] }), { path: 'keys.0.scopes.1' }],
    ['with a hash of another kind', withKey({ hash: 'A'.repeat(64) }), { path: 'keys.0.hash' }],
    ['with a day for an instant', withKey({ expiresAt: '2027-01-01' }), { path: 'keys.0.expiresAt' }],
    ['with a day that does not exist', withKey({ expiresAt: '2027-13-01T00:00:00Z' }), { path: 'keys.0.expiresAt' }],
    ['with zones in one text', withKey({ zones: 'cg-01' }), { path: 'keys.0.zones' }],
    ['with a name of two lines', withKey({ name: 'a\nb' }), { path: 'keys.0.name' }],
    ['without expiry, which might mean never', without('expiresAt'), { path: 'keys.0.expiresAt' }],
    ['without revocation', without('revokedAt'), { path: 'keys.0.revokedAt' }],
    ['with one id twice', JSON.stringify({ ...file, keys: [key, key] }), { code: 'KeyIdDoubled' }],
  ])('%s is refused', (_, text, fault) => expect(readKeys(text)).toMatchObject({ _tag: 'Left', left: fault }))

  it('that is refused is not repeated in the refusal', () => {
    const secret = 'pl_0123456789ab_SECRET'
    expect(JSON.stringify(readKeys(withKey({ hash: secret })))).not.toContain('SECRET')
    expect(JSON.stringify(readKeys(`{"${secret}`))).not.toContain('SECRET')
  })
})
