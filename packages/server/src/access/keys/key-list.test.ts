import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { keyHash, presentedKey, sameHash } from './api-key.js'
import { noKeys } from './key-file.js'
import { addKey, principalOfKeyId, principalOfKeyText, revokeKey } from './key-list.js'
import { countingBytes, made, madeAt, wish } from './keys.kit.js'

const laterMs = Date.parse(madeAt) + 1000
const parts = { randomBytes: countingBytes(90), now: madeAt }

describe('a key that is made', () => {
  const { file, text, kept } = made({ scopes: ['participants:read', 'fund:read', 'fund:read'] })

  it('is shown once, and the file holds nothing of its secret', () => {
    expect(text).toMatch(/^pl_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/)
    expect(JSON.stringify(file)).not.toContain(text.slice(16, 30))
    expect(kept).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), createdAt: madeAt, revokedAt: null })
    expect(kept.scopes).toEqual(['fund:read', 'participants:read'])
  })

  it('opens, as who it was made for', () => {
    const opened = principalOfKeyText(file, text, laterMs)
    expect(opened).toMatchObject({ right: { id: `key:${kept.id}`, name: 'audit', zones: new Set(['cg-01']) } })
    expect(isRight(opened) && [...opened.right.scopes]).toEqual(['fund:read', 'participants:read'])
  })

  it('draws another id where the first is taken', () => {
    const again = addKey(file, { ...wish, name: 'second' }, { randomBytes: countingBytes(0), now: madeAt })
    expect(isRight(again) && new Set(again.right.file.keys.map(({ id }) => id)).size).toBe(2)
  })

  it('has a name that no other key in force has', () => {
    expect(addKey(file, wish, parts)).toMatchObject({ left: { code: 'KeyNameTaken', name: 'audit' } })
    const revoked = revokeKey(file, 'audit', madeAt)
    expect(isRight(revoked) && addKey(revoked.right, wish, parts)._tag).toBe('Right')
  })

  it('is refused where it would be over when it begins', () => {
    const over = addKey(noKeys, { ...wish, expiresAt: madeAt }, parts)
    expect(over).toMatchObject({ left: { code: 'KeyAlreadyExpired' } })
  })
})

describe('a key opens nothing', () => {
  const { file, text, kept } = made({ expiresAt: '2026-04-01T00:00:00Z' })
  const others = made({ name: 'other' }, file, 60)

  it.each([
    ['one character short', text.slice(0, -1), 'malformed'],
    ['with a space', `${text} `, 'malformed'],
    ['with another prefix', text.replace('pl_', 'sk_'), 'malformed'],
    ['without anything', '', 'malformed'],
    ['very long', `pl_${'a'.repeat(100_000)}`, 'malformed'],
    ['with an id that nobody has', text.replace(kept.id, 'f'.repeat(12)), 'unknown'],
    ['with another secret', `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`, 'wrong-secret'],
    ['with the id of another key', others.text.replace(others.kept.id, kept.id), 'wrong-secret'],
    ['with the hash as its secret', `pl_${kept.id}_${kept.hash.slice(0, 43)}`, 'wrong-secret'],
  ])('%s', (_, tried, refusal) =>
    expect(principalOfKeyText(others.file, tried, laterMs)).toMatchObject({ left: refusal }),
  )

  it('from the moment it expires', () => {
    const expiry = Date.parse('2026-04-01T00:00:00Z')
    expect(principalOfKeyText(file, text, expiry - 1)._tag).toBe('Right')
    expect(principalOfKeyText(file, text, expiry)).toMatchObject({ left: 'expired' })
    expect(principalOfKeyId(file, kept.id, expiry)).toMatchObject({ left: 'expired' })
  })

  it('from the moment it is taken back, by its id or its name, and stays taken back', () => {
    for (const which of [kept.id, 'audit']) {
      const revoked = revokeKey(file, which, '2026-03-02T00:00:00Z')
      if (!isRight(revoked)) throw new Error(revoked.left.code)
      expect(principalOfKeyText(revoked.right, text, laterMs)).toMatchObject({ left: 'revoked' })
      expect(principalOfKeyId(revoked.right, kept.id, laterMs)).toMatchObject({ left: 'revoked' })
      expect(revokeKey(revoked.right, which, '2026-03-09T00:00:00Z')).toEqual(revoked)
    }
    expect(revokeKey(file, 'nobody', madeAt)).toMatchObject({ left: { code: 'NoSuchKey', key: 'nobody' } })
  })
})

describe('hashes', () => {
  it('are of the id and the secret together', () => {
    const key = presentedKey(made().text)
    if (key === null) throw new Error('a key that was made does not read')
    expect(keyHash({ ...key, id: '0'.repeat(12) })).not.toBe(keyHash(key))
  })
  it('are the same only where every digit is', () => {
    expect([sameHash('ab', 'ab'), sameHash('ab', 'aB'), sameHash('ab', 'abc'), sameHash('', '')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})
