import {
  type FundingLevel,
  type FundPurpose,
  fundingLevels,
  type LineKey,
  type Lines,
  lineKeys,
  lineNames,
} from '@pension-ledger/domain'

/** 补贴 credited in a community within a month. */
export interface CommunitySubsidy {
  fen: number
  heads: number
}

/** What moved in one zone in one month: money spent by line, grants, subsidies, contributions. It is added to as rows go by. */
export interface MonthOfZone {
  readonly zone: string
  readonly month: string
  readonly lines: Map<LineKey, number>
  readonly funeral: Map<FundingLevel, number>
  readonly subsidy: Map<FundingLevel, number>
  readonly onBehalf: Map<FundingLevel, number>
  readonly communities: Map<string, CommunitySubsidy>
  /** Into the fund from participants and other schemes. */
  cameIn: number
  /** Out of personal accounts: refunds and transfers. */
  wentOut: number
  recovered: number
  enrolled: number
}

export const emptyMonth = (zone: string, month: string): MonthOfZone => ({
  zone,
  month,
  lines: new Map(),
  funeral: new Map(),
  subsidy: new Map(),
  onBehalf: new Map(),
  communities: new Map(),
  cameIn: 0,
  wentOut: 0,
  recovered: 0,
  enrolled: 0,
})

export const addTo = <Key>(sums: Map<Key, number>, key: Key, fen: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + fen)
}

export const addLines = (sums: Map<LineKey, number>, lines: Lines, sign: 1 | -1): void => {
  for (const key of lineKeys) {
    const fen = lines[key]
    if (fen !== undefined) addTo(sums, key, sign * fen)
  }
}

/** A purpose and who bears it. */
export interface Need {
  readonly purpose: FundPurpose
  readonly level: FundingLevel
  readonly fen: number
}

const isLevel = (level: string): level is FundingLevel => fundingLevels.some((one) => one === level)

/** What a month took from public money, by purpose and level. The account pension is the participant's own money, and no need. */
export const needsOf = ({ lines, funeral, subsidy, onBehalf }: MonthOfZone): ReadonlyArray<Need> => {
  const needs: Need[] = []
  for (const [key, fen] of lines) {
    const { component, level } = lineNames[key]
    if (component === 'account-pension' || !isLevel(level)) continue
    needs.push({ purpose: component === 'disability-aid' ? 'disability-aid' : 'basic-pension', level, fen })
  }
  for (const [level, fen] of funeral) needs.push({ purpose: 'funeral', level, fen })
  for (const [level, fen] of subsidy) needs.push({ purpose: 'contribution-subsidy', level, fen })
  for (const [level, fen] of onBehalf) needs.push({ purpose: 'on-behalf', level, fen })
  return needs
}
