import { bookWith, buried, died, enrolled, left } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { foundBy, framed, onlyFinding, participantOf } from '../checked.kit.js'
import { funeralAmountWrong } from './funeral-amount-wrong.js'
import { funeralChecks } from './funeral-checks.js'
import { funeralSplitWrong } from './funeral-split-wrong.js'
import { funeralTwice } from './funeral-twice.js'
import { funeralWithoutDeath } from './funeral-without-death.js'

// A death in 2022-05: 93 + 15 + 9 + 11 = 128.00 yuan × 12 = 1536.00, of which the city 614.40 and the district 921.60.

describe('a grant as the rules make it', () => {
  it.each(funeralChecks.map((check) => [check.codes.join(), check] as const))('%s finds nothing', (_, check) => {
    expect(foundBy(check)(enrolled(), died(), buried())).toEqual([])
    expect(foundBy(check)(enrolled(), died())).toEqual([])
    expect(foundBy(check)(enrolled())).toEqual([])
  })
})

describe('FUNERAL_TWICE', () => {
  it('finds what was paid after the first, whatever the order in which it was learned', () => {
    const [first, second] = [buried(), buried({ cityFen: 100, districtFen: 200, paidOn: '2022-08-01' })]
    const finding = ['FUNERAL_TWICE 300 on 2022-08-01']
    expect(foundBy(funeralTwice)(enrolled(), died(), first, second)).toEqual(finding)
    expect(foundBy(funeralTwice)(enrolled(), second, died(), first)).toEqual(finding)
    expect(foundBy(funeralTwice)(enrolled(), died(), first, second, buried({ paidOn: '2022-09-01' }))).toEqual([
      'FUNERAL_TWICE 153900 on 2022-08-01',
    ])
  })

  it('leaves grants without a death to another check', () =>
    expect(foundBy(funeralTwice)(enrolled(), buried(), buried({ paidOn: '2022-08-01' }))).toEqual([]))
})

describe('FUNERAL_WITHOUT_DEATH', () => {
  it('finds all that was paid while no death is on record', () => {
    const [first, second] = [buried(), buried({ paidOn: '2022-08-01' })]
    expect(foundBy(funeralWithoutDeath)(enrolled(), first)).toEqual(['FUNERAL_WITHOUT_DEATH 153600 on 2022-07-01'])
    expect(foundBy(funeralWithoutDeath)(enrolled(), first, second)).toEqual([
      'FUNERAL_WITHOUT_DEATH 307200 on 2022-07-01',
    ])
  })

  it('is what an unknown death leaves of the other checks', () => {
    for (const check of [funeralTwice, funeralAmountWrong, funeralSplitWrong])
      expect(foundBy(check)(enrolled(), buried({ cityFen: 1, districtFen: 1 }))).toEqual([])
  })
})

describe('FUNERAL_AMOUNT_WRONG', () => {
  const found = foundBy(funeralAmountWrong)

  it.each([
    [61_440, 92_160, []],
    [61_440, 92_159, ['FUNERAL_AMOUNT_WRONG -1 on 2022-07-01']],
    [61_441, 92_160, ['FUNERAL_AMOUNT_WRONG 1 on 2022-07-01']],
    // The right total, wrongly shared.
    [92_160, 61_440, []],
  ])('city %i and district %i', (cityFen, districtFen, findings) =>
    expect(found(enrolled(), died(), buried({ cityFen, districtFen }))).toEqual(findings),
  )

  it('reads the base in the month of the death: from July 133.00 × 12 = 1596.00', () => {
    const july = died({ diedOn: '2022-07-01', reportedOn: '2022-07-02' })
    expect(found(enrolled(), july, buried())).toEqual(['FUNERAL_AMOUNT_WRONG -6000 on 2022-07-01'])
    expect(found(enrolled(), died({ diedOn: '2022-06-30' }), buried())).toEqual([])
  })

  it('reads which base the policy names: the provincial minimum of 108.00 × 12 = 1296.00', () =>
    expect(
      foundBy(funeralAmountWrong, {
        book: bookWith({ 'funeral.base': 'provincial-minimum', 'funeral.provincial-minimum': 10_800 }),
      })(enrolled(), died(), buried()),
    ).toEqual(['FUNERAL_AMOUNT_WRONG 24000 on 2022-07-01']))

  it('finds all of a grant for somebody who had left the scheme before', () => {
    expect(found(enrolled(), left({ effectiveOn: '2022-05-14' }), died(), buried())).toEqual([
      'FUNERAL_AMOUNT_WRONG 153600 on 2022-07-01',
    ])
    expect(found(enrolled(), left({ effectiveOn: '2022-05-15' }), died(), buried())).toEqual([])
  })

  it('is not assessed where the months are not in force', () =>
    expect(
      foundBy(funeralAmountWrong, { book: bookWith({ 'funeral.months': null }) })(enrolled(), died(), buried()),
    ).toEqual(['no funeral.months on 2022-05-01']))
})

describe('FUNERAL_SPLIT_WRONG', () => {
  const found = foundBy(funeralSplitWrong)

  it.each([
    [61_440, 92_160, []],
    [61_441, 92_159, ['FUNERAL_SPLIT_WRONG 0 on 2022-07-01']],
    [92_160, 61_440, ['FUNERAL_SPLIT_WRONG 0 on 2022-07-01']],
    [0, 153_600, ['FUNERAL_SPLIT_WRONG 0 on 2022-07-01']],
    // A wrong total, rightly shared.
    [400, 600, []],
    // 1356.01 × 4 / 10 = 542.404: the left-over fen is the district's.
    [54_240, 81_361, []],
    [54_241, 81_360, ['FUNERAL_SPLIT_WRONG 0 on 2022-07-01']],
  ])('city %i and district %i', (cityFen, districtFen, findings) =>
    expect(found(enrolled(), died(), buried({ cityFen, districtFen }))).toEqual(findings),
  )

  it('looks at every grant', () =>
    expect(found(enrolled(), died(), buried(), buried({ cityFen: 0, districtFen: 100, paidOn: '2022-08-01' }))).toEqual(
      ['FUNERAL_SPLIT_WRONG 0 on 2022-08-01'],
    ))

  it('says who bore what', () =>
    expect(
      onlyFinding(
        funeralSplitWrong.check(
          participantOf([enrolled(), died(), buried({ cityFen: 92_160, districtFen: 61_440 })]),
          framed(),
        ),
      ),
    ).toMatchObject({
      severity: 'control',
      applied: [{ parameter: 'funeral.split', on: '2022-05-01' }],
      sentence: {
        zh: '丧葬补助金市级承担 921.60 元、区级承担 614.40 元，按 4:6 应为 614.40 元和 921.60 元。',
        en: 'Of the funeral grant the city bore 921.60 and the district 614.40 yuan; by 4:6 it is 614.40 and 921.60.',
      },
    }))
})
