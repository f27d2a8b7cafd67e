import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { pageByNumber } from './page-of.js'

const things = [1, 2, 4, 7].map((number) => ({ number }))

describe('a page of numbered things', () => {
  it.each([
    [null, 2, [1, 2], '2'],
    ['2', 2, [4, 7], null],
    ['3', 1, [4], '4'],
    ['7', 5, [], null],
  ] as const)('after %s', (after, limit, numbers, next) =>
    expect(pageByNumber(things, { after, limit, position: null })).toEqual(
      E.right({ items: numbers.map((number) => ({ number })), next }),
    ),
  )
  it.each(['', '-1', 'NaN', '1e3', '1.5', '9'.repeat(16)])('is refused after %j', (after) =>
    expect(pageByNumber(things, { after, limit: 2, position: null })).toMatchObject(E.left({ code: 'BadCursor' })),
  )
})
