import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.js'

describe('the nearest candidate', () => {
  it.each([
    ['improt', 'import'],
    ['imprt', 'import'],
    ['imporrt', 'import'],
    ['omport', 'import'],
    ['report', 'report'],
  ])('of %s is %s', (text, meant) => expect(nearest(text, ['report', 'import'])).toBe(meant))

  it('is none when too many slips lead there', () => expect(nearest('serve', ['report', 'import'])).toBeNull())
  it('is none for a word that is too short to tell', () => expect(nearest('x', ['ab', 'cd'])).toBeNull())
  it('is the first of equals', () => expect(nearest('aax', ['aab', 'aac'])).toBe('aab'))
})
