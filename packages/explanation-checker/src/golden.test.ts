import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { accountRunsOut, aidAt55 } from './testing/contributor-1957.kit.js'
import {
  afterDeath,
  beforeStart,
  incrementAt65,
  plainPension,
  withheldUncertified,
} from './testing/pensioner-1951.kit.js'
import { verifyExplanation } from './verify-explanation.js'

describe('an explanation written by hand from the format', () => {
  it.each([
    ['a plain pension, the first month at 60', plainPension, 8_000],
    ['the first month of the increment from 65', incrementAt65, 10_000],
    ['nothing, the month before the start', beforeStart, 0],
    ['nothing, the month after the death', afterDeath, 0],
    ['the aid, severely disabled and between 55 and 60', aidAt55, 12_300],
    ['the account pension in the month in which the account runs out', accountRunsOut, 20_742],
    ['a month withheld for want of certification', withheldUncertified, 13_800],
  ])('holds: %s', (_, document, totalFen) => {
    const verdict = verifyExplanation(JSON.stringify(document))
    expect(E.isLeft(verdict) ? verdict.left.findings : []).toEqual([])
    expect(E.isRight(verdict) ? verdict.right.answer?.totalFen : undefined).toBe(totalFen)
  })
})
