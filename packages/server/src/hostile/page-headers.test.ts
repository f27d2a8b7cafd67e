import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asBrowser, type Case, forPages, headersThat, kept, neverKept, policy, vary } from './headers.kit.js'
import { assetAddresses } from './walk.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

describe('the headers of what a browser asks for', () => {
  it.each<Case>([
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
    expect(await headersThat(world, target, init, role)).toEqual({ status, missing: [], policy, headers }),
  )
})
