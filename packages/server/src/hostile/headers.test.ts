import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from './conforms.kit.js'
import { type Case, headersThat, kept, neverKept, policy, vary } from './headers.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

describe('the headers of data', () => {
  it.each<Case>([
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
  ])('%s', async (_, target, init, role, status, headers) =>
    expect(await headersThat(world, target, init, role)).toEqual({ status, missing: [], policy, headers }),
  )
  it('lets no other origin read, whatever it says it is', async () => {
    const { headers } = await headersThat(world, '/v1/zones', {
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
