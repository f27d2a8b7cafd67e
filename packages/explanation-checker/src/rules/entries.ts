import type { Fact } from '../document/fact.js'

/** The kinds of entries on a personal account, in their order. */
export const entryKinds = [
  'personal',
  'collective',
  'onBehalf',
  'subsidyCentral',
  'subsidyProvince',
  'subsidyCity',
  'subsidyDistrict',
  'interest',
  'transferIn',
  'contribution-refund',
  'pension',
  'account-refund',
  'transfer-out',
  'offset',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** 个人账户记账: money that came on an account, or, below zero, left it. */
export interface Entry {
  readonly kind: EntryKind
  readonly day: string
  readonly fen: number
}

const contributionKinds = {
  normal: 'personal',
  back: 'personal',
  onBehalf: 'onBehalf',
  collective: 'collective',
} as const
const subsidyKinds = {
  central: 'subsidyCentral',
  province: 'subsidyProvince',
  city: 'subsidyCity',
  district: 'subsidyDistrict',
} as const

/** The entry that a fact makes; null where it does not touch the account. */
export const entryOf = (fact: Fact): Entry | null => {
  switch (fact.type) {
    case 'ContributionReceived':
      return { kind: contributionKinds[fact.data.kind], day: fact.data.receivedOn, fen: fact.data.fen }
    case 'SubsidyCredited':
      return { kind: subsidyKinds[fact.data.level], day: fact.data.creditedOn, fen: fact.data.fen }
    case 'InterestCredited':
      return { kind: 'interest', day: fact.data.creditedOn, fen: fact.data.fen }
    case 'TransferredIn':
      return { kind: 'transferIn', day: fact.data.effectiveOn, fen: fact.data.fen }
    case 'ContributionRefunded':
      return { kind: 'contribution-refund', day: fact.data.refundedOn, fen: -fact.data.fen }
    case 'PensionPaid':
    case 'PaymentReturned': {
      const fen = fact.data.lines['account-pension:account'] ?? 0
      if (fen === 0) return null
      return { kind: 'pension', day: fact.data.paidOn, fen: fact.type === 'PensionPaid' ? -fen : fen }
    }
    case 'AccountRefunded':
      return { kind: 'account-refund', day: fact.data.refundedOn, fen: -fact.data.fen }
    case 'TransferredOut':
      return { kind: 'transfer-out', day: fact.data.effectiveOn, fen: -fact.data.fen }
    case 'RecoveryOffset':
      return { kind: 'offset', day: fact.data.on, fen: -fact.data.fen }
    default:
      return null
  }
}
