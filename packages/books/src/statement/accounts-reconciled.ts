import { type Fen, subtract, sum, zeroFen } from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import type { Chart } from '../chart/chart.js'
import type { Level } from '../posting/strand.js'
import { type Period, type Selection, trialBalanceOf } from '../trial/trial-balance.js'
import type { Turnovers } from '../trial/turnover.js'

/**
 * Why what is on accounts and what is in the fund differ: agrees, it does not; not-credited, the money came and is on no account yet;
 * not-arrived, it is on accounts and finance still owes it; no-record-of-income, accounts were credited and the ledger has no record of
 * what the fund earned; stays-in-fund, what was set off leaves an account and not the fund; unexplained, none of these.
 */
export type DifferenceReason =
  | 'agrees'
  | 'not-credited'
  | 'not-arrived'
  | 'no-record-of-income'
  | 'stays-in-fund'
  | 'unexplained'

/** One source of the personal accounts beside what the fund has for it. */
export interface SourceReconciled {
  readonly source: 'personal' | 'collective' | 'on-behalf' | 'subsidy' | 'interest' | 'transfer-in' | 'drawn' | 'offset'
  /** The level that pays, for subsidies; null for other sources. */
  readonly level: Level | null
  /** 记账: what the memorandum shows, credits to accounts positive; `drawn` and `offset` are positive for what left them. */
  readonly onAccountsFen: Fen
  /** 入账: what the fund took in for it or, for `drawn`, paid out of it; nothing for `offset`, which stays in the fund. */
  readonly inFundFen: Fen
  /** In the fund less on the accounts: positive where money came that is on no account yet, negative where it is still to come. */
  readonly differenceFen: Fen
  readonly reason: DifferenceReason
}

/** All sources together: `drawn` and `offset` taken from the others, so that what is on accounts is their balance. */
export interface AccountsTotal {
  readonly onAccountsFen: Fen
  readonly inFundFen: Fen
  readonly differenceFen: Fen
}

interface Source {
  readonly source: SourceReconciled['source']
  readonly memorandum: AccountKey
  readonly fund: ReadonlyArray<AccountKey>
}

const sources: ReadonlyArray<Source> = [
  { source: 'personal', memorandum: 'account-personal', fund: ['personal-contributions'] },
  { source: 'collective', memorandum: 'account-collective', fund: ['collective-subsidy'] },
  { source: 'on-behalf', memorandum: 'account-on-behalf', fund: ['subsidy-on-behalf'] },
  { source: 'subsidy', memorandum: 'account-subsidy', fund: ['subsidy-for-contributions'] },
  { source: 'interest', memorandum: 'account-interest', fund: ['fund-interest'] },
  { source: 'transfer-in', memorandum: 'account-transfer-in', fund: ['transfers-in'] },
]

const ofFinance: ReadonlySet<SourceReconciled['source']> = new Set(['on-behalf', 'subsidy'])

const reasonOf = (source: SourceReconciled['source'], differenceFen: Fen): DifferenceReason => {
  if (differenceFen === zeroFen) return 'agrees'
  if (ofFinance.has(source)) return differenceFen > zeroFen ? 'not-credited' : 'not-arrived'
  if (source === 'interest' && differenceFen < zeroFen) return 'no-record-of-income'
  return source === 'offset' ? 'stays-in-fund' : 'unexplained'
}

const paidOut: ReadonlyArray<AccountKey> = ['account-pension', 'account-refund', 'transfers-out']

/**
 * 个人账户与基金对账: each source of the personal accounts beside the fund's income for it, to the end of a period. Refunded contributions
 * are taken from the income and from the accounts alike. What the pooled side pays once an account has run out is not drawn from it.
 * A zone's money may be selected; both sides of a source lie in the zone that its events are booked in.
 */
export const accountsReconciled = (
  turnovers: Turnovers,
  chart: Chart,
  { to }: Pick<Period, 'to'> = {},
  where: Selection = {},
): ReadonlyArray<SourceReconciled> => {
  const trial = trialBalanceOf(turnovers, chart, { period: { to }, by: ['level', 'purpose'], where })
  const debitOf = (keys: ReadonlyArray<AccountKey>, isMeant: (level: string, purpose: string) => boolean): Fen =>
    sum(
      trial
        .filter(({ account, at: [level = '', purpose = ''] }) => keys.includes(account.key) && isMeant(level, purpose))
        .map(({ closingFen }) => closingFen),
    )
  const line = (
    source: SourceReconciled['source'],
    level: Level | null,
    onAccountsFen: Fen,
    inFundFen: Fen,
  ): SourceReconciled => {
    const differenceFen = subtract(inFundFen, onAccountsFen)
    return { source, level, onAccountsFen, inFundFen, differenceFen, reason: reasonOf(source, differenceFen) }
  }
  const creditOf: typeof debitOf = (keys, isMeant) => subtract(zeroFen, debitOf(keys, isMeant))
  const always = (): boolean => true

  const refundedFen = debitOf(['account-drawn'], (_, purpose) => purpose === 'contribution')
  const lines = sources.flatMap(({ source, memorandum, fund }) => {
    if (source !== 'subsidy') {
      const onAccounts = creditOf([memorandum], always)
      return line(
        source,
        null,
        source === 'personal' ? subtract(onAccounts, refundedFen) : onAccounts,
        creditOf(fund, always),
      )
    }
    return (['central', 'province', 'city', 'district', 'unstated'] as const).map((level) => {
      const isOfLevel = (at: string): boolean => at === level
      return line(source, level, creditOf([memorandum], isOfLevel), creditOf(fund, isOfLevel))
    })
  })
  const drawnFen = debitOf(['account-drawn'], (_, purpose) => purpose !== 'contribution' && purpose !== 'recovery')
  const offsetFen = debitOf(['account-drawn'], (_, purpose) => purpose === 'recovery')
  const drawn = line(
    'drawn',
    null,
    drawnFen,
    debitOf(paidOut, (level) => level === 'account'),
  )
  return [...lines, drawn, line('offset', null, offsetFen, zeroFen)].filter(
    ({ onAccountsFen, inFundFen }) => onAccountsFen !== 0 || inFundFen !== 0,
  )
}

const takesAway: ReadonlySet<SourceReconciled['source']> = new Set(['drawn', 'offset'])

/** 合计 of a reconciliation: the balance of the accounts beside what the fund holds for them. */
export const totalOfAccounts = (lines: ReadonlyArray<SourceReconciled>): AccountsTotal => {
  const signed = (fenOf: (line: SourceReconciled) => Fen): Fen =>
    sum(lines.map((line) => (takesAway.has(line.source) ? subtract(zeroFen, fenOf(line)) : fenOf(line))))
  const onAccountsFen = signed((line) => line.onAccountsFen)
  const inFundFen = signed((line) => line.inFundFen)
  return { onAccountsFen, inFundFen, differenceFen: subtract(inFundFen, onAccountsFen) }
}
