import { amountsIn, owed } from './amounts.kit.js'
import {
  aged,
  basis,
  due,
  earliest,
  ends,
  entitlement,
  none,
  nothingDue,
  pension,
  release,
  required,
  started,
  total,
  withheldNever,
} from './steps.kit.js'
import { at, constant, type Fields, facts, nothing, recorded, step, steps, written } from './writing.kit.js'

/**
 * Born on 31 July 1951: 60 in 2011-07, the first month of the scheme, so no contributions are required; 65 in 2016-07. Enrolled on
 * 20 July 2011, so from 2011-08 at the earliest, which is also the month after the sixtieth birthday's.
 */
const enrolled = ['ParticipantEnrolled', { birthDate: '1951-07-31', enrolledOn: '2011-07-20' }] as const

const constants = [
  constant('age.pension', 60),
  constant('age.aid', 55),
  constant('age.effect', 'month-after'),
  constant('scheme.start', '2011-07'),
]

const standing = [
  ...basis('2011-07-20', '1951-07-31'),
  ...aged('pension', '2011-07', '2011-08'),
  earliest('pension', '2011-08'),
  required(nothing, 0),
  started(nothing, '2011-08'),
  ...aged('aid', '2006-07', '2006-08'),
  earliest('aid', '2011-08'),
]

const increment = aged('increment', '2016-07', '2016-08')

/** Nobody paid anything in, so there is no balance to look at. */
const noAccount = [
  step('balance', 'sum', { parts: steps() }, 0),
  step('account-pension', 'account-pension', { balance: at('balance'), divisor: nothing, rounding: nothing }, 0),
]

const august2011 = amountsIn(
  '2011-08',
  ['basic-pension', 'central', 5_500, '2011-07-01', '2014-07-01'],
  ['basic-pension', 'province', 500, '2011-07-01', '2017-07-01'],
  ['basic-pension', 'city', 900, '2011-07-01', null],
  ['basic-pension', 'district', 1_100, '2011-07-01', '2022-01-01'],
)
/** The first month at 60: 55.00 + 5.00 + 9.00 + 11.00 = 80.00 yuan. */
const plainAnswer = owed(august2011.lines, 8_000)

export const plainPension = written({
  month: '2011-08',
  answer: plainAnswer,
  steps: [
    ...standing,
    ...ends(),
    due('2011-08', pension),
    ...increment,
    ...noAccount,
    ...august2011.steps,
    total(august2011.names, 8_000),
    ...withheldNever('2011-08'),
    entitlement('2011-08', august2011.names, plainAnswer),
  ],
  parameters: [...constants, constant('age.increment', 65), ...august2011.parameters],
  facts: recorded(enrolled),
})

const august2016 = amountsIn(
  '2016-08',
  ['basic-pension', 'central', 7_000, '2014-07-01', '2018-01-01'],
  ['basic-pension', 'province', 500, '2011-07-01', '2017-07-01'],
  ['basic-pension', 'city', 900, '2011-07-01', null],
  ['basic-pension', 'district', 1_100, '2011-07-01', '2022-01-01'],
  ['age-65-increment', 'province', 250, '2011-07-01', null],
  ['age-65-increment', 'city', 100, '2011-07-01', null],
  ['age-65-increment', 'district', 150, '2011-07-01', '2022-01-01'],
)
/** 65 is reached in 2016-07, and counts from 2016-08: 70 + 5 + 9 + 11 = 95.00 yuan, and 2.50 + 1.00 + 1.50 = 5.00 more. */
const incrementAnswer = owed(august2016.lines, 10_000)

export const incrementAt65 = written({
  month: '2016-08',
  answer: incrementAnswer,
  steps: [
    ...standing,
    ...ends(),
    due('2016-08', pension),
    ...increment,
    ...noAccount,
    ...august2016.steps,
    total(august2016.names, 10_000),
    ...withheldNever('2016-08'),
    entitlement('2016-08', august2016.names, incrementAnswer),
  ],
  parameters: [...constants, constant('age.increment', 65), ...august2016.parameters],
  facts: recorded(enrolled),
})

/** The month before the first one. */
export const beforeStart = written({
  month: '2011-07',
  answer: none('before-start'),
  steps: [
    ...standing,
    ...ends(),
    due('2011-07', { benefit: null, because: 'before-start' }),
    ...nothingDue('2011-07', none('before-start')),
  ],
  parameters: constants,
  facts: recorded(enrolled),
})

/** Died on 29 February 2020: February is the last month owed. */
export const afterDeath = written({
  month: '2020-03',
  answer: none('after-death'),
  steps: [
    ...standing,
    ...ends(
      facts('f2'),
      { diedOn: '2020-02-29', reportedOn: '2020-03-05' },
      { month: '2020-02', because: 'after-death' },
    ),
    due('2020-03', { benefit: null, because: 'after-death' }),
    ...nothingDue('2020-03', none('after-death')),
  ],
  parameters: constants,
  facts: recorded(enrolled, ['DeathRecorded', { diedOn: '2020-02-29', reportedOn: '2020-03-05' }]),
})

const december2022 = amountsIn(
  '2022-12',
  ['basic-pension', 'central', 9_800, '2022-07-01', '2023-07-01'],
  ['basic-pension', 'province', 1_500, '2017-07-01', null],
  ['basic-pension', 'city', 900, '2011-07-01', null],
  ['basic-pension', 'district', 1_100, '2022-01-01', null],
  ['age-65-increment', 'province', 250, '2011-07-01', null],
  ['age-65-increment', 'city', 100, '2011-07-01', null],
  ['age-65-increment', 'district', 150, '2022-01-01', null],
)
/** Certified for 2022-H1 in time, never for 2022-H2: withheld from the month after November's deadline. Owed are 133.00 + 5.00. */
const withheldAnswer = { ...owed(december2022.lines, 13_800), status: 'withheld', reason: 'uncertified' }

const lapsed = { because: 'uncertified', benefit: null, from: '2022-12', until: null }

/** Of what was paid although it was withheld, all is the office's error. */
const paidLine = (component: string, level: string, fen: number): Fields => ({
  component,
  level,
  dueFen: 0,
  paidFen: fen,
  errorFen: -fen,
  lateInformationFen: 0,
  lateLawFen: 0,
})

export const withheldUncertified = written({
  month: '2022-12',
  answer: withheldAnswer,
  steps: [
    ...standing,
    ...ends(),
    due('2022-11', pension),
    due('2022-12', pension),
    ...increment,
    ...noAccount,
    ...december2022.steps,
    total(december2022.names, 13_800),
    step('lapse:f2', 'certification-lapse', { round: { fact: 'f2' }, certifications: facts('f3'), due: nothing }, null),
    step(
      'lapse:f4',
      'certification-lapse',
      { round: { fact: 'f4' }, certifications: facts('f3'), due: at('due:2022-11') },
      lapsed,
    ),
    step(
      'withholdings',
      'withholdings',
      {
        lapses: steps('lapse:f2', 'lapse:f4'),
        results: steps(),
        pension: at('suspensions:pension'),
        aid: at('suspensions:disability-aid'),
      },
      [lapsed],
    ),
    release('2022-12', { because: 'uncertified', releasedIn: null }),
    entitlement('2022-12', december2022.names, withheldAnswer),
  ],
  parameters: [...constants, constant('age.increment', 65), ...december2022.parameters],
  facts: recorded(
    enrolled,
    ['CertificationRoundOpened', { round: '2022-H1', deadline: '2022-06-30' }],
    ['CertificationRecorded', { round: '2022-H1', result: 'passed', recordedOn: '2022-05-17' }],
    ['CertificationRoundOpened', { round: '2022-H2', deadline: '2022-11-30' }],
    [
      'PensionPaid',
      {
        periodOwed: '2022-12',
        payMonth: '2022-12',
        paidOn: '2022-12-15',
        kind: 'regular',
        lines: { 'basic-pension:district': 1_100, 'age-65-increment:district': 150 },
      },
    ],
  ),
  paid: {
    payments: ['f5'],
    knownAt: '2022-12-31T02:00:00.000Z',
    policyThen: { id: 'kunming-chenggong', version: '2022.1' },
    lines: [paidLine('basic-pension', 'district', 1_100), paidLine('age-65-increment', 'district', 150)],
    totals: { dueFen: 0, paidFen: 1_250, errorFen: -1_250, lateInformationFen: 0, lateLawFen: 0 },
  },
})
