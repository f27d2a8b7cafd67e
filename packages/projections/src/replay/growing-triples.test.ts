import { expect, it } from 'vitest'
import { growingTriples } from './growing-triples.js'

it('keeps every triple, in order, however many there are', () => {
  const triples = growingTriples()
  expect([...triples.all()]).toEqual([])
  const many = Array.from({ length: 5_000 }, (_, i) => [7 * i, -i - 1, i + 1] as const)
  for (const [first, second, third] of many) triples.push(first, second, third)
  expect([...triples.all()]).toEqual(many.flat())
})
