import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEveryAnswer, read } from './conforms.kit.js'
import { assetAddresses } from './walk.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

describe('the headers of an answer', () => {
  const headersThat = async (target: string, init: RequestInit = {}, role: 'masked' | null = 'masked') => {
    const { status, headers } = await read(await world.ask(target, init, role))
    const told = [
      'content-type',
      'cache-control',
      'vary',
      'content-disposition',
      'etag',
      'allow',
      'location',
      'link',
      'x-powered-by',
      'server',
      'set-cookie',
      'access-control-allow-origin',
    ]
    return {
      status,
      missing: Object.entries(onEveryAnswer).flatMap(([name, is]) => (is.test(headers.get(name) ?? '') ? [] : [name])),
      policy: headers.get('content-security-policy'),
      headers: Object.fromEntries(
        told.flatMap((name) => {
          const value = headers.get(name)
          return value === null
            ? []
            : [[name, name === 'etag' ? 'a tag' : name === 'link' ? value.replace(/cursor=[\w-]+/, 'cursor=…') : value]]
        }),
      ),
    }
  }
  const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
  const vary = 'Accept, Authorization, Cookie, Unmask-Reason'
  const forPages = `${vary}, Accept-Language`
  const kept = 'private, no-cache'
  const neverKept = 'private, no-store'
  const asBrowser = { headers: { accept: 'text/html' } }

  it.each<[string, string, RequestInit, 'masked' | null, number, Readonly<Record<string, string>>]>([
    [
      'figures',
      '/v1/zones',
      {},
      'masked',
      200,
      { 'content-type': 'application/json', 'cache-control': kept, vary, etag: 'a tag' },
    ],
    [
      'persons',
      '/v1/participants/C1',
      {},
      'masked',
      200,
      { 'content-type': 'application/json', 'cache-control': neverKept, vary, etag: 'a tag' },
    ],
    [
      'a list',
      '/v1/events?limit=1',
      {},
      'masked',
      200,
      {
        'content-type': 'application/json',
        'cache-control': neverKept,
        vary,
        etag: 'a tag',
        link: '</v1/events?limit=1&cursor=…>; rel="next"',
      },
    ],
    [
      'CSV',
      '/v1/zones.csv',
      {},
      'masked',
      200,
      {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'cache-control': kept,
        vary,
        etag: 'a tag',
        'content-disposition': 'attachment; filename="zones-77.csv"; filename*=UTF-8\'\'%E7%89%87%E5%8C%BA-77.csv',
      },
    ],
    [
      'XLSX',
      '/v1/zones.xlsx?lang=en',
      {},
      'masked',
      200,
      {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'cache-control': kept,
        vary,
        etag: 'a tag',
        'content-disposition': 'attachment; filename="zones-77.xlsx"; filename*=UTF-8\'\'Zones-77.xlsx',
      },
    ],
    [
      'what is known already',
      '/v1/zones',
      { headers: { 'if-none-match': '*' } },
      'masked',
      304,
      { 'cache-control': kept, vary, etag: 'a tag' },
    ],
    [
      'a head',
      '/v1/zones',
      { method: 'HEAD' },
      'masked',
      200,
      { 'content-type': 'application/json', 'cache-control': kept, vary, etag: 'a tag' },
    ],
    ['a question for methods', '/v1/zones', { method: 'OPTIONS' }, 'masked', 204, { allow: 'GET, HEAD, OPTIONS' }],
    [
      'a problem',
      '/v1/zones?x=1',
      {},
      'masked',
      400,
      { 'content-type': 'application/problem+json', 'cache-control': 'no-store', vary },
    ],
    [
      'nobody',
      '/v1/zones',
      {},
      null,
      401,
      { 'content-type': 'application/problem+json', 'cache-control': 'no-store', vary },
    ],
    [
      'another method',
      '/v1/zones',
      { method: 'PUT' },
      'masked',
      405,
      { 'content-type': 'application/problem+json', 'cache-control': 'no-store', vary, allow: 'GET, HEAD, OPTIONS' },
    ],
    ['a stream', '/v1/positions', { method: 'HEAD' }, 'masked', 200, { 'content-type': 'text/event-stream' }],
    [
      'a page',
      '/zones',
      asBrowser,
      'masked',
      200,
      { 'content-type': 'text/html; charset=utf-8', 'cache-control': kept, vary: forPages, etag: 'a tag' },
    ],
    [
      'a page of persons',
      '/participants/C1',
      asBrowser,
      'masked',
      200,
      { 'content-type': 'text/html; charset=utf-8', 'cache-control': neverKept, vary: forPages, etag: 'a tag' },
    ],
    [
      'a page that is refused',
      '/zones?x=1',
      asBrowser,
      'masked',
      400,
      { 'content-type': 'text/html; charset=utf-8', 'cache-control': neverKept, vary: forPages },
    ],
    [
      'a page that there is not',
      '/nowhere',
      asBrowser,
      'masked',
      404,
      { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary, allow: 'GET, HEAD, OPTIONS' },
    ],
    [
      'a page for nobody',
      '/zones?lang=en',
      asBrowser,
      null,
      303,
      { 'cache-control': 'no-store', location: '/sign-in?back=%2Fzones%3Flang%3Den&lang=en' },
    ],
    [
      'a form',
      '/sign-in',
      asBrowser,
      null,
      200,
      { 'content-type': 'text/html; charset=utf-8', 'cache-control': neverKept, vary: forPages },
    ],
    [
      'a choice',
      '/theme?to=dark&back=/zones',
      {},
      null,
      303,
      {
        'cache-control': 'no-store',
        location: '/zones',
        'set-cookie': 'pl_theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
      },
    ],
    [
      'the style sheet',
      assetAddresses[0] ?? '',
      {},
      null,
      200,
      { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
    ],
    [
      'an asset that there is not',
      '/assets/x.js',
      {},
      null,
      404,
      { 'content-type': 'application/problem+json', 'cache-control': 'no-store', vary, allow: 'GET, HEAD, OPTIONS' },
    ],
    [
      'the document',
      '/openapi.json',
      {},
      null,
      200,
      { 'content-type': 'application/json', 'cache-control': 'public, no-cache', etag: 'a tag' },
    ],
    [
      'its page',
      '/docs',
      {},
      null,
      200,
      { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, no-cache', etag: 'a tag' },
    ],
  ])('%s', async (_, target, init, role, status, headers) =>
    expect(await headersThat(target, init, role)).toEqual({ status, missing: [], policy, headers }),
  )
  it('lets no other origin read, whatever it says it is', async () => {
    const { headers } = await headersThat('/v1/zones', {
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    })
    expect(Object.keys(headers)).not.toContain('access-control-allow-origin')
    const preflight = await read(
      await world.ask('/v1/zones', {
        method: 'OPTIONS',
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      }),
    )
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})
