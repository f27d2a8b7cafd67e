import { type FundingLevel, fundingLevels, type ParticipantState, yearOf } from '@pension-ledger/domain'
import { addAt, branchAt, leafAt, type Tally } from '../cells/tally.js'
import { type MonthlyTable, monthlyTables, monthNumber, rowOfMonth } from './monthly-table.js'
import { placeOn } from './place-branch.js'

const columnOf: Readonly<Record<FundingLevel, number>> = { central: 0, province: 1, city: 2, district: 3 }

/** Subsidies credited, by zone, level and month. */
export const creditSums = () => {
  const tables = monthlyTables(fundingLevels.length)
  return {
    add: (state: ParticipantState, tally: Tally): void => {
      let table: MonthlyTable | null = null
      for (let link = state.credits; link !== null; link = link.before) {
        const credit = link.last
        if (credit.type !== 'SubsidyCredited') continue
        if (table === null || state.places !== null)
          table = tables.at(branchAt(tally, placeOn(state, credit.creditedOn).zone))
        const column = rowOfMonth(table, monthNumber(credit.creditedOn)) + columnOf[credit.level]
        table.numbers[column] = (table.numbers[column] ?? 0) + credit.fen
      }
    },
    end: (): void =>
      tables.each((zone, month, column, fen) =>
        addAt(
          leafAt(zone, ['contribution-subsidy', 'paid', fundingLevels[column] ?? '', yearOf(month), month]),
          0,
          fen,
        ),
      ),
  }
}
