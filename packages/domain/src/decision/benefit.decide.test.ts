import { describe, it } from 'vitest'
import { resume, suspend, terminate } from '../testing/commands.js'
import { certified, died, enrolled, paid, resumed, roundOpened, suspended, terminated } from '../testing/given.js'
import { given } from '../testing/scenario.js'

const recipient = enrolled({ birthDate: '1951-03-15' })
const lapsed = roundOpened({ round: '2022-H1', deadline: '2022-06-30' })
const month = '2022-09'

describe('suspending', () => {
  it('suspends once', () => {
    given(recipient).when(suspend()).thenAppends(suspended())
    given(recipient, suspended({ month: '2019-05' }))
      .when(suspend())
      .thenRefused('AlreadySuspended', { from: '2019-05' })
    given(recipient, suspended({ month: '2019-05' }), resumed())
      .when(suspend())
      .thenAppends(suspended())
  })
  // Found by fast-check: a suspension and a resumption of one month cover none, and neither would another.
  it('is refused for a month in which the benefit was resumed at once', () =>
    given(recipient, suspended(), resumed()).when(suspend()).thenRefused('AlreadyResumed', { month: '2020-01' }))
  it('for want of certification needs a month that is withheld for it', () => {
    const command = suspend({ month: '2022-07', reason: 'uncertified' })
    given(recipient, lapsed)
      .when(command)
      .thenAppends(suspended({ month: '2022-07', reason: 'uncertified' }))
    given(recipient, lapsed, certified()).when(command).thenRefused('NotUncertified')
    given(recipient, suspended({ month: '2022-01' }))
      .when(command)
      .thenRefused('NotUncertified')
  })
  it('is refused for what is not due', () => {
    given().when(suspend()).thenRefused('NotEnrolled')
    given(enrolled({ birthDate: '1990-01-01' }))
      .when(suspend())
      .thenRefused('NotYetEntitled')
    given(recipient)
      .when(suspend({ benefit: 'disability-aid' }))
      .thenRefused('OtherBenefitDue')
  })
})

describe('resuming', () => {
  const other = suspended({ month: '2022-07' })

  it('says from when there are arrears', () =>
    given(recipient, other)
      .when(resume({ month }))
      .thenAppends(resumed({ month, arrearsFrom: '2022-07' })))
  it('does not count a month that was paid meanwhile', () =>
    given(recipient, other, paid({ periodOwed: '2022-07', payMonth: '2022-07', paidOn: '2022-07-15' }))
      .when(resume({ month }))
      .thenAppends(resumed({ month, arrearsFrom: '2022-08' })))
  it('brings no arrears after prison', () =>
    given(recipient, suspended({ month: '2022-07', reason: 'imprisonment' }))
      .when(resume({ month }))
      .thenAppends(resumed({ month, arrearsFrom: null })))
  it('is refused while a certification is missing, and not after it', () => {
    const uncertified = suspended({ month: '2022-07', reason: 'uncertified' })
    given(recipient, lapsed, uncertified).when(resume({ month })).thenRefused('Withheld', { because: 'uncertified' })
    given(recipient, lapsed, uncertified, certified({ recordedOn: '2022-09-02' }))
      .when(resume({ month }))
      .thenAppends(resumed({ month, arrearsFrom: '2022-07' }))
  })
  it('is refused where nothing is suspended', () => {
    given(recipient).when(resume()).thenRefused('NotSuspended')
    given(recipient, other)
      .when(resume({ month: '2022-06' }))
      .thenRefused('NotSuspended')
    given(recipient, other, resumed({ month: '2022-08' }))
      .when(resume({ month }))
      .thenRefused('NotSuspended')
  })
  it('is done for the arrears of the dead', () =>
    given(recipient, other, died({ diedOn: '2022-08-31', reportedOn: '2022-09-02' }))
      .when(resume({ month }))
      .thenAppends(resumed({ month, arrearsFrom: '2022-07' })))
})

describe('terminating', () => {
  it('terminates once', () => {
    given(recipient).when(terminate()).thenAppends(terminated())
    given(recipient, terminated({ lastPayableMonth: '2021-01' }))
      .when(terminate())
      .thenRefused('AlreadyTerminated', { lastPayableMonth: '2021-01' })
    given(recipient, terminated({ lastPayableMonth: '2019-12' }))
      .when(terminate())
      .thenRefused('BenefitEnded')
  })
  it('is done in prison, too', () =>
    given(recipient, suspended({ month: '2019-07', reason: 'imprisonment' }))
      .when(terminate())
      .thenAppends(terminated()))
  it('on account of death needs a death', () => {
    given(recipient)
      .when(terminate({ reason: 'death' }))
      .thenRefused('NoDeathOnRecord')
    given(recipient, died({ diedOn: '2020-01-31', reportedOn: '2020-02-01' }))
      .when(terminate({ reason: 'death' }))
      .thenAppends(terminated({ reason: 'death' }))
  })
})
