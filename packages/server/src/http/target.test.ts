import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readTarget, targetLimit } from './target.js'

/** Segments of what such attacks are made of. */
const anyPath = fc
  .array(fc.constantFrom('a', '.', '%2e', '%2f', '%5c', '\\', '%', '%25', '%00', '%c0%af', 'v1', '?', '/', '//'), {
    maxLength: 8,
  })
  .map((parts) => `/${parts.join('')}`)

const codeOf = (raw: string): string => {
  const target = readTarget(raw)
  return E.isLeft(target) ? target.left.code : 'read'
}

describe('a target', () => {
  it('is taken apart', () =>
    expect(readTarget('/v1/zones/%E5%91%88/totals.csv?by=street&zone=a+b%26c')).toEqual(
      E.right({
        raw: '/v1/zones/%E5%91%88/totals.csv?by=street&zone=a+b%26c',
        path: '/v1/zones/%E5%91%88/totals',
        segments: ['v1', 'zones', '呈', 'totals'],
        ending: 'csv',
        query: [
          ['by', 'street'],
          ['zone', 'a b&c'],
        ],
      }),
    ))
  it('has an ending under /v1 alone, and never instead of a name', () => {
    expect(readTarget('/openapi.json')).toMatchObject({ right: { ending: null, path: '/openapi.json' } })
    expect(readTarget('/v1/zones/.csv')).toMatchObject({ right: { ending: null } })
    expect(readTarget('/v1/zones.pdf')).toMatchObject({ right: { ending: null } })
  })
  it('keeps what stands twice', () =>
    expect(readTarget('/v1/zones?a=1&a=2')).toMatchObject({
      right: {
        query: [
          ['a', '1'],
          ['a', '2'],
        ],
      },
    }))
  it.each([
    ['absolute', 'http://evil.example/v1/zones'],
    ['of another host', '//evil.example/v1/zones'],
    ['an asterisk', '*'],
    ['climbing', '/v1/../etc/passwd'],
    ['climbing, written otherwise', '/v1/%2e%2e/etc/passwd'],
    ['hiding a slash', '/v1/zones%2ftotals'],
    ['hiding a backslash', '/v1/zones%5c..%5ctotals'],
    ['with a zero byte', '/v1/zones/a%00.csv'],
    ['with a line break', '/v1/zones/a%0d%0aSet-Cookie:x'],
    ['overlong UTF-8', '/v1/%c0%ae%c0%ae/zones'],
    ['half a character', '/v1/zones/%E5%91'],
    ['with a query that is not encoded', '/v1/zones?zone=%zz'],
  ])('is refused when it is %s', (_, raw) => expect(codeOf(raw)).toBe('BadTarget'))
  it('is refused when it is too long, by one character', () => {
    expect(codeOf(`/${'a'.repeat(targetLimit - 1)}`)).toBe('read')
    expect(codeOf(`/${'a'.repeat(targetLimit)}`)).toBe('UriTooLong')
  })
  it('no segment that was read separates or climbs', () =>
    fc.assert(
      fc.property(anyPath, (path) => {
        const target = readTarget(path)
        if (E.isLeft(target)) return
        for (const segment of target.right.segments) expect(segment).not.toMatch(/^\.{1,2}$|[/\\\p{Cc}]/u)
      }),
    ))
})
