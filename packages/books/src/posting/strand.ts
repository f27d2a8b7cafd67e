import { broken, type FundingLevel, type FundPurpose, fundingLevels } from '@pension-ledger/domain'

/**
 * 资金级次 of a posting: whose money it is. `account` is the participants' own money, `pooled` the pooled side that pays when an account
 * has run out, `unstated` where the record does not say.
 */
export const levels = [...fundingLevels, 'account', 'pooled', 'unstated'] as const
/** 级次 of a posting: a level of government, the participant’s own account, the pooled side, or not stated. */
export type Level = FundingLevel | 'account' | 'pooled' | 'unstated'

/** 用途 of a posting: a purpose of public money, or what the participants' own money came in for and went out for. */
export const purposes = [
  'basic-pension',
  'disability-aid',
  'funeral',
  'contribution-subsidy',
  'on-behalf',
  'contribution',
  'account-pension',
  'interest',
  'transfer',
  'recovery',
] as const satisfies ReadonlyArray<
  FundPurpose | 'contribution' | 'account-pension' | 'interest' | 'transfer' | 'recovery'
>
/** 用途: one of `purposes`. */
export type Purpose = (typeof purposes)[number]

/** 资金线: level and purpose together. Both sides of a move have the same, so that what is cut out by level, purpose and zone balances too. */
export interface Strand {
  readonly level: Level
  readonly purpose: Purpose
}

const strands: ReadonlyMap<Level, ReadonlyMap<Purpose, Strand>> = new Map(
  levels.map((level) => [level, new Map(purposes.map((purpose) => [purpose, { level, purpose }]))]),
)

/** The one object that stands for a level and a purpose: folds tell strands apart by identity. */
export const strandOf = (level: Level, purpose: Purpose): Strand =>
  strands.get(level)?.get(purpose) ?? broken(`there is no strand ${level} ${purpose}`)
