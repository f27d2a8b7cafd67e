import { between, pick } from '../../random/random.js'
import { type FundPlant, leastBalance, withBalanceMoved } from './fund-history.js'

const hundredYuan = 10_000

/** 收入户月末有余额: some hundred yuan that belong on the fiscal account lie on the income account over a month's end. */
export const incomeAccountNotEmpty: FundPlant = ({ funds, statements }, _setting, random) => {
  const fen = between(random, 1, 9) * hundredYuan
  const empty = statements.filter(
    ({ fact }) =>
      fact.account === 'income' && fact.balanceFen === 0 && leastBalance(statements, 'fiscal', fact.on) >= fen,
  )
  if (empty.length === 0) return null
  const { on } = pick(random, empty).fact
  const lent = withBalanceMoved(statements, 'fiscal', -fen, on, on)
  return {
    history: { funds, statements: withBalanceMoved(lent, 'income', fen, on, on) },
    finding: { code: 'INCOME_ACCOUNT_NOT_EMPTY', subject: { kind: 'scheme' }, months: [], on, fen: 0 },
  }
}
