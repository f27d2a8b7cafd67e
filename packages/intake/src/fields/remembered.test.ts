import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { samplePolicy } from '../testing/sample-policy.js'
import type { Field } from './field.js'
import { remembered } from './remembered.js'

const counting = (): { readonly field: Field<string>; readonly reads: () => number } => {
  let reads = 0
  return {
    field: {
      form: 'text',
      measure: 'date',
      read: (text, { kind }) => {
        reads += 1
        return text === 'bad' ? E.left('code-unknown') : E.right(`${text} ${kind}`)
      },
    },
    reads: () => reads,
  }
}

describe('a field that remembers', () => {
  const inCsv = { kind: null, policy: samplePolicy }

  it('reads a text once, good or bad, and is the same field otherwise', () => {
    const { field, reads } = counting()
    const quick = remembered(field)
    for (const text of ['11.00', 'bad', '11.00', 'bad'])
      expect(quick.read(text, inCsv)).toEqual(field.read(text, inCsv))
    expect(reads()).toBe(4 + 2)
    expect(quick.measure).toBe('date')
  })

  it('reads a long text anew every time, for such texts do not repeat', () => {
    const { field, reads } = counting()
    const quick = remembered(field)
    for (const length of [40, 40, 41, 41]) quick.read('x'.repeat(length), inCsv)
    expect(reads()).toBe(1 + 2)
  })

  it('does not mistake a cell of a workbook for a text', () => {
    const quick = remembered(counting().field)
    quick.read('2022-10-01', inCsv)
    expect(quick.read('2022-10-01', { ...inCsv, kind: 'date' })).toEqual(E.right('2022-10-01 date'))
  })

  it('stays right when more texts come than it remembers', () => {
    const quick = remembered(counting().field)
    for (let n = 0; n < 10_000; n++) expect(quick.read(String(n), inCsv)).toEqual(E.right(`${n} null`))
    expect(quick.read('0', inCsv)).toEqual(E.right('0 null'))
  })
})
