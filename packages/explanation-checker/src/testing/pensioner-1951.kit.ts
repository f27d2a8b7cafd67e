import {
  above65,
  basic,
  due,
  entitlement,
  line,
  none,
  nothingDue,
  pension,
  release,
  total,
  withheldNever,
} from './steps.kit.js'
import {
  at,
  by,
  constant,
  dated,
  type Fields,
  facts,
  type Json,
  nothing,
  recorded,
  step,
  steps,
  value,
  written,
} from './writing.kit.js'

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

interface Ends {
  readonly death?: Json
  readonly deaths?: Fields
  readonly end?: Json
}

const standing = ({ death = null, deaths = facts(), end = null }: Ends = {}): ReadonlyArray<Fields> => [
  step('enrolled-on', 'enrolled-on', { enrolments: facts('f1') }, '2011-07-20'),
  step('birth-date', 'birth-date', { enrolments: facts('f1'), corrections: facts() }, '1951-07-31'),
  step('reached:pension', 'age-reached', { birthDate: at('birth-date'), age: by('age.pension') }, '2011-07'),
  step('effect:pension', 'age-in-effect', { reached: at('reached:pension'), effect: by('age.effect') }, '2011-08'),
  step(
    'earliest:pension',
    'earliest-month',
    { schemeStart: by('scheme.start'), enrolledOn: at('enrolled-on'), ageInEffect: at('effect:pension') },
    '2011-08',
  ),
  step(
    'required-years',
    'required-years',
    { reached: at('reached:pension'), schemeStart: by('scheme.start'), most: nothing },
    0,
  ),
  step(
    'pension-start',
    'pension-start',
    { earliest: at('earliest:pension'), required: at('required-years'), completedOn: nothing },
    '2011-08',
  ),
  step('reached:aid', 'age-reached', { birthDate: at('birth-date'), age: by('age.aid') }, '2006-07'),
  step('effect:aid', 'age-in-effect', { reached: at('reached:aid'), effect: by('age.effect') }, '2006-08'),
  step(
    'earliest:aid',
    'earliest-month',
    { schemeStart: by('scheme.start'), enrolledOn: at('enrolled-on'), ageInEffect: at('effect:aid') },
    '2011-08',
  ),
  step('death', 'death', { deaths }, death),
  ...(['pension', 'disability-aid'] as const).flatMap((benefit) => [
    step(
      `end:${benefit}`,
      'benefit-end',
      { benefit: value(benefit), departures: facts(), terminations: facts(), death: at('death') },
      end,
    ),
    step(`suspensions:${benefit}`, 'suspensions', { benefit: value(benefit), decisions: facts() }, []),
    step(`lost:${benefit}`, 'months-lost', { suspensions: at(`suspensions:${benefit}`) }, []),
  ]),
]

const increment = [
  step('reached:increment', 'age-reached', { birthDate: at('birth-date'), age: by('age.increment') }, '2016-07'),
  step('effect:increment', 'age-in-effect', { reached: at('reached:increment'), effect: by('age.effect') }, '2016-08'),
]

/** Nobody paid anything in, so there is no balance to look at. */
const noAccount = [
  step('balance', 'sum', { parts: steps() }, 0),
  step('account-pension', 'account-pension', { balance: at('balance'), divisor: nothing, rounding: nothing }, 0),
]

/** The first month at 60: 55.00 + 5.00 + 9.00 + 11.00 = 80.00 yuan. */
const plainAnswer = {
  status: 'owed',
  reason: null,
  releasedIn: null,
  lines: [
    { component: 'basic-pension', level: 'central', fen: 5_500 },
    { component: 'basic-pension', level: 'province', fen: 500 },
    { component: 'basic-pension', level: 'city', fen: 900 },
    { component: 'basic-pension', level: 'district', fen: 1_100 },
  ],
  totalFen: 8_000,
}

export const plainPension = written({
  month: '2011-08',
  answer: plainAnswer,
  steps: [
    ...standing(),
    due('2011-08', pension),
    ...increment,
    ...noAccount,
    line('basic-pension:central', 'basic-pension.central@2011-08-01', 5_500),
    line('basic-pension:province', 'basic-pension.province@2011-08-01', 500),
    line('basic-pension:city', 'basic-pension.city@2011-08-01', 900),
    line('basic-pension:district', 'basic-pension.district@2011-08-01', 1_100),
    total(basic, 8_000),
    ...withheldNever('2011-08'),
    entitlement('2011-08', basic, plainAnswer),
  ],
  parameters: [
    ...constants,
    constant('age.increment', 65),
    dated('basic-pension.central', '2011-08-01', 5_500, '2011-07-01', '2014-07-01'),
    dated('basic-pension.province', '2011-08-01', 500, '2011-07-01', '2017-07-01'),
    dated('basic-pension.city', '2011-08-01', 900, '2011-07-01', null),
    dated('basic-pension.district', '2011-08-01', 1_100, '2011-07-01', '2022-01-01'),
  ],
  facts: recorded(enrolled),
})

/** 65 is reached in 2016-07, and counts from 2016-08: 70 + 5 + 9 + 11 = 95.00 yuan, and 2.50 + 1.00 + 1.50 = 5.00 more. */
const incrementAnswer = {
  status: 'owed',
  reason: null,
  releasedIn: null,
  lines: [
    { component: 'basic-pension', level: 'central', fen: 7_000 },
    { component: 'basic-pension', level: 'province', fen: 500 },
    { component: 'basic-pension', level: 'city', fen: 900 },
    { component: 'basic-pension', level: 'district', fen: 1_100 },
    { component: 'age-65-increment', level: 'province', fen: 250 },
    { component: 'age-65-increment', level: 'city', fen: 100 },
    { component: 'age-65-increment', level: 'district', fen: 150 },
  ],
  totalFen: 10_000,
}

export const incrementAt65 = written({
  month: '2016-08',
  answer: incrementAnswer,
  steps: [
    ...standing(),
    due('2016-08', pension),
    ...increment,
    ...noAccount,
    line('basic-pension:central', 'basic-pension.central@2016-08-01', 7_000),
    line('basic-pension:province', 'basic-pension.province@2016-08-01', 500),
    line('basic-pension:city', 'basic-pension.city@2016-08-01', 900),
    line('basic-pension:district', 'basic-pension.district@2016-08-01', 1_100),
    line('age-65-increment:province', 'age-65-increment.province@2016-08-01', 250),
    line('age-65-increment:city', 'age-65-increment.city@2016-08-01', 100),
    line('age-65-increment:district', 'age-65-increment.district@2016-08-01', 150),
    total([...basic, ...above65], 10_000),
    ...withheldNever('2016-08'),
    entitlement('2016-08', [...basic, ...above65], incrementAnswer),
  ],
  parameters: [
    ...constants,
    constant('age.increment', 65),
    dated('basic-pension.central', '2016-08-01', 7_000, '2014-07-01', '2018-01-01'),
    dated('basic-pension.province', '2016-08-01', 500, '2011-07-01', '2017-07-01'),
    dated('basic-pension.city', '2016-08-01', 900, '2011-07-01', null),
    dated('basic-pension.district', '2016-08-01', 1_100, '2011-07-01', '2022-01-01'),
    dated('age-65-increment.province', '2016-08-01', 250, '2011-07-01', null),
    dated('age-65-increment.city', '2016-08-01', 100, '2011-07-01', null),
    dated('age-65-increment.district', '2016-08-01', 150, '2011-07-01', '2022-01-01'),
  ],
  facts: recorded(enrolled),
})

/** The month before the first one. */
export const beforeStart = written({
  month: '2011-07',
  answer: none('before-start'),
  steps: [
    ...standing(),
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
    ...standing({
      deaths: facts('f2'),
      death: { diedOn: '2020-02-29', reportedOn: '2020-03-05' },
      end: { month: '2020-02', because: 'after-death' },
    }),
    due('2020-03', { benefit: null, because: 'after-death' }),
    ...nothingDue('2020-03', none('after-death')),
  ],
  parameters: constants,
  facts: recorded(enrolled, ['DeathRecorded', { diedOn: '2020-02-29', reportedOn: '2020-03-05' }]),
})

/** Certified for 2022-H1 in time, never for 2022-H2: withheld from the month after November's deadline. Owed are 133.00 + 5.00. */
const withheldAnswer = {
  status: 'withheld',
  reason: 'uncertified',
  releasedIn: null,
  lines: [
    { component: 'basic-pension', level: 'central', fen: 9_800 },
    { component: 'basic-pension', level: 'province', fen: 1_500 },
    { component: 'basic-pension', level: 'city', fen: 900 },
    { component: 'basic-pension', level: 'district', fen: 1_100 },
    { component: 'age-65-increment', level: 'province', fen: 250 },
    { component: 'age-65-increment', level: 'city', fen: 100 },
    { component: 'age-65-increment', level: 'district', fen: 150 },
  ],
  totalFen: 13_800,
}

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
    ...standing(),
    due('2022-11', pension),
    due('2022-12', pension),
    ...increment,
    ...noAccount,
    line('basic-pension:central', 'basic-pension.central@2022-12-01', 9_800),
    line('basic-pension:province', 'basic-pension.province@2022-12-01', 1_500),
    line('basic-pension:city', 'basic-pension.city@2022-12-01', 900),
    line('basic-pension:district', 'basic-pension.district@2022-12-01', 1_100),
    line('age-65-increment:province', 'age-65-increment.province@2022-12-01', 250),
    line('age-65-increment:city', 'age-65-increment.city@2022-12-01', 100),
    line('age-65-increment:district', 'age-65-increment.district@2022-12-01', 150),
    total([...basic, ...above65], 13_800),
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
    entitlement('2022-12', [...basic, ...above65], withheldAnswer),
  ],
  parameters: [
    ...constants,
    constant('age.increment', 65),
    dated('basic-pension.central', '2022-12-01', 9_800, '2022-07-01', '2023-07-01'),
    dated('basic-pension.province', '2022-12-01', 1_500, '2017-07-01', null),
    dated('basic-pension.city', '2022-12-01', 900, '2011-07-01', null),
    dated('basic-pension.district', '2022-12-01', 1_100, '2022-01-01', null),
    dated('age-65-increment.province', '2022-12-01', 250, '2011-07-01', null),
    dated('age-65-increment.city', '2022-12-01', 100, '2011-07-01', null),
    dated('age-65-increment.district', '2022-12-01', 150, '2022-01-01', null),
  ],
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
