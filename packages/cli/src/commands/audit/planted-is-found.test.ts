import { findingCodes } from '@pension-ledger/audit'
import { describe, expect, it } from 'vitest'
import { codesOf, type Trial, tryOut } from './planted-is-found.kit.js'
import { proved } from './planted-proof.kit.js'

/** 200 participants each: short and long, from the scheme's first month and from the middle of it, to the end of accounts. */
const clean: ReadonlyArray<Trial> = [
  { seed: 'clean 1', participants: 200, fromYear: 2011, toYear: 2016, ofEach: 0 },
  { seed: 'clean 2', participants: 200, fromYear: 2011, toYear: 2028, ofEach: 0 },
  { seed: 'clean 3', participants: 200, fromYear: 2020, toYear: 2024, ofEach: 0 },
]

const planted: ReadonlyArray<Trial> = [
  { seed: 'fit0', participants: 400, fromYear: 2018, toYear: 2026, ofEach: 1 },
  { seed: 'fit1', participants: 400, fromYear: 2018, toYear: 2026, ofEach: 1 },
]

describe('a clean history', () => {
  it.each(clean)('$seed, $fromYear–$toYear, has no findings, and every check was run', async (trial) => {
    const { found, notAssessed } = await tryOut(trial)
    expect(found).toEqual([])
    expect(notAssessed).toEqual([])
  })
})

describe('a history with every code of the catalogue planted', () => {
  it('has all of them', () => expect(codesOf()).toEqual(findingCodes))

  it('is looked at on many seeds by .ci/check-planted', () =>
    expect(proved()).toBe('20 seeds × 46 codes: planted = found'))

  it.each(planted)('$seed has just the planted findings, to the fen, month and day', async (trial) => {
    const { planted, missing, unexpected, notAssessed, withoutEvidence } = await tryOut(trial)
    expect({ missing, unexpected, notAssessed, withoutEvidence }).toEqual({
      missing: [],
      unexpected: [],
      notAssessed: [],
      withoutEvidence: [],
    })
    expect(new Set(planted.map((one) => one.split(' ')[0]))).toEqual(new Set(findingCodes))
  })
})
