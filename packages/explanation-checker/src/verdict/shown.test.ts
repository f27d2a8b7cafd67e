import { describe, expect, it } from 'vitest'
import { shown, shownApart } from './shown.js'

describe('a value in a sentence', () => {
  it('is its JSON, cut after 200 characters', () => {
    expect(shown({ fen: 1 })).toBe('{"fen":1}')
    expect(shown(undefined)).toBe('nothing')
    expect(shown('x'.repeat(300))).toHaveLength(200)
  })
})

const answer = (fen: number, totalFen: number) => ({
  status: 'owed',
  lines: ['central', 'province', 'city', 'district'].map((level) => ({ component: 'basic-pension', level, fen })),
  totalFen,
})

describe('two values that differ', () => {
  it('are shown whole while they are short', () =>
    expect(shownApart(13_976, 13_876)).toEqual({ expected: '13976', found: '13876' }))

  it('are shown around their first difference, with the fields before it', () => {
    const { expected, found } = shownApart(answer(9_800, 39_200), answer(9_800, 39_201))
    expect(expected).toBe('…"fen":9800,"level":"district"}],"status":"owed","totalFen":39200}')
    expect(found).toBe('…"fen":9800,"level":"district"}],"status":"owed","totalFen":39201}')
  })

  it('are not told apart by the order of their fields', () => {
    const { status, lines } = answer(9_800, 0)
    const { expected, found } = shownApart(answer(9_800, 39_200), { totalFen: 39_201, lines, status })
    expect([expected.slice(-17), found.slice(-17)]).toEqual(
      [',"totalFen":39200}', ',"totalFen":39201}'].map((end) => end.slice(-17)),
    )
  })

  it('are never so long that the difference is lost', () => {
    const { expected, found } = shownApart({ a: 'x'.repeat(500), b: 1 }, { a: 'x'.repeat(500), b: 2 })
    expect([expected.length < 130, found.length < 130, expected === found]).toEqual([true, true, false])
  })

  it('are told apart where one is the beginning of the other', () => {
    const { expected, found } = shownApart([...'x'.repeat(60)], [...'x'.repeat(61)])
    expect(expected).not.toBe(found)
  })
})
