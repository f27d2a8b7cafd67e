import { describe, it } from 'vitest'
import { contribute, creditSubsidy } from '../testing/commands.js'
import { contributed, died, ended, enrolled, granted, refunded } from '../testing/given.js'
import { adopted, assessed, credited, paused } from '../testing/office-facts.js'
import { bookWith } from '../testing/sample-policy.js'
import { given } from '../testing/scenario.js'

const tiered = { tierFen: 20_000 }

describe('a contribution', () => {
  it('is taken at a tier of its year', () => given(enrolled()).when(contribute()).thenAppends(contributed(tiered)))
  it('is refused a fen beside a tier', () =>
    given(enrolled())
      .when(contribute({ fen: 20_001 }))
      .thenRefused('NoSuchTier', { fen: 20_001 }))
  it('takes the tiers of its year, however late it is paid: 100 yuan was one until 2019', () => {
    const late = { fen: 10_000, receivedOn: '2021-03-01', kind: 'back' }
    given(enrolled())
      .when(contribute({ ...late, year: 2019 }))
      .thenAppends(contributed({ ...late, year: 2019, tierFen: 10_000 }))
    given(enrolled())
      .when(contribute({ ...late, year: 2020 }))
      .thenRefused('NoSuchTier')
  })
  it('is a back payment for an earlier year, and only then', () => {
    given(enrolled())
      .when(contribute({ receivedOn: '2013-01-01' }))
      .thenRefused('ContributionKindNotFitting', { fitting: 'back' })
    given(enrolled())
      .when(contribute({ kind: 'back', receivedOn: '2012-12-31' }))
      .thenRefused('ContributionKindNotFitting', { fitting: 'normal' })
  })
  it('is taken once a year, and again after a refund', () => {
    given(enrolled(), contributed())
      .when(contribute({ receivedOn: '2012-07-01' }))
      .thenRefused('AlreadyContributed', { fen: 20_000 })
    given(enrolled(), contributed(), refunded())
      .when(contribute({ receivedOn: '2012-07-01' }))
      .thenAppends(contributed({ receivedOn: '2012-07-01', ...tiered }))
  })
  // Found by fast-check: a refund is of what was there, not of what came later, and a contribution may be learned late.
  it('is not taken for the one that was refunded', () => {
    given(enrolled(), contributed({ kind: 'collective' }), refunded(), contributed({ receivedOn: '2012-07-01' }))
      .when(contribute({ receivedOn: '2012-08-01' }))
      .thenRefused('AlreadyContributed', { fen: 20_000 })
    given(enrolled(), contributed(), refunded()).when(contribute()).thenRefused('AlreadyContributed', { fen: 20_000 })
  })
  it('is refused while contributions pause, and without money', () => {
    given(enrolled(), paused({ effectiveOn: '2012-01-01' }))
      .when(contribute())
      .thenRefused('EnrolmentPaused')
    given(enrolled())
      .when(contribute({ fen: 0 }))
      .thenRefused('AmountNotPositive')
  })
  it('is refused where no tiers are in force', () =>
    given(enrolled(), adopted(bookWith({ 'contribution.tiers': null })))
      .when(contribute())
      .thenRefused('NoPolicyInForce', { parameter: 'contribution.tiers', at: '2012-01-01' }))
  it('of a collective is any amount beside the tiers, beside others', () => {
    const collective = { kind: 'collective', fen: 1, funder: '村委会' }
    given(enrolled(), contributed()).when(contribute(collective)).thenAppends(contributed(collective))
  })
})

describe('a contribution on behalf', () => {
  const onBehalf = { kind: 'onBehalf', category: 'disabled', funder: '省级财政' }
  const late = { ...onBehalf, fen: 10_000, year: 2020, receivedOn: '2020-03-01' }

  it('needs the category on the day it is received', () => {
    given(enrolled(), granted())
      .when(contribute(onBehalf))
      .thenAppends(contributed({ ...onBehalf, ...tiered }))
    given(enrolled(), granted(), ended({ to: '2012-04-30' }))
      .when(contribute(onBehalf))
      .thenRefused('CategoryNotHeld', { category: 'disabled' })
    given(enrolled(), granted(), ended({ to: '2012-05-01' }))
      .when(contribute(onBehalf))
      .thenAppends(contributed({ ...onBehalf, ...tiered }))
  })
  it('is what was assessed, though it be no tier', () => {
    given(enrolled(), granted(), assessed({ year: 2020, tierFen: 10_000 }))
      .when(contribute(late))
      .thenAppends(contributed({ ...late, tierFen: 10_000 }))
    given(enrolled(), granted(), assessed({ year: 2020, tierFen: 20_000 }))
      .when(contribute(late))
      .thenRefused('AmountDiffers', { statedFen: 10_000, dueFen: 20_000 })
    given(enrolled(), granted()).when(contribute(late)).thenRefused('NoSuchTier')
  })
  it('stands beside the participant’s own, and not beside another', () => {
    given(enrolled(), granted(), contributed())
      .when(contribute(onBehalf))
      .thenAppends(contributed({ ...onBehalf, ...tiered }))
    given(enrolled(), granted(), contributed(onBehalf)).when(contribute(onBehalf)).thenRefused('AlreadyContributed')
    // Found by fast-check: the refund is of the participant's own money, and the one on behalf still stands.
    given(enrolled(), granted(), contributed(), refunded(), contributed(onBehalf))
      .when(contribute(onBehalf))
      .thenRefused('AlreadyContributed')
  })
})

describe('the district’s subsidy', () => {
  const late = { year: 2022, receivedOn: '2022-10-26' }

  it('is 100 yuan, and 200 from the day the rate changed, by the day of the contribution', () => {
    given(enrolled(), contributed()).when(creditSubsidy()).thenAppends(credited())
    given(enrolled(), contributed({ year: 2022, receivedOn: '2022-10-25' }))
      .when(creditSubsidy({ contributionYear: 2022, creditedOn: '2022-12-01' }))
      .thenAppends(credited({ contributionYear: 2022, creditedOn: '2022-12-01' }))
    given(enrolled(), contributed(late))
      .when(creditSubsidy({ contributionYear: 2022, creditedOn: '2022-12-01' }))
      .thenAppends(credited({ contributionYear: 2022, creditedOn: '2022-12-01', fen: 20_000 }))
  })
  it('follows a contribution, also after a death', () => {
    given(enrolled()).when(creditSubsidy()).thenRefused('NothingDue')
    given(enrolled(), contributed({ kind: 'back' }))
      .when(creditSubsidy())
      .thenRefused('NothingDue')
    given(enrolled(), contributed(), died({ diedOn: '2012-06-01', reportedOn: '2012-06-02' }))
      .when(creditSubsidy())
      .thenAppends(credited())
  })
  it('is credited once, at the amount of the rules, not before the contribution', () => {
    given(enrolled(), contributed(), credited({ fen: 1, creditedOn: '2012-11-01' }))
      .when(creditSubsidy())
      .thenRefused('AlreadyCredited', { fen: 1 })
    given(enrolled(), contributed(), credited({ level: 'city' }))
      .when(creditSubsidy())
      .thenAppends(credited())
    given(enrolled(), contributed())
      .when(creditSubsidy({ statedFen: 20_000 }))
      .thenRefused('AmountDiffers', { statedFen: 20_000, dueFen: 10_000 })
    given(enrolled(), contributed())
      .when(creditSubsidy({ creditedOn: '2012-04-30' }))
      .thenRefused('DatesOutOfOrder')
  })
})
