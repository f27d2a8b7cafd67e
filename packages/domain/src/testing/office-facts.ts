import { BenefitApproved } from '../events/benefit.events.js'
import { OnBehalfAssessed } from '../events/contribution.events.js'
import { InterestCredited, SubsidyCredited } from '../events/crediting.events.js'
import { EnrolmentResumed, EnrolmentSuspended } from '../events/enrolment.events.js'
import { RecoveryDemanded, RecoveryOffset, RecoveryReceived, RecoveryWrittenOff } from '../events/recovery.events.js'
import type { PolicyAdopted } from '../events/scheme.events.js'
import { AccountRefunded, FuneralGrantPaid } from '../events/settlement.events.js'
import type { PolicyBook } from '../policy/policy-book.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { given as eventBuilder } from './given.js'

const participantId = 'P1'

/** 采用政策: a policy book, adopted when the scheme began. */
export const adopted = (book: PolicyBook): PolicyAdopted => ({
  type: 'PolicyAdopted',
  adoptedOn: businessDate('2011-07-01'),
  book,
})

const change = { participantId, effectiveOn: '2020-01-01', reason: null } as const
/** 暂停参保, as `EnrolmentSuspended`; what is left out is usual. */
export const paused = eventBuilder(EnrolmentSuspended, { type: 'EnrolmentSuspended', ...change })
/** 恢复参保, as `EnrolmentResumed`; what is left out is usual. */
export const unpaused = eventBuilder(EnrolmentResumed, { type: 'EnrolmentResumed', ...change })

/** 代缴核定, as `OnBehalfAssessed`; what is left out is usual. */
export const assessed = eventBuilder(OnBehalfAssessed, {
  type: 'OnBehalfAssessed',
  participantId,
  year: 2012,
  category: 'disabled',
  tierFen: 20_000,
  funder: '省级财政',
  assessedOn: '2012-03-01',
})

/** 补贴入账, as `SubsidyCredited`; what is left out is usual. */
export const credited = eventBuilder(SubsidyCredited, {
  type: 'SubsidyCredited',
  participantId,
  contributionYear: 2012,
  level: 'district',
  fen: 10_000,
  creditedOn: '2012-12-01',
})

const recovery = { participantId, fen: 1_000, on: '2022-11-01', periodOwed: '2022-08', against: null } as const
/** 追缴, as `RecoveryDemanded`; what is left out is usual. */
export const demanded = eventBuilder(RecoveryDemanded, { type: 'RecoveryDemanded', ...recovery, on: '2022-10-01' })
/** 退回, as `RecoveryReceived`; what is left out is usual. */
export const recovered = eventBuilder(RecoveryReceived, { type: 'RecoveryReceived', ...recovery })
/** 抵扣, as `RecoveryOffset`; what is left out is usual. */
export const setOff = eventBuilder(RecoveryOffset, { type: 'RecoveryOffset', ...recovery, against: 'benefit' })
/** 核销, as `RecoveryWrittenOff`; what is left out is usual. */
export const writtenOff = eventBuilder(RecoveryWrittenOff, { type: 'RecoveryWrittenOff', ...recovery })

/** 丧葬补助金 for a death in 2022-05: 12 × 128.00 yuan, 4 : 6. */
export const buried = eventBuilder(FuneralGrantPaid, {
  type: 'FuneralGrantPaid',
  participantId,
  baseFen: 12_800,
  months: 12,
  cityFen: 61_440,
  districtFen: 92_160,
  paidOn: '2022-07-01',
})

/** 待遇核定, as `BenefitApproved`; what is left out is usual. */
export const approved = eventBuilder(BenefitApproved, {
  type: 'BenefitApproved',
  participantId,
  benefit: 'pension',
  month: '2020-01',
  accountBalanceFen: null,
  accountPensionFen: null,
})

/** 结息, as `InterestCredited`; what is left out is usual. */
export const interestCredited = eventBuilder(InterestCredited, {
  type: 'InterestCredited',
  participantId,
  year: 2012,
  rate: '0.0275',
  fen: 330,
  creditedOn: '2012-12-31',
})

/** 个人账户返还 to the heirs. */
export const settled = eventBuilder(AccountRefunded, {
  type: 'AccountRefunded',
  participantId,
  fen: 20_000,
  refundedOn: '2022-07-01',
  reason: '死亡',
  to: '继承人',
})
