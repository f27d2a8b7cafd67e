import { contributedYearly, enrolled, granted, left } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import {
  aid133,
  findingsOn,
  foundIn,
  increment,
  linesFrom,
  paidMonthly,
  pension128,
  pension133,
  pension138,
  pensioner,
  yearsBrought,
} from '../../testing/paid-months.js'

// Reaches 65 in 2022-08: the increment from 2022-09 on. 60 in 2017-08: 2017 − 2011 = 6 years required.
const turns65 = [enrolled({ birthDate: '1957-08-31' }), yearsBrought(6)]
const rightly = [
  ...turns65,
  ...paidMonthly('2022-07', '2022-08', pension133),
  ...paidMonthly('2022-09', '2022-12', pension138),
]

describe('the increment from 65', () => {
  it('is right from the month after 65', () => expect(foundIn(rightly)).toEqual([]))
  it('is missing where the pension was paid without it: 4 × 5.00', () =>
    expect(foundIn([...turns65, ...paidMonthly('2022-07', '2022-12', pension133)])).toEqual([
      'INCREMENT_MISSING debt -2000 2022-09 2022-10 2022-11 2022-12',
    ]))
  it('is underpaid where a part of it was paid: 1.50 of 5.00', () =>
    expect(
      foundIn([
        ...rightly.slice(0, -1),
        ...paidMonthly('2022-12', '2022-12', { ...pension133, ...linesFrom({ 'age-65-increment:district': 150 }) }),
      ]),
    ).toEqual(['COMPONENT_UNDERPAID debt -350 2022-12']))
  it('is part of what is underpaid where nothing was paid at all', () =>
    expect(foundIn(rightly.slice(0, -1))).toEqual(['COMPONENT_UNDERPAID debt -13800 2022-12']))
  it('is early in the month of the birthday', () =>
    expect(
      foundIn([
        ...turns65,
        ...paidMonthly('2022-07', '2022-07', pension133),
        ...paidMonthly('2022-08', '2022-12', pension138),
      ]),
    ).toEqual(['INCREMENT_EARLY loss 500 2022-08']))
  it('is never due with an aid', () =>
    expect(
      foundIn([
        enrolled({ birthDate: '1965-02-10' }),
        granted(),
        ...paidMonthly('2022-07', '2022-11', aid133),
        ...paidMonthly('2022-12', '2022-12', { ...aid133, ...increment }),
      ]),
    ).toEqual(['INCREMENT_TO_AID loss 500 2022-12']))
})

const rest = [...pensioner, ...paidMonthly('2022-07', '2022-11', pension133)]
const december = (amounts: Parameters<typeof linesFrom>[0]): ReadonlyArray<string> =>
  foundIn([...rest, ...paidMonthly('2022-12', '2022-12', { ...pension133, ...linesFrom(amounts) })])

describe('a component', () => {
  it('is underpaid by a fen', () =>
    expect(december({ 'basic-pension:city': 899 })).toEqual(['COMPONENT_UNDERPAID debt -1 2022-12']))
  it('is overpaid by a fen', () =>
    expect(december({ 'basic-pension:city': 901 })).toEqual(['COMPONENT_OVERPAID loss 1 2022-12']))
  it('is right in total and borne by the wrong levels', () => {
    expect(december({ 'basic-pension:city': 1_100, 'basic-pension:district': 900 })).toEqual([
      'FUNDER_SPLIT_WRONG control 0 2022-12',
    ])
    const swapped = { ...pension133, ...linesFrom({ 'basic-pension:city': 1_100, 'basic-pension:district': 900 }) }
    const [finding] = findingsOn([...rest, ...paidMonthly('2022-12', '2022-12', swapped)])
    expect(finding?.lines).toEqual({ 'basic-pension:city': 200, 'basic-pension:district': -200 })
  })
  it('is judged as a whole: 200 too little of one level and 150 too much of another are 50 too little', () =>
    expect(december({ 'basic-pension:city': 700, 'basic-pension:district': 1_250 })).toEqual([
      'COMPONENT_UNDERPAID debt -50 2022-12',
    ]))
  it('stays at the old amount after a rise: 6 × 5.00', () =>
    expect(foundIn([...pensioner, ...paidMonthly('2022-07', '2022-12', pension128)])).toEqual([
      'COMPONENT_UNDERPAID debt -3000 2022-07 2022-08 2022-09 2022-10 2022-11 2022-12',
    ]))
  it('is overpaid after the scheme was left', () =>
    expect(foundIn([...rest, left({ effectiveOn: '2022-10-09' })])).toEqual(['COMPONENT_OVERPAID loss 13300 2022-11']))
})

describe('the account pension', () => {
  // 9 contributions of 200.00: 180000 ÷ 139 = 1294.96, so 12.95 a month.
  const contributor = [enrolled({ birthDate: '1960-01-20' }), ...contributedYearly(2011, 2019)]
  const withAccount = { ...pension133, ...linesFrom({ 'account-pension:account': 1_295 }) }
  it('is right at a 139th of the balance', () =>
    expect(foundIn([...contributor, ...paidMonthly('2022-07', '2022-12', withAccount)])).toEqual([]))
  it('is underpaid where it is left out', () =>
    expect(
      foundIn([
        ...contributor,
        ...paidMonthly('2022-07', '2022-11', withAccount),
        ...paidMonthly('2022-12', '2022-12', pension133),
      ]),
    ).toEqual(['COMPONENT_UNDERPAID debt -1295 2022-12']))
})

describe('a finding', () => {
  it('says where, what was applied, and on which facts', () => {
    const [finding] = findingsOn(rest)
    expect(finding?.subject).toEqual({
      kind: 'participant',
      participantId: 'P1',
      zone: 'chenggong',
      street: '龙城街道',
      community: null,
    })
    expect(finding?.applied).toEqual(
      ['central', 'province', 'city', 'district'].map((level) => ({
        parameter: `basic-pension.${level}`,
        on: '2022-12',
      })),
    )
    expect(finding?.sentence).toEqual({ zh: '2022-12少发133.00元。', en: 'Is owed 133.00 yuan for 2022-12.' })
    expect(finding?.evidence.map(({ type }) => type)).toEqual(['ParticipantEnrolled'])
  })
  it('looks at the audited months and at no others', () => {
    expect(foundIn(rest, { to: '2022-11' })).toEqual([])
    expect(foundIn(rest, { from: '2022-06', to: '2022-11' })).toEqual(['COMPONENT_UNDERPAID debt -12800 2022-06'])
  })
})
