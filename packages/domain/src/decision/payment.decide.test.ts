import { describe, it } from 'vitest'
import { pay, payArrears } from '../testing/commands.js'
import {
  certified,
  contributedYearly,
  died,
  enrolled,
  paid,
  resumed,
  returned,
  roundOpened,
  suspended,
  terminated,
} from '../testing/given.js'
import { adopted, recovered } from '../testing/office-facts.js'
import { bookWith } from '../testing/sample-policy.js'
import { given } from '../testing/scenario.js'

/** 60 before the scheme began, so no year is missing and there is no account; 65 in 2016-03. */
const recipient = enrolled({ birthDate: '1951-03-15' })

/** 2022-08: basic 98 + 15 + 9 + 11 = 133 yuan, and 2.50 + 1 + 1.50 = 5 yuan from 65 on; 138.00 in all. */
const lines = {
  'basic-pension:central': 9_800,
  'basic-pension:province': 1_500,
  'basic-pension:city': 900,
  'basic-pension:district': 1_100,
  'age-65-increment:province': 250,
  'age-65-increment:city': 100,
  'age-65-increment:district': 150,
}
const august = paid({ periodOwed: '2022-08', payMonth: '2022-08', paidOn: '2022-08-15', lines })
const lapsed = roundOpened({ round: '2022-H1', deadline: '2022-06-30' })

describe('a regular payment', () => {
  it('pays what is owed for the month, line by line', () => given(recipient).when(pay()).thenAppends(august))

  it('pays the month of death, and none after it', () => {
    given(recipient, died({ diedOn: '2022-08-31', reportedOn: '2022-09-01' }))
      .when(pay())
      .thenAppends(august)
    given(recipient, died({ diedOn: '2022-07-31', reportedOn: '2022-08-01' }))
      .when(pay())
      .thenRefused('AlreadyDead', { diedOn: '2022-07-31' })
  })

  it('pays again what came back from the bank', () =>
    given(recipient, august, returned({ lines }))
      .when(pay({ paidOn: '2022-08-20' }))
      .thenAppends(paid({ paidOn: '2022-08-20', lines })))

  it('agrees with the stated amount to the fen', () => {
    given(recipient)
      .when(pay({ statedFen: 13_800 }))
      .thenAppends(august)
    given(recipient)
      .when(pay({ statedFen: 13_801 }))
      .thenRefused('AmountDiffers', { statedFen: 13_801, dueFen: 13_800 })
  })

  it('is refused in a month before or after the one it is owed for', () => {
    given(recipient)
      .when(pay({ paidOn: '2022-07-31' }))
      .thenRefused('PayMonthNotFitting')
    given(recipient)
      .when(pay({ paidOn: '2022-09-01' }))
      .thenRefused('PayMonthNotFitting')
  })

  it('is refused to whom nobody enrolled', () => given().when(pay()).thenRefused('NotEnrolled'))

  it('is refused in the month of reaching 60, and paid in the one after', () => {
    // Born 1962-03: 60 in 2022-03; 2022 - 2011 = 11 years are required.
    const young = [enrolled({ birthDate: '1962-03-15' }), ...contributedYearly(2011, 2021)]
    given(...young)
      .when(pay({ periodOwed: '2022-03', paidOn: '2022-03-15' }))
      .thenRefused('NotYetEntitled', { because: 'before-start', from: '2022-04' })
    given(...young.slice(0, -1))
      .when(pay({ periodOwed: '2022-04', paidOn: '2022-04-15' }))
      .thenRefused('NotYetEntitled', { because: 'years-missing' })
  })

  it('is refused beyond the last payable month, and in prison', () => {
    given(recipient, terminated({ lastPayableMonth: '2022-07' }))
      .when(pay())
      .thenRefused('BenefitEnded', { lastMonth: '2022-07' })
    given(recipient, suspended({ month: '2022-08', reason: 'imprisonment' }))
      .when(pay())
      .thenRefused('Imprisoned')
  })

  it('is refused while the month is withheld, and when it was released later', () => {
    given(recipient, lapsed).when(pay()).thenRefused('Withheld', { because: 'uncertified', until: null })
    given(recipient, lapsed, certified({ recordedOn: '2022-09-03' }))
      .when(pay())
      .thenRefused('Withheld', { until: '2022-09' })
    given(recipient, lapsed, certified({ recordedOn: '2022-08-31' }))
      .when(pay())
      .thenAppends(august)
  })

  it('is refused the second time, also when the first paid too little', () => {
    given(recipient, august).when(pay()).thenRefused('AlreadyPaid', { fen: 13_800 })
    given(recipient, paid({ lines: { 'basic-pension:district': 1_100 } }))
      .when(pay())
      .thenRefused('AlreadyPaid', { fen: 1_100 })
  })

  it('is refused where a rule is missing', () =>
    given(recipient, adopted(bookWith({ 'basic-pension.city': null })))
      .when(pay())
      .thenRefused('NoPolicyInForce', { parameter: 'basic-pension.city' }))
})

describe('arrears', () => {
  const september = { payMonth: '2022-09', paidOn: '2022-09-15', kind: 'arrears' }

  it('pay a month that was released, in the month of release', () =>
    given(recipient, lapsed, certified({ recordedOn: '2022-09-03' }))
      .when(payArrears())
      .thenAppends(paid({ ...september, lines })))

  it('are refused before the month of release, and while it is withheld', () => {
    given(recipient, lapsed, certified({ recordedOn: '2022-10-03' }))
      .when(payArrears())
      .thenRefused('Withheld', { until: '2022-10' })
    given(recipient, lapsed).when(payArrears()).thenRefused('Withheld', { until: null })
  })

  it('are refused in a month that is withheld itself, though their own was not', () =>
    given(recipient, lapsed)
      .when(payArrears({ periodOwed: '2022-06', paidOn: '2022-08-15' }))
      .thenRefused('Withheld', { because: 'uncertified' }))

  it('pay only what is missing of a month', () => {
    const { 'basic-pension:district': _, ...without } = lines
    given(recipient, paid({ lines: without }))
      .when(payArrears({ statedFen: 1_100 }))
      .thenAppends(paid({ ...september, lines: { 'basic-pension:district': 1_100 } }))
  })

  it('are paid after a death for the months before it', () =>
    given(
      recipient,
      suspended({ month: '2022-08' }),
      died({ diedOn: '2022-08-20', reportedOn: '2022-09-01' }),
      resumed({ month: '2022-09' }),
    )
      .when(payArrears())
      .thenAppends(paid({ ...september, lines })))

  it('are never paid for months in prison', () =>
    given(recipient, suspended({ month: '2022-08', reason: 'imprisonment' }), resumed({ month: '2022-09' }))
      .when(payArrears())
      .thenRefused('Imprisoned'))

  it('are refused where nothing is missing, or another line was paid', () => {
    given(recipient, august).when(payArrears()).thenRefused('AlreadyPaid', { fen: 13_800 })
    given(recipient, paid({ lines: { ...lines, 'basic-pension:district': 1_101 } }))
      .when(payArrears())
      .thenRefused('PaidOtherwise', { paidFen: 13_801, owedFen: 13_800 })
  })

  it('pay again what was recovered whole, and not what was recovered in part', () => {
    given(recipient, august, recovered({ fen: 13_800 }))
      .when(payArrears())
      .thenAppends(paid({ ...september, lines }))
    given(recipient, august, recovered({ fen: 13_799 }))
      .when(payArrears())
      .thenRefused('AlreadyPaid')
  })

  it('are refused in the month itself', () =>
    given(recipient)
      .when(payArrears({ paidOn: '2022-08-31' }))
      .thenRefused('PayMonthNotFitting'))
})
