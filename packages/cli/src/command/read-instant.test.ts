import { describe, expect, it } from 'vitest'
import { readInstant } from './read-instant.js'

describe('an instant', () => {
  it.each([
    ['2022-10-31T16:00:00Z', '2022-10-31T16:00:00Z'],
    ['2022-11-01T00:00:00+08:00', '2022-10-31T16:00:00Z'],
    ['2022-10-31T16:00:00.5Z', '2022-10-31T16:00:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ])('%s is %s', (text, instant) => expect(readInstant(text)).toBe(instant))

  it.each([
    '2022-10-31',
    '2022-10-31T16:00:00',
    '2022-10-31 16:00:00Z',
    '2022-02-29T00:00:00Z',
    '2022-13-01T00:00:00Z',
    '2022-10-31T24:00:00Z',
    '2022-10-31T16:60:00Z',
    '20221031T160000Z',
    '',
  ])('%j is none', (text) => expect(readInstant(text)).toBeNull())
})
