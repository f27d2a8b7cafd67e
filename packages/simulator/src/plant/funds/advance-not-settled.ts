import { pick } from '../../random/random.js'
import { type FundPlant, ofFund, withBalanceMoved } from './fund-history.js'

/** Purposes whose money runs through the fiscal account; the others never touched it. */
const outsideFiscal: ReadonlySet<string> = new Set(['contribution-subsidy', 'on-behalf'])

/** 预拨未结算: the settlement of a year, a purpose and a level is not there. What was appropriated less what was needed stays open. */
export const advanceNotSettled: FundPlant = ({ funds, statements }, _setting, random) => {
  const settlements = funds.filter(({ fact }) => fact.type === 'FundSettled')
  if (settlements.length === 0) return null
  const row = pick(random, settlements)
  const { purpose, fen, on } = row.fact
  return {
    history: {
      funds: funds.filter((one) => one !== row),
      statements: outsideFiscal.has(purpose) ? statements : withBalanceMoved(statements, 'fiscal', -fen, on),
    },
    finding: ofFund(row, 'ADVANCE_NOT_SETTLED', { on: null, fen: -fen }),
  }
}
