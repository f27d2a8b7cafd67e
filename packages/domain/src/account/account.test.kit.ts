import * as fc from 'fast-check'
import { InterestCredited, SubsidyCredited } from '../events/crediting.events.js'
import type { Fact } from '../events/event.js'
import { RecoveryDemanded, RecoveryOffset, RecoveryReceived, RecoveryWrittenOff } from '../events/recovery.events.js'
import { AccountRefunded } from '../events/settlement.events.js'
import { contributed, given, paid, refunded, returned, transferredIn } from '../testing/given.js'

const participantId = 'P1'

/** 结息 of 5.50 yuan for 2021. */
export const interest = given(InterestCredited, {
  type: 'InterestCredited',
  participantId,
  year: 2021,
  rate: '0.0275',
  fen: 550,
  creditedOn: '2021-12-31',
})

/** 区级缴费补贴 of 100.00 yuan for 2021. */
export const subsidy = given(SubsidyCredited, {
  type: 'SubsidyCredited',
  participantId,
  contributionYear: 2021,
  level: 'district',
  fen: 10_000,
  creditedOn: '2021-12-31',
})

export const accountRefunded = given(AccountRefunded, {
  type: 'AccountRefunded',
  participantId,
  fen: 0,
  refundedOn: '2022-12-31',
  reason: '死亡',
  to: '继承人',
})

const recovery = { participantId, fen: 0, on: '2022-06-10', periodOwed: null, against: null } as const
export const demanded = given(RecoveryDemanded, { type: 'RecoveryDemanded', ...recovery })
export const received = given(RecoveryReceived, { type: 'RecoveryReceived', ...recovery })
export const setOff = given(RecoveryOffset, { type: 'RecoveryOffset', ...recovery })
export const writtenOff = given(RecoveryWrittenOff, { type: 'RecoveryWrittenOff', ...recovery })

const anyDay = fc
  .tuple(fc.integer({ min: 2011, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** Any entry of an account. Debits are as large as credits: an account may be overdrawn, as history sometimes is. */
const anyEntry: fc.Arbitrary<Fact> = fc
  .record({
    of: fc.constantFrom(
      'in',
      'in',
      'subsidy',
      'interest',
      'brought',
      'back',
      'pension',
      'returned',
      'closed',
      'set off',
    ),
    kind: fc.constantFrom('normal', 'back', 'onBehalf', 'collective'),
    level: fc.constantFrom('central', 'province', 'city', 'district'),
    year: fc.integer({ min: 2011, max: 2014 }),
    fen: fc.integer({ min: 0, max: 30_000 }),
    on: anyDay,
  })
  .map(({ of, kind, level, year, fen, on }): Fact => {
    const payment = { lines: { 'account-pension:account': fen }, paidOn: on }
    switch (of) {
      case 'subsidy':
        return subsidy({ level, fen, contributionYear: year, creditedOn: on })
      case 'interest':
        return interest({ fen, year, creditedOn: on })
      case 'brought':
        return transferredIn({ fen, effectiveOn: on })
      case 'back':
        return refunded({ fen, year, refundedOn: on })
      case 'pension':
        return paid(payment)
      case 'returned':
        return returned(payment)
      case 'closed':
        return accountRefunded({ fen, refundedOn: on })
      case 'set off':
        return setOff({ fen, on, against: 'account' })
      default:
        return contributed({ kind, fen, year, receivedOn: on })
    }
  })

export const anyEntries = fc.array(anyEntry, { maxLength: 25 })
