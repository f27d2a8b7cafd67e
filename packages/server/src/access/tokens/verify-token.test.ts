import { createHmac } from 'node:crypto'
import { isRight } from 'fp-ts/lib/Either.js'
import {
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  importSPKI,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { issuerKeysAt, issuerKeysOf } from './issuer-keys.js'
import { tokenAlgorithms } from './token-settings.js'
import { verifyToken } from './verify-token.js'

type Pair = Awaited<ReturnType<typeof generateKeyPair>>

const settings = {
  issuer: 'https://issuer.example',
  audience: 'pension-ledger',
  type: 'at+jwt',
  clockToleranceS: 30,
} as const
const nowS = Date.parse('2026-03-01T00:00:00Z') / 1000
const claims: JWTPayload = { sub: 'alice', scope: 'fund:read events:read', zones: ['cg-01'], exp: nowS + 300 }

let pairs: Readonly<Record<string, Pair>> = {}
let stranger: Pair | undefined
let jwks: { keys: object[] } = { keys: [] }

beforeAll(async () => {
  pairs = Object.fromEntries(
    await Promise.all(
      tokenAlgorithms.map(async (alg) => [alg, await generateKeyPair(alg, { extractable: true })] as const),
    ),
  )
  stranger = await generateKeyPair('ES256')
  const keys = Object.entries(pairs).map(async ([alg, { publicKey }]) => ({
    ...(await exportJWK(publicKey)),
    kid: alg,
    alg,
  }))
  jwks = { keys: await Promise.all(keys) }
})

interface Made {
  readonly alg?: string
  readonly by?: Pair | undefined
  readonly header?: object
  readonly payload?: object
}

const token = ({ alg = 'RS256', by = pairs[alg], header = {}, payload = {} }: Made = {}): Promise<string> => {
  if (by === undefined) throw new Error(`no key for ${alg}`)
  return new SignJWT({ iss: settings.issuer, aud: settings.audience, ...claims, ...payload })
    .setProtectedHeader({ alg, kid: alg, typ: 'at+jwt', ...header })
    .sign(by.privateKey)
}

const keyOf = (alg: string): Pair['privateKey'] => {
  const pair = pairs[alg]
  if (pair === undefined) throw new Error(`no key for ${alg}`)
  return pair.privateKey
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const tried = async (text: string, atS = nowS) => {
  const keys = issuerKeysOf(JSON.stringify(jwks))
  if (!isRight(keys)) throw new Error(keys.left.code)
  return verifyToken(settings, keys.right)(text, atS * 1000)()
}

describe('a token opens', () => {
  it.each(tokenAlgorithms)('signed with %s', async (alg) =>
    expect(await tried(await token({ alg }))).toMatchObject({
      right: {
        id: 'token:alice',
        name: 'alice',
        scopes: new Set(['fund:read', 'events:read']),
        zones: new Set(['cg-01']),
      },
    }),
  )

  it.each<[what: string, payload: object, scopes: string[], zones: unknown]>([
    ['what no scope and no zone says: nothing', { scope: undefined, zones: undefined }, [], new Set()],
    ['what a list of scopes says', { scope: ['findings:read'] }, ['findings:read'], new Set(['cg-01'])],
    ['no scope that nobody knows', { scope: 'fund:read admin * fund:write' }, ['fund:read'], new Set(['cg-01'])],
    ['all zones, where it says so', { zones: 'all' }, ['fund:read', 'events:read'], 'all'],
    ['no zones that a text names', { zones: 'cg-01' }, ['fund:read', 'events:read'], new Set()],
    ['not all zones where a list says all', { zones: ['all'] }, ['fund:read', 'events:read'], new Set(['all'])],
    ['no zone that is no code', { zones: [{}, 1, 'a/b', ''] }, ['fund:read', 'events:read'], new Set()],
    ['no scope that is no text', { scope: { 0: 'fund:read' } }, [], new Set(['cg-01'])],
  ])('%s', async (_, payload, scopes, zones) => {
    const opened = await tried(await token({ payload }))
    if (!isRight(opened)) throw new Error(opened.left)
    expect([[...opened.right.scopes], opened.right.zones]).toEqual([scopes, zones])
  })

  it('within the tolerance of the clock, and not a second longer', async () => {
    const text = await token()
    expect((await tried(text, nowS + 329))._tag).toBe('Right')
    expect(await tried(text, nowS + 330)).toMatchObject({ left: 'expired' })
    const early = await token({ payload: { nbf: nowS + 30 } })
    expect((await tried(early, nowS))._tag).toBe('Right')
    expect(await tried(early, nowS - 1)).toMatchObject({ left: 'claims' })
  })
})

describe('a token opens nothing', () => {
  it.each<[what: string, made: Made, refusal: string]>([
    ['without an expiry', { payload: { exp: undefined } }, 'claims'],
    ['for another audience', { payload: { aud: 'another' } }, 'claims'],
    ['without an audience', { payload: { aud: undefined } }, 'claims'],
    ['of another issuer', { payload: { iss: 'https://issuer.example/' } }, 'claims'],
    ['without an issuer', { payload: { iss: undefined } }, 'claims'],
    ['of nobody', { payload: { sub: undefined } }, 'claims'],
    ['of somebody with a line feed in the name', { payload: { sub: 'alice\nroot' } }, 'claims'],
    ['of another type', { header: { typ: 'JWT' } }, 'claims'],
    ['without a type', { header: { typ: undefined } }, 'claims'],
    ['with a key that nobody has', { header: { kid: 'unknown' } }, 'no-such-key'],
    ['with a path for a key', { header: { kid: '../../../dev/null' } }, 'no-such-key'],
    ['with a query for a key', { header: { kid: "' OR 1=1 --" } }, 'no-such-key'],
    ['with the key of another algorithm', { header: { kid: 'ES256' } }, 'no-such-key'],
  ])('%s', async (_, made, refusal) => expect(await tried(await token(made))).toMatchObject({ left: refusal }))

  it('signed by a stranger, also one who brings his key along', async () => {
    if (stranger === undefined) throw new Error('no stranger')
    const jwk = await exportJWK(stranger.publicKey)
    expect(await tried(await token({ alg: 'ES256', by: stranger }))).toMatchObject({ left: 'signature' })
    for (const header of [{ jwk }, { jku: 'https://evil.example/keys' }, { x5u: 'https://evil.example/x' }])
      expect(await tried(await token({ alg: 'ES256', by: stranger, header }))).toMatchObject({ left: 'signature' })
  })

  it('with an extension that must be understood', async () => {
    const extended = new SignJWT({ iss: settings.issuer, aud: settings.audience, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'ES256', typ: 'at+jwt', crit: ['urn:example:x'], 'urn:example:x': 1 })
      .sign(keyOf('ES256'), { crit: { 'urn:example:x': true } })
    expect(await tried(await extended)).toMatchObject({ left: 'algorithm' })
  })

  it('that is not signed at all', async () => {
    const body = base64({ iss: settings.issuer, aud: settings.audience, ...claims })
    for (const alg of ['none', 'None', 'NONE', '']) {
      const header = base64({ alg, typ: 'at+jwt' })
      expect((await tried(`${header}.${body}.`))._tag).toBe('Left')
      expect((await tried(`${header}.${body}.AAAA`))._tag).toBe('Left')
    }
  })

  it.each(['HS256', 'HS384', 'HS512'])(
    'signed with the public key of the issuer as a shared secret: %s',
    async (alg) => {
      const publicKey = pairs.RS256?.publicKey
      if (publicKey === undefined) throw new Error('no key of the issuer')
      const pem = await exportSPKI(publicKey)
      const head = base64({ alg, typ: 'at+jwt', kid: 'RS256' })
      const body = base64({ iss: settings.issuer, aud: settings.audience, ...claims })
      for (const secret of [pem, pem.trim(), JSON.stringify(await exportJWK(publicKey))]) {
        const signature = createHmac(`sha${alg.slice(2)}`, secret)
          .update(`${head}.${body}`)
          .digest('base64url')
        expect(await tried(`${head}.${body}.${signature}`)).toMatchObject({ left: 'algorithm' })
      }
    },
  )

  it('signed in a way that is not on the list, though the key would fit', async () => {
    const keys = issuerKeysOf(JSON.stringify({ keys: jwks.keys.map((key) => ({ ...key, alg: undefined })) }))
    if (!isRight(keys)) throw new Error(keys.left.code)
    const spki = await exportSPKI(pairs['RS256']?.publicKey ?? keyOf('RS256'))
    const pkcs8 = await exportPKCS8(keyOf('RS256'))
    for (const alg of ['RS512', 'PS256']) {
      const key = await importPKCS8(pkcs8, alg)
      const text = await new SignJWT({ iss: settings.issuer, aud: settings.audience, ...claims })
        .setProtectedHeader({ alg, kid: 'RS256', typ: 'at+jwt' })
        .sign(key)
      expect(await jwtVerify(text, await importSPKI(spki, alg), { currentDate: new Date(nowS * 1000) })).toBeDefined()
      expect(await verifyToken(settings, keys.right)(text, nowS * 1000)()).toMatchObject({ left: 'algorithm' })
    }
  })

  it('that was changed after it was signed', async () => {
    const [head = '', , signature = ''] = (await token()).split('.')
    const body = base64({ iss: settings.issuer, aud: settings.audience, ...claims, zones: 'all' })
    expect(await tried(`${head}.${body}.${signature}`)).toMatchObject({ left: 'signature' })
  })

  it.each([
    '',
    'a',
    'a.b',
    'a.b.c',
    'a.b.c.d',
    '..',
    `${'a'.repeat(4000)}.${'b'.repeat(4000)}.${'c'.repeat(4000)}`,
    'é.b.c',
  ])('that is none: %#', async (text) => expect(await tried(text)).toMatchObject({ left: 'malformed' }))
})

describe('the keys of an issuer', () => {
  it.each<[what: string, text: () => string, fault: string]>([
    ['no JSON', () => '{', 'IssuerKeysNotJson'],
    ['no list', () => '{"keys":{}}', 'IssuerKeysMalformed'],
    ['none', () => '{"keys":[]}', 'IssuerKeysEmpty'],
    ['a shared secret', () => '{"keys":[{"kty":"oct","k":"AAAA"}]}', 'IssuerKeyNotPublic'],
    ['a private key', () => JSON.stringify({ keys: [{ ...jwks.keys[0], d: 'AAAA' }] }), 'IssuerKeyNotPublic'],
    ['a short key', () => `{"keys":[{"kty":"RSA","e":"AQAB","n":"${'A'.repeat(171)}"}]}`, 'IssuerKeyTooShort'],
  ])('are refused: %s', (_, text, fault) => expect(issuerKeysOf(text())).toMatchObject({ left: { code: fault } }))

  it('at an address are asked for once, however many unknown keys are named, and without following a redirect', async () => {
    const asked: string[] = []
    const keys = issuerKeysAt('https://issuer.example/keys', async (url, { redirect }) => {
      asked.push(`${url} ${redirect}`)
      return Response.json(jwks)
    })
    const verify = verifyToken(settings, keys)
    expect((await verify(await token(), nowS * 1000)())._tag).toBe('Right')
    for (const kid of ['x', 'y', 'z'])
      expect(await verify(await token({ header: { kid } }), nowS * 1000)()).toMatchObject({ left: 'no-such-key' })
    expect(asked).toEqual(['https://issuer.example/keys manual'])
  })

  it.each<[what: string, answer: () => Promise<Response>]>([
    ['redirects', async () => new Response(null, { status: 302, headers: { Location: 'https://evil.example' } })],
    ['fails', async () => new Response('', { status: 500 })],
    ['answers something else', async () => new Response('<html>')],
    ['cannot be reached', async () => Promise.reject(new TypeError('fetch failed'))],
  ])('at an address that %s are not at hand, which is not the fault of the caller', async (_, answer) => {
    const verify = verifyToken(settings, issuerKeysAt('https://issuer.example/keys', answer))
    expect(await verify(await token(), nowS * 1000)()).toMatchObject({ left: 'keys-unavailable' })
  })
})
