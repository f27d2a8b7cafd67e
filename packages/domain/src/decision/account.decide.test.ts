import { describe, it } from 'vitest'
import { approve, creditInterest, creditSubsidy, refundAccount } from '../testing/commands.js'
import {
  contributed,
  contributedYearly,
  died,
  enrolled,
  granted,
  left,
  suspended,
  transferredOut,
} from '../testing/given.js'
import { adopted, approved, credited, interestCredited, settled } from '../testing/office-facts.js'
import { bookWith } from '../testing/sample-policy.js'
import { given } from '../testing/scenario.js'

describe('interest', () => {
  // Received in May, so 7 months: 200.00 × 2.75 % × 7/12 = 3.2083…, up to the next jiao 3.30.
  it('is credited as of the end of its year, at its rate', () =>
    given(enrolled(), contributed()).when(creditInterest()).thenAppends(interestCredited()))
  // 203.30 × 2.75 % = 5.59075, up to 5.60.
  it('bears interest in the next year', () =>
    given(enrolled(), contributed(), interestCredited())
      .when(creditInterest({ year: 2013, statedFen: 560 }))
      .thenAppends(interestCredited({ year: 2013, fen: 560, creditedOn: '2013-12-31' })))
  it('comes year after year, once', () => {
    given(enrolled(), contributed())
      .when(creditInterest({ year: 2013 }))
      .thenRefused('EarlierInterestOpen', { year: 2012 })
    given(enrolled(), contributed(), interestCredited({ fen: 320 }))
      .when(creditInterest())
      .thenRefused('AlreadyCredited', { fen: 320 })
    given(enrolled()).when(creditInterest()).thenRefused('NothingDue')
    given(enrolled(), contributed())
      .when(creditInterest({ statedFen: 320 }))
      .thenRefused('AmountDiffers', { statedFen: 320, dueFen: 330 })
  })
  it('of the year of leaving comes with the refund', () => {
    given(enrolled(), contributed(), died({ diedOn: '2012-12-30', reportedOn: '2013-01-02' }))
      .when(creditInterest())
      .thenRefused('AlreadyDead')
    given(enrolled(), contributed(), left({ effectiveOn: '2012-08-01' }))
      .when(creditInterest())
      .thenRefused('HasLeft')
  })
})

describe('the subsidies of province and city', () => {
  it('go by the tier: 35.00 and 5.00 yuan for 200.00', () => {
    given(enrolled(), contributed())
      .when(creditSubsidy({ level: 'province' }))
      .thenAppends(credited({ level: 'province', fen: 3_500 }))
    given(enrolled(), contributed())
      .when(creditSubsidy({ level: 'city' }))
      .thenAppends(credited({ level: 'city', fen: 500 }))
  })
  it('are not due of 0 yuan, nor from the centre', () => {
    given(enrolled(), contributed({ fen: 10_000 }))
      .when(creditSubsidy({ level: 'city' }))
      .thenRefused('NothingDue')
    given(enrolled(), contributed())
      .when(creditSubsidy({ level: 'central' }))
      .thenRefused('NothingDue')
  })
})

describe('approving', () => {
  const old = enrolled({ birthDate: '1951-03-15' })
  const start = '2011-08'

  // 200.00 / 139 = 1.4388…, 1.44 a month.
  it('fixes the account pension, from the start month', () => {
    given(old, contributed({ year: 2011, receivedOn: '2011-07-31' }))
      .when(approve({ month: start }))
      .thenAppends(approved({ month: start, accountBalanceFen: 20_000, accountPensionFen: 144 }))
    given(old, contributed({ year: 2011, receivedOn: '2011-08-01' }))
      .when(approve({ month: start }))
      .thenAppends(approved({ month: start }))
  })
  it('is of the start month alone, and once', () => {
    given(old)
      .when(approve({ month: '2011-09' }))
      .thenRefused('StartMonthDiffers', { from: start })
    given(old)
      .when(approve({ month: '2011-07' }))
      .thenRefused('NotYetEntitled', { from: start })
    given(old, approved({ month: start }))
      .when(approve({ month: start }))
      .thenRefused('AlreadyApproved', { month: start })
  })
  it('is done in prison, too, and not after a death', () => {
    given(old, suspended({ month: start, reason: 'imprisonment' }))
      .when(approve({ month: start }))
      .thenAppends(approved({ month: start }))
    given(old, died({ diedOn: '2011-07-20', reportedOn: '2011-07-21' }))
      .when(approve({ month: start }))
      .thenRefused('AlreadyDead')
  })
  it('of an aid needs the disability, and may come again', () => {
    const young = enrolled({ birthDate: '1962-03-15' })
    const aid = { benefit: 'disability-aid', month: '2020-01' }
    given(young, granted()).when(approve(aid)).thenAppends(approved(aid))
    given(young).when(approve(aid)).thenRefused('NotYetEntitled')
    given(young, granted(), approved(aid)).when(approve(aid)).thenRefused('AlreadyApproved')
    given(young, granted(), approved({ ...aid, month: '2019-01' }))
      .when(approve(aid))
      .thenAppends(approved(aid))
  })
})

describe('refunding an account', () => {
  const saver = [enrolled(), contributed(), interestCredited()] as const
  const death = died({ diedOn: '2013-06-15', reportedOn: '2013-06-20' })
  const day = { refundedOn: '2013-07-01' }
  // 203.30 × 2.75 % × 6/12 = 2.7954, up to 2.80.
  const interest = interestCredited({ year: 2013, fen: 280, creditedOn: '2013-07-01' })

  it('pays what is left, with the interest to the month of leaving', () =>
    given(...saver, death)
      .when(refundAccount({ ...day, statedFen: 20_610 }))
      .thenAppends(interest, settled({ ...day, fen: 20_610 })))
  it('pays no interest twice', () =>
    given(...saver, death, interest)
      .when(refundAccount(day))
      .thenAppends(settled({ ...day, fen: 20_610 })))
  it('is for those who left, and not before', () => {
    given(...saver)
      .when(refundAccount(day))
      .thenRefused('StillInScheme')
    given(...saver, death)
      .when(refundAccount({ refundedOn: '2013-06-14' }))
      .thenRefused('DatesOutOfOrder')
  })
  it('is done once; what went to another scheme is gone', () => {
    given(...saver, death, interest, settled({ ...day, fen: 20_610 }))
      .when(refundAccount(day))
      .thenRefused('AlreadyPaid', { fen: 20_610 })
    given(...saver, transferredOut({ effectiveOn: '2013-06-15', fen: 20_610 }))
      .when(refundAccount(day))
      .thenRefused('AlreadyPaid', { fen: 20_610 })
    given(enrolled(), death).when(refundAccount(day)).thenRefused('NothingDue')
    given(...saver, death)
      .when(refundAccount({ ...day, statedFen: 20_330 }))
      .thenRefused('AmountDiffers', { dueFen: 20_610 })
  })
  // 100.00 of the district stay. Interest from 2013-01 on 203.30 and 100.00 from the year before: 303.30 × 2.75 % × 6/12 = 4.17…, 4.20.
  it('keeps the subsidies where an employee pension is drawn', () =>
    given(...saver, credited({ creditedOn: '2012-12-01' }), left({ effectiveOn: '2013-06-15' }))
      .when(refundAccount({ ...day, isDoubleDrawing: true }))
      .thenAppends(
        interestCredited({ year: 2013, fen: 420, creditedOn: '2013-07-01' }),
        settled({ ...day, fen: 20_750 }),
      ))
  it('is refused where no rate is in force', () =>
    given(...contributedYearly(2012, 2012), enrolled(), death, adopted(bookWith({ 'interest.rate': null })))
      .when(refundAccount(day))
      .thenRefused('NoPolicyInForce', { parameter: 'interest.rate' }))
})
