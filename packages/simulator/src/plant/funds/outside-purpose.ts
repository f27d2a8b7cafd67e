import { wholeFen } from '@pension-ledger/domain'
import { between, pick } from '../../random/random.js'
import { type FundPlant, type FundRow, leastBalance, ofFund, withBalanceMoved } from './fund-history.js'

/** No account of the fund: the office's own money for its running cost. */
const officeAccount = '机关办公经费账户'
const hundredYuan = 10_000

/** 超范围支出: some hundred yuan go from the fiscal account to the office's own, on the day of a transfer for pensions. */
export const outsidePurpose: FundPlant = ({ funds, statements }, _setting, random) => {
  const fen = wholeFen(between(random, 1, 9) * hundredYuan)
  const isTaken = (row: FundRow): boolean =>
    funds.some(({ fact }) => fact.toAccount === officeAccount && fact.zone === row.fact.zone && fact.on === row.fact.on)
  const transfers = funds.filter(
    (row) =>
      row.fact.type === 'FundTransferred' &&
      !isTaken(row) &&
      row.fact.toAccount !== officeAccount &&
      leastBalance(statements, 'fiscal', row.fact.on) >= fen,
  )
  if (transfers.length === 0) return null
  const beside = pick(random, transfers)
  const { on } = beside.fact
  const row: FundRow = { ...beside, fact: { ...beside.fact, fen, toAccount: officeAccount } }
  return {
    history: { funds: [...funds, row], statements: withBalanceMoved(statements, 'fiscal', -fen, on) },
    finding: ofFund(row, 'OUTSIDE_PURPOSE', { on, fen }),
  }
}
