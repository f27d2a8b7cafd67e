import { describe, it } from 'vitest'
import { certify, payFuneralGrant, recordDeath } from '../testing/commands.js'
import { certified, died, enrolled, left, reversalOf, roundOpened } from '../testing/given.js'
import { buried } from '../testing/office-facts.js'
import { given } from '../testing/scenario.js'

const round = roundOpened()

describe('certifying', () => {
  it('records a result for an open round', () => given(enrolled(), round).when(certify()).thenAppends(certified()))
  it('is refused without the round, and before it was opened', () => {
    given(enrolled()).when(certify()).thenRefused('NoSuchRound')
    given(enrolled(), round)
      .when(certify({ recordedOn: '2021-12-31' }))
      .thenRefused('DatesOutOfOrder', { notBefore: '2022-01-01', day: '2021-12-31' })
  })
  it('finds who was missing, and does not pass twice', () => {
    given(enrolled(), round, certified()).when(certify()).thenNothing()
    given(enrolled(), round, certified())
      .when(certify({ recordedOn: '2022-05-02' }))
      .thenRefused('AlreadyCertified', { recordedOn: '2022-05-01' })
    given(enrolled(), round, certified({ result: 'missing' }))
      .when(certify({ recordedOn: '2022-05-02' }))
      .thenAppends(certified({ recordedOn: '2022-05-02' }))
    given(enrolled(), round, certified({ result: 'missing' }))
      .when(certify())
      .thenRefused('AlreadyCertified')
  })
  it('finds the dead dead, and not alive', () => {
    const dead = died({ diedOn: '2022-04-30', reportedOn: '2022-05-01' })
    given(enrolled(), round, dead).when(certify()).thenRefused('AlreadyDead')
    given(enrolled(), round, dead)
      .when(certify({ result: 'deceased' }))
      .thenAppends(certified({ result: 'deceased' }))
  })
})

describe('recording a death', () => {
  it('records it once', () => {
    given(enrolled()).when(recordDeath()).thenAppends(died())
    given(enrolled(), died({ source: '殡葬部门' }))
      .when(recordDeath())
      .thenNothing()
    given(enrolled(), died())
      .when(recordDeath({ diedOn: '2022-05-14' }))
      .thenRefused('AlreadyDead', { diedOn: '2022-05-15' })
    given(enrolled(), died(), reversalOf(died()))
      .when(recordDeath({ diedOn: '2022-05-14' }))
      .thenAppends(died({ diedOn: '2022-05-14' }))
  })
  it('is not reported before it happened, nor happens before the birth', () => {
    given(enrolled())
      .when(recordDeath({ reportedOn: '2022-05-14' }))
      .thenRefused('DatesOutOfOrder', { notBefore: '2022-05-15', day: '2022-05-14' })
    given(enrolled())
      .when(recordDeath({ diedOn: '1957-03-14' }))
      .thenRefused('DatesOutOfOrder', { notBefore: '1957-03-15' })
  })
})

describe('the funeral grant', () => {
  // 2022-05: (93 + 15 + 9 + 11) × 12 = 128.00 × 12 = 1536.00; city 614.40, district 921.60.
  it('is twelve basic pensions, shared 4 : 6', () =>
    given(enrolled(), died()).when(payFuneralGrant()).thenAppends(buried()))
  it('agrees with what is stated', () =>
    given(enrolled(), died())
      .when(payFuneralGrant({ statedFen: 153_599 }))
      .thenRefused('AmountDiffers', { statedFen: 153_599, dueFen: 153_600 }))
  it('is paid for a death on record, once, to those who belonged to the scheme', () => {
    given(enrolled()).when(payFuneralGrant()).thenRefused('NoDeathOnRecord')
    given(enrolled(), died(), buried()).when(payFuneralGrant()).thenRefused('AlreadyPaid', { fen: 153_600 })
    given(enrolled(), left(), died()).when(payFuneralGrant()).thenRefused('NothingDue')
    given(enrolled(), died())
      .when(payFuneralGrant({ paidOn: '2022-05-31' }))
      .thenRefused('DatesOutOfOrder')
  })
})
