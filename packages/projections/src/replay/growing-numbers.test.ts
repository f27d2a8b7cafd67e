import { expect, it } from 'vitest'
import { growingNumbers } from './growing-numbers.js'

it('keeps every number, in order, however many there are', () => {
  const numbers = growingNumbers()
  expect([...numbers.all()]).toEqual([])
  const many = Array.from({ length: 5_000 }, (_, i) => 7 * i)
  for (const number of many) numbers.push(number)
  expect([...numbers.all()]).toEqual(many)
})
