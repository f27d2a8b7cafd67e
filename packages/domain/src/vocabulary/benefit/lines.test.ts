import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { wholeFen } from '../money/fen.js'
import { components, inOrder, isLineKey, Lines, lineKeys, lineNames, paysAid, sameLines } from './lines.js'

const one = wholeFen(1)

describe('a line is named by its component and its level', () => {
  it.each(lineKeys)('%s', (key) => {
    const { component, level } = lineNames[key]
    expect([`${component}:${level}`, isLineKey(key), components.includes(component)]).toEqual([key, true, true])
  })

  it.each(['basic-pension:account', 'age-65-increment:central', 'disability-aid', '', 'toString'])(
    '%j is none',
    (text) => expect(isLineKey(text)).toBe(false),
  )
})

describe('lines', () => {
  it('are read and written in one order', () => {
    const decoded = Lines.decode({ 'disability-aid:city': 2, 'basic-pension:central': 1 })
    expect(E.isRight(decoded) && Object.keys(decoded.right)).toEqual(['basic-pension:central', 'disability-aid:city'])
    expect(Object.keys(inOrder({ 'age-65-increment:city': one, 'basic-pension:city': one }))).toEqual([
      'basic-pension:city',
      'age-65-increment:city',
    ])
  })

  it.each(lineKeys)('that differ in %s alone are not the same', (key) => {
    const lines = { [key]: one }
    expect([sameLines(lines, { ...lines }), sameLines(lines, {}), sameLines({}, lines)]).toEqual([true, false, false])
  })

  it.each(lineKeys)('of %s pay an aid, or not', (key) =>
    expect(paysAid({ [key]: one })).toBe(key.startsWith('disability-aid')),
  )
})
