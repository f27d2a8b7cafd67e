import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import {
  approve,
  certify,
  contribute,
  creditInterest,
  creditSubsidy,
  demand,
  enrol,
  grant,
  move,
  pay,
  payArrears,
  payFuneralGrant,
  receiveRecovery,
  refundAccount,
  resume,
  suspend,
  terminate,
} from '../testing/commands.js'
import {
  certified,
  contributed,
  died,
  enrolled,
  granted,
  left,
  paid,
  roundOpened,
  suspended,
  terminated,
} from '../testing/given.js'
import {
  adopted,
  approved,
  buried,
  credited,
  demanded,
  interestCredited,
  paused,
  settled,
} from '../testing/office-facts.js'
import { bookWith } from '../testing/sample-policy.js'
import { given } from '../testing/scenario.js'
import type { Command } from './command.js'
import { refusalsOf } from './precedence.js'
import type { RefusalCode } from './refusal.js'

/** From step to step what stood in the way is taken out of it, and nothing else: what comes next stood behind it all the time. */
type Ladder = ReadonlyArray<readonly [Command, ReadonlyArray<DomainEvent>, RefusalCode]>

const old = enrolled({ birthDate: '1951-03-15' })
const dead = died({ diedOn: '2022-07-15', reportedOn: '2022-08-02' })
const lapsed = roundOpened({ round: '2022-H1', deadline: '2022-06-30' })
const passed = certified({ recordedOn: '2022-08-03' })
const passedLate = certified({ recordedOn: '2022-09-03' })
const some = paid({ lines: { 'basic-pension:district': 1_100 } })
const without = (parameter: string) => adopted(bookWith({ [parameter]: null }))
const imprisoned = suspended({ month: '2022-08', reason: 'imprisonment' })

const ladders: Readonly<Record<string, Ladder>> = {
  enrolling: [
    [
      enrol({ birthDate: '2011-07-02', idFlags: ['sex-differs'], zone: 'x', enrolledOn: '2011-06-30' }),
      [old],
      'AlreadyEnrolled',
    ],
    [
      enrol({ birthDate: '2011-07-02', idFlags: ['sex-differs'], zone: 'x', enrolledOn: '2011-06-30' }),
      [],
      'DatesOutOfOrder',
    ],
    [enrol({ idFlags: ['sex-differs'], zone: 'x', enrolledOn: '2011-06-30' }), [], 'IdentityDoubtful'],
    [enrol({ zone: 'x', enrolledOn: '2011-06-30' }), [], 'NoSuchZone'],
    [enrol({ enrolledOn: '2011-06-30' }), [without('scheme.start')], 'NoPolicyInForce'],
    [enrol({ enrolledOn: '2011-06-30' }), [], 'BeforeScheme'],
  ],
  'changing the place': [
    [move({ after: 'x' }), [died({ diedOn: '2019-01-01' }), left({ effectiveOn: '2019-01-01' })], 'NotEnrolled'],
    [move({ after: 'x' }), [old, died({ diedOn: '2019-01-01' }), left({ effectiveOn: '2019-01-01' })], 'AlreadyDead'],
    [move({ after: 'x' }), [old, left({ effectiveOn: '2019-01-01' })], 'HasLeft'],
    [move({ after: 'x' }), [old], 'NoSuchZone'],
  ],
  'granting a category': [
    [grant({ from: '2020-01-01', grade: 9 }), [old, dead, left({ effectiveOn: '2019-01-01' }), granted()], 'HasLeft'],
    [grant({ from: '2020-01-01', grade: 9 }), [old, granted()], 'GradeNotFitting'],
    [grant({ from: '2020-01-01' }), [old, granted()], 'AlreadyHeld'],
  ],
  'contributing on behalf': [
    [
      contribute({ kind: 'onBehalf', category: 'disabled', fen: 0, receivedOn: '2023-01-01' }),
      [old, dead, left()],
      'AlreadyDead',
    ],
    [
      contribute({ kind: 'onBehalf', category: 'disabled', fen: 0, receivedOn: '2023-01-01' }),
      [old, left(), paused()],
      'HasLeft',
    ],
    [
      contribute({ kind: 'onBehalf', category: 'disabled', fen: 0, receivedOn: '2023-01-01' }),
      [old, paused()],
      'EnrolmentPaused',
    ],
    [
      contribute({ kind: 'onBehalf', category: 'disabled', fen: 0, receivedOn: '2023-01-01' }),
      [old],
      'CategoryNotHeld',
    ],
    [
      contribute({ kind: 'onBehalf', category: 'disabled', fen: 0, receivedOn: '2023-01-01' }),
      [old, granted()],
      'AmountNotPositive',
    ],
  ],
  contributing: [
    [contribute({ fen: 0, receivedOn: '2013-01-01' }), [old, contributed()], 'ContributionKindNotFitting'],
    [contribute({ fen: 0 }), [old, contributed(), without('contribution.tiers')], 'AmountNotPositive'],
    [contribute({ fen: 1 }), [old, contributed(), without('contribution.tiers')], 'NoPolicyInForce'],
    [contribute({ fen: 1 }), [old, contributed()], 'NoSuchTier'],
    [contribute(), [old, contributed()], 'AlreadyContributed'],
  ],
  'crediting a subsidy': [
    [creditSubsidy({ creditedOn: '2012-01-01', statedFen: 1 }), [credited()], 'NotEnrolled'],
    [creditSubsidy({ creditedOn: '2012-01-01', statedFen: 1 }), [old, credited()], 'NothingDue'],
    [creditSubsidy({ creditedOn: '2012-01-01', statedFen: 1 }), [old, credited(), contributed()], 'DatesOutOfOrder'],
    [creditSubsidy({ statedFen: 1 }), [old, credited(), contributed()], 'AlreadyCredited'],
    [creditSubsidy({ statedFen: 1 }), [old, contributed()], 'AmountDiffers'],
  ],
  'crediting interest': [
    [
      creditInterest({ year: 2013, statedFen: 1 }),
      [old, contributed(), without('interest.rate'), left({ effectiveOn: '2012-01-01' })],
      'HasLeft',
    ],
    [creditInterest({ year: 2013, statedFen: 1 }), [old, contributed(), without('interest.rate')], 'NoPolicyInForce'],
    [
      creditInterest({ year: 2013, statedFen: 1 }),
      [old, contributed(), interestCredited({ year: 2013 })],
      'EarlierInterestOpen',
    ],
    [
      creditInterest({ year: 2013, statedFen: 1 }),
      [old, contributed(), interestCredited(), interestCredited({ year: 2013 })],
      'AlreadyCredited',
    ],
    [creditInterest({ year: 2013, statedFen: 1 }), [old, contributed(), interestCredited()], 'AmountDiffers'],
  ],
  approving: [
    [approve({ benefit: 'disability-aid' }), [approved({ benefit: 'disability-aid' })], 'NotEnrolled'],
    [approve({ benefit: 'disability-aid' }), [old, approved({ benefit: 'disability-aid' })], 'OtherBenefitDue'],
    [approve(), [old, approved({ month: '2011-08' })], 'StartMonthDiffers'],
    [approve({ month: '2011-08' }), [old, approved({ month: '2011-08' })], 'AlreadyApproved'],
  ],
  suspending: [
    [suspend({ month: '2022-08', reason: 'uncertified' }), [old, dead, imprisoned], 'AlreadyDead'],
    [suspend({ month: '2022-08', reason: 'uncertified' }), [old, imprisoned], 'Imprisoned'],
    [suspend({ month: '2022-08', reason: 'uncertified' }), [old, suspended()], 'NotUncertified'],
    [suspend({ month: '2022-08' }), [old, suspended()], 'AlreadySuspended'],
  ],
  resuming: [
    [resume({ month: '2022-08' }), [lapsed, suspended()], 'NotEnrolled'],
    [resume({ month: '2022-08' }), [old, lapsed], 'NotSuspended'],
    [resume({ month: '2022-08' }), [old, lapsed, suspended(), without('age.pension')], 'NoPolicyInForce'],
    [resume({ month: '2022-08' }), [old, lapsed, suspended()], 'Withheld'],
  ],
  terminating: [
    [terminate({ reason: 'death' }), [old, terminated({ lastPayableMonth: '2019-12' })], 'NoDeathOnRecord'],
    [
      terminate({ reason: 'death' }),
      [old, died({ diedOn: '2019-06-01' }), terminated({ lastPayableMonth: '2021-12' })],
      'AlreadyDead',
    ],
    [
      terminate({ reason: 'death' }),
      [old, died({ diedOn: '2020-01-01' }), terminated({ lastPayableMonth: '2021-12' })],
      'AlreadyTerminated',
    ],
  ],
  paying: [
    [pay({ paidOn: '2022-09-01', statedFen: 1 }), [dead, lapsed, some], 'PayMonthNotFitting'],
    [pay({ statedFen: 1 }), [dead, lapsed, some], 'NotEnrolled'],
    [pay({ statedFen: 1 }), [old, dead, lapsed, some, without('basic-pension.city')], 'AlreadyDead'],
    [pay({ statedFen: 1 }), [old, lapsed, some, without('basic-pension.city')], 'NoPolicyInForce'],
    [pay({ statedFen: 1 }), [old, lapsed, some, imprisoned], 'Imprisoned'],
    [pay({ statedFen: 1 }), [old, lapsed, some], 'Withheld'],
    [pay({ statedFen: 1 }), [old, lapsed, passed, some], 'AlreadyPaid'],
    [pay({ statedFen: 1 }), [old, lapsed, passed], 'AmountDiffers'],
  ],
  'paying arrears': [
    [payArrears({ paidOn: '2022-08-31', statedFen: 1 }), [dead, lapsed], 'PayMonthNotFitting'],
    [payArrears({ statedFen: 1 }), [old, dead, lapsed], 'AlreadyDead'],
    [payArrears({ statedFen: 1 }), [old, lapsed, paid({ lines: { 'basic-pension:district': 13_801 } })], 'Withheld'],
    [
      payArrears({ statedFen: 1 }),
      [old, lapsed, passedLate, paid({ lines: { 'basic-pension:district': 13_801 } })],
      'PaidOtherwise',
    ],
    [payArrears({ statedFen: 1 }), [old, lapsed, passedLate], 'AmountDiffers'],
  ],
  certifying: [
    [certify({ recordedOn: '2022-08-01' }), [old, dead, left()], 'AlreadyDead'],
    [certify({ recordedOn: '2021-12-31' }), [old, left(), certified({ recordedOn: '2021-12-01' })], 'HasLeft'],
    [certify({ recordedOn: '2021-12-31' }), [old, certified({ recordedOn: '2021-12-01' })], 'NoSuchRound'],
    [certify({ recordedOn: '2021-12-31' }), [old, lapsed, certified({ recordedOn: '2021-12-01' })], 'DatesOutOfOrder'],
    [certify(), [old, lapsed, certified({ recordedOn: '2021-12-01' })], 'AlreadyCertified'],
  ],
  'paying a funeral grant': [
    [payFuneralGrant({ paidOn: '2022-05-31', statedFen: 1 }), [left(), buried()], 'NotEnrolled'],
    [payFuneralGrant({ paidOn: '2022-05-31', statedFen: 1 }), [old, left(), buried()], 'NoDeathOnRecord'],
    [payFuneralGrant({ paidOn: '2022-05-31', statedFen: 1 }), [old, left(), died(), buried()], 'DatesOutOfOrder'],
    [payFuneralGrant({ statedFen: 1 }), [old, left(), died(), buried()], 'NothingDue'],
    [payFuneralGrant({ statedFen: 1 }), [old, died(), buried(), without('funeral.months')], 'NoPolicyInForce'],
    [payFuneralGrant({ statedFen: 1 }), [old, died(), buried()], 'AlreadyPaid'],
    [payFuneralGrant({ statedFen: 1 }), [old, died()], 'AmountDiffers'],
  ],
  'refunding an account': [
    [refundAccount({ refundedOn: '2022-05-01', statedFen: 1 }), [contributed(), settled()], 'NotEnrolled'],
    [refundAccount({ refundedOn: '2022-05-01', statedFen: 1 }), [old, contributed(), settled()], 'StillInScheme'],
    [
      refundAccount({ refundedOn: '2022-05-01', statedFen: 1 }),
      [old, contributed(), died(), settled({ fen: 90_000 })],
      'DatesOutOfOrder',
    ],
    [refundAccount({ statedFen: 1 }), [old, contributed(), died(), settled({ fen: 90_000 })], 'AlreadyPaid'],
    [refundAccount({ statedFen: 1 }), [old, contributed(), died()], 'AmountDiffers'],
  ],
  demanding: [
    [demand({ statedFen: 1 }), [], 'NotEnrolled'],
    [demand({ statedFen: 1 }), [old, dead, without('age.pension')], 'NoPolicyInForce'],
    [demand({ statedFen: 1 }), [old, dead], 'NothingOverpaid'],
    [demand({ statedFen: 1 }), [old, dead, some], 'AmountDiffers'],
  ],
  'receiving back': [
    [receiveRecovery({ fen: 0 }), [], 'NotEnrolled'],
    [receiveRecovery({ fen: 0 }), [old], 'AmountNotPositive'],
    [receiveRecovery({ fen: 2_000 }), [old], 'NothingDemanded'],
    [receiveRecovery({ fen: 2_000 }), [old, demanded()], 'MoreThanOutstanding'],
  ],
}

describe.each(Object.entries(ladders))('%s', (_, ladder) => {
  it.each(ladder.map(([command, facts, code]) => ({ command, facts, code })))(
    'is refused: $code',
    ({ command, facts, code }) =>
      given(...facts)
        .when(command)
        .thenRefused(code),
  )

  it('looks at one reason after the other in the order of its table', () => {
    const own = ladder.map(([command, , code]) => [refusalsOf[command.type].indexOf(code), code] as const)
    expect(own.filter(([place]) => place < 0)).toEqual([])
    // A rule may be missing that only a later reason needs.
    const order = own.flatMap(([place, code]) => (code === 'NoPolicyInForce' ? [] : [place]))
    expect([...order].sort((a, b) => a - b)).toEqual(order)
  })
})
