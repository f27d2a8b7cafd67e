import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { contributedYearly, died, enrolled, left, reversalOf, transferredOut } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { funeralGrantFor, funeralGrantOf } from './funeral-grant.js'

const inShort = (grant: ReturnType<typeof funeralGrantOf>): string => {
  if (E.isLeft(grant)) return `no ${grant.left.parameter} on ${grant.left.at}`
  if (grant.right === null) return 'none'
  const { baseFen, months, totalFen, cityFen, districtFen } = grant.right
  return `${baseFen} × ${months} = ${totalFen} = ${cityFen} + ${districtFen}`
}

describe('the grant is twelve months of the basic pension of the month of death, four to six', () => {
  it.each([
    ['2011-07', '8000 × 12 = 96000 = 38400 + 57600'],
    ['2014-06', '8000 × 12 = 96000 = 38400 + 57600'],
    ['2014-07', '9500 × 12 = 114000 = 45600 + 68400'],
    ['2017-06', '9500 × 12 = 114000 = 45600 + 68400'],
    ['2017-07', '10500 × 12 = 126000 = 50400 + 75600'],
    ['2022-06', '12800 × 12 = 153600 = 61440 + 92160'],
    ['2022-07', '13300 × 12 = 159600 = 63840 + 95760'],
    ['2022-08', '13300 × 12 = 159600 = 63840 + 95760'],
  ])('died in %s: %s', (diedIn, grant) => expect(inShort(funeralGrantFor(sampleBook, month(diedIn)))).toBe(grant))

  it.each([
    ['2011-07', 72_000],
    ['2014-06', 72_000],
    ['2014-07', 90_000],
    ['2017-06', 90_000],
    ['2017-07', 102_000],
    ['2017-12', 102_000],
    ['2018-01', 123_600],
    ['2020-06', 123_600],
    ['2020-07', 129_600],
    ['2022-06', 129_600],
    ['2022-07', 135_600],
    ['2023-06', 135_600],
    ['2023-07', 141_600],
  ])('on the provincial minimum, died in %s: %i fen', (diedIn, fen) => {
    const grant = funeralGrantFor(bookWith({ 'funeral.base': 'provincial-minimum' }), month(diedIn))
    expect(E.isRight(grant) && grant.right.totalFen).toBe(fen)
  })

  it('is of the month of death, not of the report', () => {
    const dead = [enrolled(), died({ diedOn: '2022-06-30', reportedOn: '2022-08-01' })]
    expect(inShort(funeralGrantOf(stateOf(dead), sampleBook))).toBe('12800 × 12 = 153600 = 61440 + 92160')
  })

  it('has no increment in it, however old', () => {
    const dead = [enrolled({ birthDate: '1930-01-01' }), died({ diedOn: '2022-07-01' })]
    expect(inShort(funeralGrantOf(stateOf(dead), sampleBook))).toBe('13300 × 12 = 159600 = 63840 + 95760')
  })
})

describe('the split loses and makes no fen', () => {
  it.each([
    [1, [4, 6], '0 + 1'],
    [2, [4, 6], '1 + 1'],
    [3, [4, 6], '1 + 2'],
    [4, [4, 6], '2 + 2'],
    [5, [4, 6], '2 + 3'],
    [101, [5, 5], '50 + 51'],
    [100, [0, 1], '0 + 100'],
    [100, [1, 0], '100 + 0'],
  ])('%i fen by %j is %s', (base, split, parts) => {
    const book = bookWith({
      'funeral.base': 'provincial-minimum',
      'funeral.provincial-minimum': base,
      'funeral.months': 1,
      'funeral.split': split,
    })
    expect(inShort(funeralGrantFor(book, month('2022-07')))).toBe(`${base} × 1 = ${base} = ${parts}`)
  })
})

describe('who died while enrolled', () => {
  it.each([
    ['a contributor', [enrolled({ birthDate: '1990-01-01' }), died()]],
    ['a recipient', [enrolled(), ...contributedYearly(2011, 2016), died()]],
    ['one enrolled on the day of death', [enrolled({ enrolledOn: '2022-05-15' }), died()]],
    ['one taken off the rolls on the day of death', [enrolled(), left({ effectiveOn: '2022-05-15' }), died()]],
    ['one taken off the rolls after the death', [enrolled(), left({ effectiveOn: '2022-05-20' }), died()]],
  ])('%s leaves a grant', (_, events) =>
    expect(inShort(funeralGrantOf(stateOf(events), sampleBook))).toBe('12800 × 12 = 153600 = 61440 + 92160'),
  )

  it.each([
    ['the living', [enrolled()]],
    ['those whose death was reversed', [enrolled(), died(), reversalOf(died())]],
    ['those never enrolled', [died()]],
    ['those enrolled after the death', [enrolled({ enrolledOn: '2022-05-16' }), died()]],
    ['those who had left the day before', [enrolled(), left({ effectiveOn: '2022-05-14' }), died()]],
    ['those who had gone elsewhere', [enrolled(), transferredOut({ effectiveOn: '2022-05-14' }), died()]],
  ])('%s leave none', (_, events) => expect(inShort(funeralGrantOf(stateOf(events), sampleBook))).toBe('none'))
})

describe('a missing rule is not zero', () => {
  it.each(['funeral.base', 'funeral.months', 'funeral.split', 'basic-pension.city'])(
    'without %s there is a refusal',
    (parameter) =>
      expect(inShort(funeralGrantFor(bookWith({ [parameter]: null }), month('2022-05')))).toBe(
        `no ${parameter} on 2022-05-01`,
      ),
  )

  it('without the provincial minimum there is a refusal where the base is that', () => {
    const book = bookWith({ 'funeral.base': 'provincial-minimum', 'funeral.provincial-minimum': null })
    expect(inShort(funeralGrantFor(book, month('2022-05')))).toBe('no funeral.provincial-minimum on 2022-05-01')
  })

  it('before the scheme there is a refusal', () =>
    expect(inShort(funeralGrantFor(sampleBook, month('2011-06')))).toBe('no funeral.base on 2011-06-01'))
})
