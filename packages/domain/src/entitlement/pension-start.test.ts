import { describe, expect, it } from 'vitest'
import {
  birthDateCorrected,
  contributed,
  contributedYearly,
  enrolled,
  refunded,
  reversalOf,
  transferredIn,
} from '../testing/given.js'
import { inShort } from '../testing/in-short.js'
import { bookWith } from '../testing/sample-policy.js'

const sixYears = contributedYearly(2011, 2016)
const fiveYears = contributedYearly(2011, 2015)

describe('a pension starts in the latest of four months', () => {
  it.each([
    ['the month after reaching 60', [enrolled(), ...sixYears], '2017-03', 'none: before-start', '2017-04', 'owed 9500'],
    [
      'the month after reaching 60, born on the last day of a month',
      [enrolled({ birthDate: '1957-03-31' }), ...sixYears],
      '2017-03',
      'none: before-start',
      '2017-04',
      'owed 9500',
    ],
    [
      'the month after reaching 60, born on the first day of the next month',
      [enrolled({ birthDate: '1957-04-01' }), ...sixYears],
      '2017-04',
      'none: before-start',
      '2017-05',
      'owed 9500',
    ],
    [
      'the month after reaching 60, born on 29 February',
      [enrolled({ birthDate: '1956-02-29' }), ...fiveYears],
      '2016-02',
      'none: before-start',
      '2016-03',
      'owed 9500',
    ],
    [
      'the month after reaching 60, over the turn of the year',
      [enrolled({ birthDate: '1957-12-31' }), ...sixYears],
      '2017-12',
      'none: before-start',
      '2018-01',
      'owed 12300',
    ],
    [
      'the month after enrolment',
      [enrolled({ enrolledOn: '2018-02-28' }), transferredIn({ years: 6, effectiveOn: '2018-02-28' })],
      '2018-02',
      'none: before-start',
      '2018-03',
      'owed 12300',
    ],
    [
      'the first month of the scheme',
      [enrolled({ birthDate: '1949-01-01', enrolledOn: '2009-01-01' })],
      '2011-06',
      'none: before-start',
      '2011-07',
      'owed 8000',
    ],
    [
      'the month after enrolment on the first day of the scheme',
      [enrolled({ birthDate: '1949-01-01', enrolledOn: '2011-07-01' })],
      '2011-07',
      'none: before-start',
      '2011-08',
      'owed 8000',
    ],
    [
      'the month after the payment that completed the years, in its own year',
      [enrolled(), ...contributedYearly(2012, 2017)],
      '2017-05',
      'none: years-missing',
      '2017-06',
      'owed 9500',
    ],
    [
      'the month after a late payment that completed the years',
      [enrolled(), ...fiveYears, contributed({ year: 2016, kind: 'back', receivedOn: '2019-08-31' })],
      '2019-08',
      'none: years-missing',
      '2019-09',
      'owed 12300',
    ],
    [
      'the month after years were brought along',
      [enrolled(), ...fiveYears, transferredIn({ years: 1, effectiveOn: '2019-08-01' })],
      '2019-08',
      'none: years-missing',
      '2019-09',
      'owed 12300',
    ],
    [
      'the month after reaching 60 when the years were complete in the month of reaching it',
      [enrolled(), ...fiveYears, contributed({ year: 2017, receivedOn: '2017-03-31' })],
      '2017-03',
      'none: before-start',
      '2017-04',
      'owed 9500',
    ],
    [
      'the month after reaching 60 of the birth date as corrected',
      [enrolled({ birthDate: '1950-01-01' }), birthDateCorrected({ after: '1957-03-31' }), ...sixYears],
      '2017-03',
      'none: before-start',
      '2017-04',
      'owed 9500',
    ],
  ])('%s', (_, events, before, nothing, first, owed) => {
    const owedIn = inShort(events)
    expect([owedIn(before), owedIn(first)]).toEqual([nothing, owed])
  })
})

describe('no pension', () => {
  it('is owed to someone nobody enrolled', () => expect(inShort(sixYears)('2022-01')).toBe('none: not-enrolled'))

  it('is owed while one year is missing, however long', () =>
    expect(inShort([enrolled(), ...fiveYears])('2026-12')).toBe('none: years-missing'))

  it('is owed for a year that a refund took back in full', () => {
    const events = [enrolled(), ...sixYears, refunded({ year: 2016, fen: 20_000, refundedOn: '2016-12-31' })]
    expect(inShort(events)('2017-04')).toBe('none: years-missing')
  })

  it('is lost when all but one fen of a year is refunded? No: one fen keeps the year', () => {
    const events = [enrolled(), ...sixYears, refunded({ year: 2016, fen: 19_999, refundedOn: '2016-12-31' })]
    expect(inShort(events)('2017-04')).toBe('owed 9500')
  })

  it('is owed before a refunded year was paid anew, and is from the month after', () => {
    const events = [
      enrolled(),
      ...sixYears,
      refunded({ year: 2016, fen: 20_000, refundedOn: '2016-12-31' }),
      contributed({ year: 2016, kind: 'back', receivedOn: '2018-03-10' }),
    ]
    expect(['2017-04', '2018-03', '2018-04'].map(inShort(events))).toEqual([
      'none: years-missing',
      'none: years-missing',
      'owed 12300',
    ])
  })

  it('is owed on a collective subsidy alone', () => {
    const events = [enrolled(), ...fiveYears, contributed({ year: 2016, kind: 'collective', receivedOn: '2016-05-01' })]
    expect(inShort(events)('2017-04')).toBe('none: years-missing')
  })

  it('is owed where the payment that completed the years was reversed', () => {
    const [last, ...others] = [...sixYears].reverse()
    if (last === undefined) throw new Error('six years have a last')
    expect(inShort([enrolled(), ...others, last, reversalOf(last)])('2017-04')).toBe('none: years-missing')
  })
})

describe('a policy under which ages take effect in the same month', () => {
  const owedIn = inShort([enrolled(), ...sixYears], [], bookWith({ 'age.effect': 'same-month' }))

  it('starts the pension in the month of reaching 60', () =>
    expect([owedIn('2017-02'), owedIn('2017-03')]).toEqual(['none: before-start', 'owed 9500']))

  it('starts the increment in the month of reaching 65', () =>
    expect([owedIn('2022-02'), owedIn('2022-03')]).toEqual(['owed 12800', 'owed 13300']))
})

describe('a missing rule is not zero', () => {
  const events = [enrolled(), ...sixYears]

  it.each(['age.pension', 'age.increment', 'age.aid', 'age.effect', 'scheme.start', 'required-years.max'])(
    'the answer without %s is a refusal that names it, on the day on which constants are read',
    (parameter) =>
      expect(inShort(events, [], bookWith({ [parameter]: null }))('2022-07')).toBe(`no ${parameter} on 2199-12-31`),
  )

  it.each([
    'basic-pension.central',
    'basic-pension.province',
    'basic-pension.city',
    'basic-pension.district',
    'age-65-increment.province',
    'age-65-increment.city',
    'age-65-increment.district',
  ])('the answer without %s is a refusal that names it and the day', (parameter) =>
    expect(inShort(events, [], bookWith({ [parameter]: null }))('2022-07')).toBe(`no ${parameter} on 2022-07-01`),
  )

  it('nobody is asked for a rule they do not need: no increment before 65', () =>
    expect(inShort(events, [], bookWith({ 'age-65-increment.city': null }))('2022-03')).toBe('owed 12800'))
})
