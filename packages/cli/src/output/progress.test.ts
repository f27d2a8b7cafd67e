import { describe, expect, it } from 'vitest'
import { progressLine } from './progress.js'

const standing = { words: 'Importing payments.csv', unit: 'rows/s', done: 120_000, total: 300_000, ms: 5_000 }

describe('a progress line', () => {
  it('shows count, rate, share and time left', () =>
    expect(progressLine(standing)).toBe('Importing payments.csv  120,000  24,000 rows/s  40%  0:08'))

  it('leaves out what nobody knows', () =>
    expect(progressLine({ ...standing, total: null })).toBe('Importing payments.csv  120,000  24,000 rows/s'))

  it('never says more than all of it', () =>
    expect(progressLine({ ...standing, done: 301_000 })).toBe(
      'Importing payments.csv  301,000  60,200 rows/s  100%  0:00',
    ))

  it('begins without a rate', () =>
    expect(progressLine({ ...standing, done: 0, ms: 0 })).toBe('Importing payments.csv  0  0 rows/s  0%'))

  it('counts minutes', () => expect(progressLine({ ...standing, done: 1_000, ms: 1_000 })).toContain('4:59'))
})
