import { type Fen, subtract, sum, zeroFen } from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import type { Chart } from '../chart/chart.js'
import type { Level } from '../posting/strand.js'
import { type Period, trialBalanceOf } from '../trial/trial-balance.js'
import type { Turnovers } from '../trial/turnover.js'

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

const paidOut: ReadonlyArray<AccountKey> = ['account-pension', 'account-refund', 'transfers-out']

/**
 * 个人账户与基金对账: each source of the personal accounts beside the fund's income for it, to the end of a period. Refunded contributions
 * are taken from the income and from the accounts alike. What the pooled side pays once an account has run out is not drawn from it.
 */
export const accountsReconciled = (
  turnovers: Turnovers,
  chart: Chart,
  { to }: Pick<Period, 'to'> = {},
): ReadonlyArray<SourceReconciled> => {
  const trial = trialBalanceOf(turnovers, chart, { period: { to }, by: ['level', 'purpose'] })
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
  ): SourceReconciled => ({
    source,
    level,
    onAccountsFen,
    inFundFen,
    differenceFen: subtract(inFundFen, onAccountsFen),
  })
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
