import { addDays } from '@pension-ledger/domain'
import { pick } from '../../random/random.js'
import { daysLongAgo } from '../limits.js'
import { type FundPlant, type FundRow, leastBalance, ofFund, withBalanceMoved } from './fund-history.js'

const isSameRoute = (a: FundRow, b: FundRow): boolean =>
  a.fact.zone === b.fact.zone &&
  a.fact.community === b.fact.community &&
  a.fact.on.slice(0, 7) === b.fact.on.slice(0, 7)

/** What arrives later stands for what was released before, so only a community's last release of a year can stay behind alone. */
const isLastOfYear = (funds: ReadonlyArray<FundRow>, { fact }: FundRow): boolean =>
  !funds.some(
    (other) =>
      other.fact.type === 'SubsidyReleasedToCommunity' &&
      other.fact.zone === fact.zone &&
      other.fact.year === fact.year &&
      other.fact.community === fact.community &&
      other.fact.on > fact.on,
  )

/** 资金滞留: a release to a community's account was long ago, and was neither credited to passbooks nor swept. */
export const moneyInTransit: FundPlant = ({ funds, statements }, { lastDay }, random) => {
  const longAgo = addDays(lastDay, -daysLongAgo)
  const arrived = funds.filter(
    ({ fact }) => fact.type === 'SubsidyCreditedToPassbooks' || fact.type === 'SubsidySweptToIncomeAccount',
  )
  const released = funds.filter(
    (row) =>
      row.fact.type === 'SubsidyReleasedToCommunity' &&
      row.fact.on <= longAgo &&
      isLastOfYear(funds, row) &&
      arrived.some((one) => isSameRoute(one, row)) &&
      leastBalance(statements, 'fiscal', row.fact.on) >= row.fact.fen,
  )
  if (released.length === 0) return null
  const row = pick(random, released)
  const { on, fen } = row.fact
  return {
    history: {
      funds: funds.filter((one) => !(arrived.includes(one) && isSameRoute(one, row))),
      statements: withBalanceMoved(statements, 'fiscal', -fen, on),
    },
    finding: ofFund(row, 'MONEY_IN_TRANSIT', { on, fen: 0 }),
  }
}
