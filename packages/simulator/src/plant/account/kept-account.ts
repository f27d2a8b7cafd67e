import { yearOf } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import type { Dossier } from '../../office/dossier.js'
import { creditYears, newPassbook } from '../../office/passbook.js'
import type { Bench } from '../bench.js'
import { planted } from '../planting.js'

/**
 * A contributor's lines with the interest of every year credited anew on what the account now shows, as an office would that knew no
 * better. So only what was planted is wrong.
 */
export const withInterestAnew = (bench: Bench, rows: ReadonlyArray<Row>): Dossier => {
  const { dossier } = planted(
    bench,
    rows.filter(({ kind }) => kind !== 'interest'),
    [],
  )
  const { lastDay, policy } = bench.setting
  creditYears(dossier, newPassbook(), yearOf(lastDay), policy)
  return dossier
}
