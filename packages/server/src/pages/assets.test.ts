import { describe, expect, it } from 'vitest'
import { assetOf, pagePolicy, scriptAsset, styleAsset } from './assets.js'

describe('assets', () => {
  it('have names that change with their content', () =>
    expect([...assetOf.keys()].filter((path) => !/^\/assets\/[a-z]+\.[0-9a-f]{16}\.(css|js|svg)$/.test(path))).toEqual(
      [],
    ))

  it('include a script of at most 15 kB', () => expect(Buffer.byteLength(scriptAsset.body)).toBeLessThan(15_000))

  it('include a style sheet of at most 30 kB', () => expect(Buffer.byteLength(styleAsset.body)).toBeLessThan(30_000))

  it('load nothing from outside', () =>
    expect(
      [...assetOf.values()].map(({ body }) => body.match(/url\(|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg)/g)),
    ).toEqual([null, null, null]))

  it('need no exception from a strict policy', () => expect(pagePolicy).not.toMatch(/unsafe|data:|\*/))
})
