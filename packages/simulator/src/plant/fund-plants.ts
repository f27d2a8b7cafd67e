import type { Row } from '../files/row.js'
import { type Random, randomOf, seedFrom } from '../random/random.js'
import type { Setting } from '../scheme/setting.js'
import { type FundCode, fundCodes, type PlantOrder } from './codes.js'
import { advanceNotSettled } from './funds/advance-not-settled.js'
import type { FundHistory, FundPlant } from './funds/fund-history.js'
import { incomeAccountNotEmpty } from './funds/income-account.js'
import { moneyInTransit } from './funds/money-in-transit.js'
import { outsidePurpose } from './funds/outside-purpose.js'
import type { Shortage } from './participants-chosen.js'
import type { Planted } from './planted.js'

const fundPlants: Readonly<Record<FundCode, FundPlant>> = {
  ADVANCE_NOT_SETTLED: advanceNotSettled,
  MONEY_IN_TRANSIT: moneyInTransit,
  OUTSIDE_PURPOSE: outsidePurpose,
  INCOME_ACCOUNT_NOT_EMPTY: incomeAccountNotEmpty,
}

/** The scheme's lines with everything planted that was asked for, and what was not reached. */
export interface PlantedScheme {
  readonly rows: ReadonlyArray<Row>
  readonly findings: ReadonlyArray<Planted>
  readonly short: ReadonlyArray<Shortage>
}

/** Plants the irregularities of the fund into the scheme's lines, one after another. */
export const plantFunds = (
  rows: ReadonlyArray<Row>,
  order: PlantOrder,
  seed: string,
  setting: Setting,
): PlantedScheme => {
  const findings: Planted[] = []
  const short: Shortage[] = []
  let history: FundHistory = {
    funds: rows.filter((row) => row.kind === 'funds'),
    statements: rows.filter((row) => row.kind === 'bank-statements'),
  }
  for (const code of fundCodes) {
    const asked = order.get(code) ?? 0
    const random: Random = randomOf(seedFrom(`${seed} plant ${code}`))
    let could = 0
    for (; could < asked; could++) {
      const planted = fundPlants[code](history, setting, random)
      if (planted === null) break
      history = planted.history
      findings.push(planted.finding)
    }
    if (could < asked) short.push({ plant: code, asked, could })
  }
  const others = rows.filter(({ kind }) => kind !== 'funds' && kind !== 'bank-statements')
  return { rows: [...others, ...history.funds, ...history.statements], findings, short }
}
