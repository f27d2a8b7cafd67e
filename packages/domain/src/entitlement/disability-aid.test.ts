import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { contributedYearly, ended, enrolled, granted, resumed, suspended, terminated } from '../testing/given.js'
import { inShort, stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { entitlementOf } from './entitlement.js'

/** Reaches 55 in 2022-03 and 60 in 2027-03. */
const joined = enrolled({ birthDate: '1967-03-15' })
const from = (day: string, grade: number | null) => granted({ from: day, grade })
const until = (day: string, to: string) => ended({ from: day, to })

describe('the aid runs from the month after reaching 55 through the month of reaching 60', () => {
  it.each([
    ['2022-03', 'none: before-start'],
    ['2022-04', 'owed 12800'],
    ['2022-06', 'owed 12800'],
    ['2022-07', 'owed 13300'],
    ['2027-03', 'owed 19800'],
    ['2027-04', 'none: years-missing'],
  ])('in %s it is %s', (of, answer) => expect(inShort([joined, granted()])(of)).toBe(answer))

  it('and the pension takes over where the years are complete', () => {
    const owedIn = inShort([joined, granted(), ...contributedYearly(2012, 2026)])
    expect([owedIn('2027-03'), owedIn('2027-04')]).toEqual(['owed 19800', 'owed 19800'])
  })

  it('starts in the month of reaching 55 under a policy of the same month, and the pension in that of reaching 60', () => {
    const events = [joined, granted(), ...contributedYearly(2012, 2026)]
    const book = bookWith({ 'age.effect': 'same-month' })
    const linesOf = (of: string) => {
      const owed = entitlementOf(stateOf(events), month(of), { policy: book, rounds: [] })
      return E.isRight(owed) ? Object.keys(owed.right.lines)[0] : owed
    }
    expect(['2022-02', '2022-03', '2027-02', '2027-03'].map(linesOf)).toEqual([
      undefined,
      'disability-aid:central',
      'disability-aid:central',
      'basic-pension:central',
    ])
  })

  it('pays the levels of the aid and no increment, even where the increment began at 50', () => {
    const book = bookWith({ 'age.increment': 50 })
    expect(entitlementOf(stateOf([joined, granted()]), month('2022-07'), { policy: book, rounds: [] })).toEqual(
      E.right({
        status: 'owed',
        reason: null,
        releasedIn: null,
        lines: {
          'disability-aid:central': 9_800,
          'disability-aid:province': 1_500,
          'disability-aid:city': 900,
          'disability-aid:district': 1_100,
        },
        totalFen: 13_300,
      }),
    )
  })
})

describe('the aid wants a severe disability held on the first day of the month', () => {
  it.each([
    ['grade 1', [from('2011-07-01', 1)], '2023-05', 'owed 13300'],
    ['grade 2', [from('2011-07-01', 2)], '2023-05', 'owed 13300'],
    ['grade 3', [from('2011-07-01', 3)], '2023-05', 'none: before-start'],
    ['grade 4', [from('2011-07-01', 4)], '2023-05', 'none: before-start'],
    ['no grade on record', [from('2011-07-01', null)], '2023-05', 'none: before-start'],
    ['no disability', [], '2023-05', 'none: before-start'],
    ['another category', [granted({ category: 'minimum-living', grade: null })], '2023-05', 'none: before-start'],
    ['granted on the first', [from('2023-05-01', 1)], '2023-05', 'owed 13300'],
    ['granted on the first, the month before', [from('2023-05-01', 1)], '2023-04', 'none: before-start'],
    ['granted on the second', [from('2023-05-02', 1)], '2023-05', 'none: before-start'],
    ['granted on the second, the month after', [from('2023-05-02', 1)], '2023-06', 'owed 13300'],
    ['last held on the first', [from('2020-01-01', 1), until('2020-01-01', '2023-05-01')], '2023-05', 'owed 13300'],
    [
      'last held on the first, the month after',
      [from('2020-01-01', 1), until('2020-01-01', '2023-05-01')],
      '2023-06',
      'none: before-start',
    ],
    [
      'last held on the last day of the month before',
      [from('2020-01-01', 1), until('2020-01-01', '2023-04-30')],
      '2023-05',
      'none: before-start',
    ],
    [
      'ended before it was granted, as it came to be known',
      [until('2020-01-01', '2023-04-30'), from('2020-01-01', 1)],
      '2023-05',
      'none: before-start',
    ],
    ['another grant ended', [from('2020-01-01', 1), until('2019-01-01', '2020-06-01')], '2023-05', 'owed 13300'],
  ])('%s', (_, facts, of, answer) => expect(inShort([joined, ...facts])(of)).toBe(answer))

  it.each([
    ['2023-05', 'none: before-start'],
    ['2023-06', 'owed 13300'],
    ['2023-10', 'owed 13800'],
    ['2023-11', 'none: before-start'],
  ])('a grade that changes from 3 to 2 on 15 May and back on 2 October 2023: %s is %s', (of, answer) => {
    const facts = [
      from('2020-01-01', 3),
      until('2020-01-01', '2023-05-14'),
      from('2023-05-15', 2),
      until('2023-05-15', '2023-10-01'),
      from('2023-10-02', 3),
    ]
    expect(inShort([joined, ...facts])(of)).toBe(answer)
  })

  it('reads which grades are severe from the policy', () =>
    expect(inShort([joined, from('2020-01-01', 3)], [], bookWith({ 'disability-aid.grades': [3] }))('2023-05')).toBe(
      'owed 13300',
    ))
})

describe('the aid wants enrolment', () => {
  const late = enrolled({ birthDate: '1967-03-15', enrolledOn: '2022-08-20' })

  it.each([
    ['2022-08', 'none: before-start'],
    ['2022-09', 'owed 13300'],
  ])('from the month after: %s is %s', (of, answer) => expect(inShort([late, granted()])(of)).toBe(answer))
})

describe('the aid and the pension end and rest apart', () => {
  it.each([
    [
      'a terminated aid',
      [terminated({ benefit: 'disability-aid', lastPayableMonth: '2022-08' })],
      '2022-08',
      'owed 13300',
      '2022-09',
      'none: terminated',
    ],
    [
      'a terminated pension',
      [terminated({ benefit: 'pension', lastPayableMonth: '2022-08' })],
      '2022-08',
      'owed 13300',
      '2022-09',
      'owed 13300',
    ],
    [
      'a suspended pension',
      [suspended({ benefit: 'pension', month: '2022-09' })],
      '2022-08',
      'owed 13300',
      '2022-09',
      'owed 13300',
    ],
    [
      'a suspended aid',
      [suspended({ benefit: 'disability-aid', month: '2022-09' })],
      '2022-08',
      'owed 13300',
      '2022-09',
      'withheld 13300: suspended',
    ],
    [
      'a suspended aid and a resumed pension',
      [suspended({ benefit: 'disability-aid', month: '2022-09' }), resumed({ benefit: 'pension', month: '2022-10' })],
      '2022-08',
      'owed 13300',
      '2022-09',
      'withheld 13300: suspended',
    ],
    [
      'prison',
      [suspended({ benefit: 'disability-aid', month: '2022-09', reason: 'imprisonment' })],
      '2022-08',
      'owed 13300',
      '2022-09',
      'none: imprisonment',
    ],
  ])('%s', (_, facts, first, one, second, other) => {
    const owedIn = inShort([joined, granted(), ...facts])
    expect([owedIn(first), owedIn(second)]).toEqual([one, other])
  })
})

describe('a missing rule of the aid is not zero', () => {
  it.each([
    'disability-aid.central',
    'disability-aid.province',
    'disability-aid.city',
    'disability-aid.district',
    'disability-aid.grades',
  ])('without %s the answer is a refusal that names it', (parameter) =>
    expect(inShort([joined, granted()], [], bookWith({ [parameter]: null }))('2022-07')).toBe(
      `no ${parameter} on 2022-07-01`,
    ),
  )

  it('a line that the policy sets to zero is left out', () => {
    const owed = entitlementOf(stateOf([joined, granted()]), month('2022-07'), {
      policy: bookWith({ 'disability-aid.city': 0 }),
      rounds: [],
    })
    expect(E.isRight(owed) && Object.keys(owed.right.lines)).toEqual([
      'disability-aid:central',
      'disability-aid:province',
      'disability-aid:district',
    ])
  })

  it('nobody without a disability is asked for its grades', () =>
    expect(inShort([joined], [], bookWith({ 'disability-aid.grades': null }))('2022-07')).toBe('none: before-start'))

  it('the sample book is not what these tests change', () =>
    expect(sampleBook.parameters['disability-aid.grades']?.values[0]?.value).toEqual([1, 2]))
})
