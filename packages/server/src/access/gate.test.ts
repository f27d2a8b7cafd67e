import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { door, knock } from './gate.kit.js'
import { revokeKey } from './keys/key-list.js'
import { made } from './keys/keys.kit.js'

const ours = { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }
const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
const cookieOf = (answer: E.Either<unknown, string>): { readonly cookie: string } => {
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return { cookie: answer.right.split(';')[0] ?? '' }
}

describe('whoever knocks', () => {
  it.each<[what: string, headers: (key: string) => Record<string, string>, answer: object]>([
    ['with nothing', () => ({}), { left: { code: 'NoCredentials' } }],
    ['with a key', bearer, { right: { masking: 'masked', reason: null } }],
    ['with a key, the scheme in capitals', (key) => ({ authorization: `BEARER ${key}` }), { right: {} }],
    ['with a key in its own header', (key) => ({ 'x-api-key': key }), { right: {} }],
    ['with a key in both', (key) => ({ ...bearer(key), 'x-api-key': key }), { left: { code: 'BadCredentials' } }],
    ['by another scheme', (key) => ({ authorization: `Basic ${key}` }), { left: { code: 'BadCredentials' } }],
    ['by no scheme', (key) => ({ authorization: key }), { left: { code: 'BadCredentials' } }],
    ['with two keys', (key) => bearer(`${key}, ${key}`), { left: { code: 'BadCredentials' } }],
    ['with a wrong key', () => bearer(made({}, undefined, 33).text), { left: { code: 'BadCredentials' } }],
    ['with a token, where none are taken', () => bearer('a.b.c'), { left: { code: 'BadCredentials' } }],
    [
      'with a cookie that is no session',
      () => ({ cookie: `pl_session=${'a'.repeat(43)}` }),
      { left: { code: 'NoCredentials' } },
    ],
    [
      'with a reason',
      (key) => ({ ...bearer(key), 'unmask-reason': encodeURIComponent('核对待遇发放') }),
      { right: { masking: 'whole', reason: '核对待遇发放' } },
    ],
    [
      'with a reason that is none',
      (key) => ({ ...bearer(key), 'unmask-reason': 'x' }),
      { left: { code: 'UnmaskReasonMalformed' } },
    ],
  ])('%s', async (_, headers, answer) => {
    const { gate, key } = door()
    expect(await gate.authenticate(knock(headers(key.text)))()).toMatchObject(answer)
  })

  it('is told how to come, and not whether a key exists', async () => {
    const { gate, key } = door()
    const unknown = await gate.authenticate(knock(bearer(key.text.replace(key.kept.id, 'f'.repeat(12)))))()
    const wrong = await gate.authenticate(knock(bearer(`${key.text.slice(0, -1)}_`)))()
    expect(unknown).toEqual(wrong)
    expect(unknown).toMatchObject({ left: { headers: { 'WWW-Authenticate': expect.stringContaining('Bearer') } } })
    expect(JSON.stringify([unknown, wrong])).not.toContain(key.kept.id)
  })

  it('is not blamed where the keys cannot be read', async () => {
    const { gate, key, world } = door()
    world.keys = E.left({ code: 'KeysMissing', file: 'keys.json' })
    expect(await gate.authenticate(knock(bearer(key.text)))()).toMatchObject({ left: { code: 'ProofUnavailable' } })
  })

  it('is kept off when it fails too often, and nobody else is, not even from the same network', async () => {
    const { gate, key, world } = door({ failures: { burst: 3, perSecond: 1 } })
    const guess = (address: string) => gate.authenticate(knock(bearer('pl_x'), { address }))()
    for (const _ of [1, 2, 3]) expect(await guess('10.0.0.7')).toMatchObject({ left: { code: 'BadCredentials' } })
    expect(await guess('10.0.0.7')).toMatchObject({ left: { code: 'RateLimited', headers: { 'Retry-After': '1' } } })
    expect(await guess('10.0.0.8')).toMatchObject({ left: { code: 'BadCredentials' } })
    expect((await gate.authenticate(knock(bearer(key.text)))())._tag).toBe('Right')
    world.elapsedMs = 1000
    expect(await guess('10.0.0.7')).toMatchObject({ left: { code: 'BadCredentials' } })
  })
})

describe('a gate', () => {
  it('limits each caller, and says what is left', async () => {
    const { gate, key, world } = door({ rate: { burst: 2, perSecond: 1 } })
    const caller = await gate.authenticate(knock(bearer(key.text)))()
    if (E.isLeft(caller)) throw new Error(caller.left.code)
    const ask = () => gate.limit(caller.right)
    expect([ask(), ask(), ask()]).toMatchObject([
      { right: { RateLimit: '"caller";r=1;t=1' } },
      { right: { RateLimit: '"caller";r=0;t=2' } },
      { left: { code: 'RateLimited', headers: { 'Retry-After': '1' } } },
    ])
    expect(gate.limit({ ...caller.right, id: 'key:another' })._tag).toBe('Right')
    world.elapsedMs = 1000
    expect(ask()._tag).toBe('Right')
  })

  it('grants fewer questions for what is shown whole', async () => {
    const { gate, world } = door({ rate: { burst: 9, perSecond: 9 }, unmasking: { burst: 1, perSecond: 0.5 } })
    const masked = { id: 'key:1', scopes: new Set<never>(), zones: 'all', masking: 'masked', reason: null } as const
    const whole = { ...masked, masking: 'whole', reason: '核对待遇发放' } as const
    expect(gate.limit(whole)).toMatchObject({ right: { RateLimit: '"caller";r=0;t=2' } })
    expect(gate.limit(whole)).toMatchObject({ left: { code: 'RateLimited', headers: { 'Retry-After': '2' } } })
    expect(gate.limit(masked)._tag).toBe('Right')
    world.elapsedMs = 2000
    expect(gate.limit(whole)._tag).toBe('Right')
  })

  it('has a lane for what costs much, so that the rest goes on', async () => {
    const { gate } = door({ expensive: { inFlight: 1, queue: 0, waitMs: 1 } })
    const expensive = knock({}, { path: '/expensive' })
    const first = await gate.admit(expensive)()
    expect(await gate.admit(expensive)()).toMatchObject({
      left: { code: 'Overloaded', headers: { 'Retry-After': '1' } },
    })
    expect((await gate.admit(knock())())._tag).toBe('Right')
    expect(gate.load()).toMatchObject({ cheap: { inFlight: 1 }, expensive: { inFlight: 1, waiting: 0 } })
    if (E.isRight(first)) first.right()
    expect((await gate.admit(expensive)())._tag).toBe('Right')
  })

  it('writes down who read, by id and by name; where that fails, so does the request', async () => {
    const { gate, key, world } = door()
    await gate.authenticate(knock(bearer(key.text)))()
    const read = {
      requestId: 'r-1',
      callerId: `key:${key.kept.id}`,
      masking: 'masked',
      reason: null,
      route: 'participant',
      participantIds: ['A001'],
      query: { lang: 'zh' },
      format: 'json',
      position: 7,
      status: 200,
    } as const
    const { query, ...rest } = read
    expect(await gate.recordRead(read)()).toEqual(E.right(undefined))
    expect(world.log).toEqual([{ ...rest, asked: query, callerName: 'audit' }])
    world.logFails = { code: 'ReadLogFailed', why: 'ENOSPC' }
    expect(await gate.recordRead(read)()).toMatchObject({ left: { code: 'ReadLogUnavailable' } })
  })
})

describe('whoever signs in', () => {
  it('with a key is the key, until he signs out', async () => {
    const { gate, key, signIn } = door()
    const session = cookieOf(await signIn.withKey(knock(ours), ` ${key.text}\n`))
    expect(await gate.authenticate(knock(session))()).toMatchObject({ right: { id: `key:${key.kept.id}` } })
    expect(signIn.out(knock(session))).toMatchObject({ left: { code: 'CrossOrigin' } })
    expect(signIn.out(knock({ ...session, ...ours }))).toMatchObject({ right: expect.stringContaining('Max-Age=0') })
    expect(await gate.authenticate(knock(session))()).toMatchObject({ left: { code: 'NoCredentials' } })
  })

  it('is out as soon as his key is taken back, or expires', async () => {
    const { gate, key, signIn, world } = door()
    const session = cookieOf(await signIn.withKey(knock(ours), key.text))
    const revoked = revokeKey(key.file, key.kept.id, '2026-03-02T00:00:00Z')
    if (E.isLeft(revoked)) throw new Error(revoked.left.code)
    world.keys = revoked
    expect(await gate.authenticate(knock(session))()).toMatchObject({ left: { code: 'NoCredentials' } })
  })

  it('is out after half an hour without a question', async () => {
    const { gate, key, signIn, world } = door()
    const session = cookieOf(await signIn.withKey(knock(ours), key.text))
    world.nowMs += 30 * 60_000
    expect(await gate.authenticate(knock(session))()).toMatchObject({ left: { code: 'NoCredentials' } })
  })

  it('comes from a page of this server, with a key that opens', async () => {
    const { key, signIn } = door()
    expect(await signIn.withKey(knock(), key.text)).toMatchObject({ left: { code: 'CrossOrigin' } })
    const foreign = knock({ origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' })
    expect(await signIn.withKey(foreign, key.text)).toMatchObject({ left: { code: 'CrossOrigin' } })
    expect(await signIn.withKey(knock(ours), 'a.b.c')).toMatchObject({ left: { code: 'BadCredentials' } })
    expect(await signIn.withKey(knock(ours), '')).toMatchObject({ left: { code: 'BadCredentials' } })
  })

  it('by the link is whom it stands for, once', async () => {
    const { codes, gate, signIn, world } = door()
    const code = codes.issue(world.nowMs)
    const session = cookieOf(signIn.withCode(knock(), code))
    expect(await gate.authenticate(knock(session))()).toMatchObject({ right: { id: 'link', zones: 'all' } })
    expect(signIn.withCode(knock(), code)).toMatchObject({ left: { code: 'BadCredentials' } })
  })

  it('anew leaves no session behind', async () => {
    const { gate, key, signIn } = door()
    const before = cookieOf(await signIn.withKey(knock(ours), key.text))
    const after = cookieOf(await signIn.withKey(knock({ ...ours, ...before }), key.text))
    expect(after).not.toEqual(before)
    expect((await gate.authenticate(knock(before))())._tag).toBe('Left')
    expect((await gate.authenticate(knock(after))())._tag).toBe('Right')
  })

  it('asks by POST only from a page of this server', async () => {
    const { gate, key, signIn } = door()
    const session = cookieOf(await signIn.withKey(knock(ours), key.text))
    const post = { method: 'POST' }
    expect(await gate.authenticate(knock(session, post))()).toMatchObject({ left: { code: 'CrossOrigin' } })
    expect((await gate.authenticate(knock({ ...session, ...ours }, post))())._tag).toBe('Right')
    expect((await gate.authenticate(knock(bearer(key.text), post))())._tag).toBe('Right')
  })
})
