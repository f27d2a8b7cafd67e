import { describe, expect, it } from 'vitest'
import { malformedPlaces } from './malformed-places.js'

describe('the places of a file that do not fit', () => {
  it('are told by path and by what should stand there, three at most', () => {
    const problems = ['a.0', 'b', 'c', 'd'].map((path) => ({ path, expected: 'Fen' }))
    expect(malformedPlaces(problems)).toEqual({
      zh: 'a.0 应为 Fen；b 应为 Fen；c 应为 Fen',
      en: 'a.0 should be Fen; b should be Fen; c should be Fen',
    })
  })

  it('are the whole file where the path is empty, and never recite what a codec is made of', () =>
    expect(malformedPlaces([{ path: '', expected: 'Readonly<{| id: string |}>' }])).toEqual({
      zh: '整个文件 应为 另一种结构',
      en: 'the whole file should be of another shape',
    }))
})
