import { amountsIn, owed } from './amounts.kit.js'
import {
  aged,
  basis,
  due,
  earliest,
  ends,
  entitlement,
  pension,
  required,
  started,
  total,
  withheldNever,
} from './steps.kit.js'
import { at, by, constant, dated, facts, nothing, recorded, step, steps, value, written } from './writing.kit.js'

/**
 * Born on 12 March 1957: 60 in 2017-03, 65 in 2022-03. 2017 less 2011: six years are required, and 2011 to 2016 were paid with 100.00
 * each, the last on 5 December 2016. So the pension starts in 2017-04. The account then held 600.00 and 13.90 of interest:
 * 61,390 / 139 = 441.65, half up 442 a month. 138 months take 60,996; in the 139th, 2028-10, 394 are left, and 48 come from the pool.
 */
const paidIn = [2011, 2012, 2013, 2014, 2015, 2016].map(
  (year) => ['ContributionReceived', { year, kind: 'normal', fen: 10_000, receivedOn: `${year}-12-05` }] as const,
)
const contributions = ['f2', 'f3', 'f4', 'f5', 'f6', 'f7']
const days = paidIn.map(([, { receivedOn }]) => receivedOn)

const october2028 = amountsIn(
  '2028-10',
  ['basic-pension', 'central', 16_300, '2026-01-01', null],
  ['basic-pension', 'province', 1_500, '2017-07-01', null],
  ['basic-pension', 'city', 900, '2011-07-01', null],
  ['basic-pension', 'district', 1_100, '2022-01-01', null],
  ['age-65-increment', 'province', 250, '2011-07-01', null],
  ['age-65-increment', 'city', 100, '2011-07-01', null],
  ['age-65-increment', 'district', 150, '2022-01-01', null],
)
const lines = [...october2028.names, 'line:account-pension:account', 'line:account-pension:pooled']
const answer = owed(
  [
    ...october2028.lines,
    { component: 'account-pension', level: 'account', fen: 394 },
    { component: 'account-pension', level: 'pooled', fen: 48 },
  ],
  20_742,
)

export const accountRunsOut = written({
  month: '2028-10',
  answer,
  steps: [
    ...basis('2011-08-10', '1957-03-12'),
    ...aged('pension', '2017-03', '2017-04'),
    earliest('pension', '2017-04'),
    required(by('required-years.max'), 6),
    ...contributions.map((id, index) =>
      step(
        `year:${2011 + index}`,
        'year-earned',
        { year: value(2011 + index), movements: facts(id) },
        days[index] ?? '',
      ),
    ),
    step(
      'years-earned',
      'years-earned',
      {
        years: steps('year:2011', 'year:2012', 'year:2013', 'year:2014', 'year:2015', 'year:2016'),
        transfers: facts(),
      },
      days,
    ),
    step(
      'years-completed',
      'years-completed',
      { required: at('required-years'), earned: at('years-earned') },
      '2016-12-05',
    ),
    started(at('years-completed'), '2017-04'),
    ...aged('aid', '2012-03', '2012-04'),
    earliest('aid', '2012-04'),
    ...ends(),
    due('2028-10', pension),
    ...aged('increment', '2022-03', '2022-04'),
    step(
      'balance:personal',
      'entries-before',
      { kind: value('personal'), start: at('pension-start'), entries: facts(...contributions) },
      60_000,
    ),
    step(
      'balance:interest',
      'entries-before',
      { kind: value('interest'), start: at('pension-start'), entries: facts('f8') },
      1_390,
    ),
    step('balance', 'sum', { parts: steps('balance:personal', 'balance:interest') }, 61_390),
    step('available', 'sum', { parts: steps('balance:personal', 'balance:interest') }, 61_390),
    step(
      'account-pension',
      'account-pension',
      {
        balance: at('balance'),
        divisor: by('account-pension.divisor@2017-04-01'),
        rounding: by('account-pension.rounding@2017-04-01'),
      },
      442,
    ),
    ...october2028.steps,
    step(
      'line:account-pension:account',
      'account-share',
      {
        month: value('2028-10'),
        start: at('pension-start'),
        amount: at('account-pension'),
        available: at('available'),
        entries: facts(...contributions, 'f8'),
        lost: at('lost:pension'),
      },
      394,
    ),
    step(
      'line:account-pension:pooled',
      'pooled-share',
      { amount: at('account-pension'), fromAccount: at('line:account-pension:account') },
      48,
    ),
    total(lines, 20_742),
    ...withheldNever('2028-10'),
    entitlement('2028-10', lines, answer),
  ],
  parameters: [
    constant('age.pension', 60),
    constant('age.increment', 65),
    constant('age.aid', 55),
    constant('age.effect', 'month-after'),
    constant('scheme.start', '2011-07'),
    constant('required-years.max', 15),
    dated('account-pension.divisor', '2017-04-01', 139, '2011-07-01', null, 'start-month'),
    dated('account-pension.rounding', '2017-04-01', 'half-up-to-fen', '2011-07-01', null, 'start-month'),
    ...october2028.parameters,
  ],
  facts: recorded(['ParticipantEnrolled', { birthDate: '1957-03-12', enrolledOn: '2011-08-10' }], ...paidIn, [
    'InterestCredited',
    { year: 2016, rate: '0.0275', fen: 1_390, creditedOn: '2016-12-31' },
  ]),
})

const february2018 = amountsIn(
  '2018-02',
  ['disability-aid', 'central', 8_800, '2018-01-01', '2020-07-01'],
  ['disability-aid', 'province', 1_500, '2017-07-01', null],
  ['disability-aid', 'city', 900, '2011-07-01', null],
  ['disability-aid', 'district', 1_100, '2011-07-01', '2022-01-01'],
)

/**
 * Born on 2 April 1962, severely disabled from June 2015: the aid from the month after 55 is reached in 2017-04, through 2022-04, when 60
 * is. Eleven years would be required for a pension and none were paid, and enrolled since September 2011.
 * For 2018-02: 88 + 15 + 9 + 11 = 123.00 yuan.
 */
const aidAnswer = owed(february2018.lines, 12_300)

export const aidAt55 = written({
  month: '2018-02',
  answer: aidAnswer,
  steps: [
    ...basis('2011-09-05', '1962-04-02'),
    ...aged('pension', '2022-04', '2022-05'),
    earliest('pension', '2022-05'),
    required(by('required-years.max'), 11),
    step('years-earned', 'years-earned', { years: steps(), transfers: facts() }, []),
    step('years-completed', 'years-completed', { required: at('required-years'), earned: at('years-earned') }, null),
    started(at('years-completed'), null),
    ...aged('aid', '2017-04', '2017-05'),
    earliest('aid', '2017-05'),
    ...ends(),
    step('disabilities', 'disabilities', { granted: facts('f2'), ended: facts() }, [
      { grade: 2, from: '2015-06-01', to: null },
    ]),
    step(
      'severe:2018-02',
      'severely-disabled',
      { month: value('2018-02'), held: at('disabilities'), grades: by('disability-aid.grades@2018-02-01') },
      true,
    ),
    due('2018-02', { benefit: 'disability-aid', because: null }, at('severe:2018-02')),
    ...february2018.steps,
    total(february2018.names, 12_300),
    ...withheldNever('2018-02'),
    step(
      'entitlement',
      'entitlement',
      {
        month: value('2018-02'),
        due: at('due:2018-02'),
        release: at('release'),
        incrementFrom: nothing,
        accountPension: nothing,
        lines: steps(...february2018.names),
        total: at('total'),
      },
      aidAnswer,
    ),
  ],
  parameters: [
    constant('age.pension', 60),
    constant('age.aid', 55),
    constant('age.effect', 'month-after'),
    constant('scheme.start', '2011-07'),
    constant('required-years.max', 15),
    dated('disability-aid.grades', '2018-02-01', [1, 2], '2011-07-01', null),
    ...february2018.parameters,
  ],
  facts: recorded(
    ['ParticipantEnrolled', { birthDate: '1962-04-02', enrolledOn: '2011-09-05' }],
    ['CategoryGranted', { category: 'disabled', grade: 2, from: '2015-06-01' }],
  ),
})
