import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { right } from '../../fund/fund.kit.js'
import { chunkAsked, pageOfChunk } from './chunks.js'

const things = (...positions: ReadonlyArray<number>) => positions.map((position) => ({ position }))
const asked = (after: string | null, limit: number) => ({ after, limit, position: null })

it('a first page is cut out of the first chunk, which is larger than any page', () => {
  expect(chunkAsked(asked(null, 2))).toEqual(E.right({ after: 0, most: 5_000, from: 0, limit: 2 }))
  expect(right(chunkAsked(asked(null, 50_000))).most).toBe(50_001)
})

it('a cursor says where the chunk begins, and after which position the page does', () => {
  expect(chunkAsked(asked('7-12', 2))).toEqual(E.right({ after: 7, most: 5_000, from: 12, limit: 2 }))
  for (const after of ['', '7', '7-', '-7', '7-x', '1e3-2', '7-1234567890123456'])
    expect(E.isLeft(chunkAsked(asked(after, 2)))).toBe(true)
})

it('pages go on in their chunk, then in the next one, which begins with the last position', () => {
  const chunk = { after: 0, most: 5, limit: 2 }
  const all = things(3, 4, 6, 8, 9)
  expect(pageOfChunk(all, { ...chunk, from: 0 })).toEqual({ items: things(3, 4), next: '0-4' })
  expect(pageOfChunk(all, { ...chunk, from: 4 })).toEqual({ items: things(6, 8), next: '0-8' })
  expect(pageOfChunk(all, { ...chunk, from: 8 })).toEqual({ items: things(9), next: '9-9' })
})

it('there is no next page where the chunk was not filled and nothing of it is left', () => {
  const chunk = { after: 0, most: 5, from: 0, limit: 2 }
  expect(pageOfChunk(things(3, 4), chunk).next).toBeNull()
  expect(pageOfChunk(things(3, 4, 6), chunk).next).toBe('0-4')
  expect(pageOfChunk([], chunk)).toEqual({ items: [], next: null })
})
