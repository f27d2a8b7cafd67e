import { month, wholeFen } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import { day, person } from '../testing/facts.js'
import { done, ledgerOf } from '../testing/ledger-of.js'
import { bookWithFrom } from './policies.kit.js'
import { type WhatIf, whatIf } from './what-if.js'
import { whatIfTables } from './what-if-tables.js'

/** Two over 65 in two zones, 138.00 yuan each in July 2022, and one born in 1971, to whom nothing is owed. */
const asked = async (to = '2022-07'): Promise<WhatIf> =>
  done(
    whatIf(
      await ledgerOf(
        person('P1').enrolled({ zone: 'resort' }),
        person('P2').enrolled(),
        person('P3').enrolled({ birthDate: day('1971-01-01') }),
      ),
    )({
      proposed: bookWithFrom('age-65-increment.city', '2022-07-01', 50),
      from: month('2022-07'),
      to: month(to),
      bounds: [20, 50].map(wholeFen),
    }),
  )

describe('the tables of a comparison', () => {
  it('have costs by zone, month, component, level and status, in the order of the codes', async () => {
    const [costs] = whatIfTables(await asked())
    const lines = (zone: string) => [
      [zone, '2022-07', 'basic-pension', 'central', 'owed', 9_800, 9_800, 0, 1, 1],
      [zone, '2022-07', 'basic-pension', 'province', 'owed', 1_500, 1_500, 0, 1, 1],
      [zone, '2022-07', 'basic-pension', 'city', 'owed', 900, 900, 0, 1, 1],
      [zone, '2022-07', 'basic-pension', 'district', 'owed', 1_100, 1_100, 0, 1, 1],
      [zone, '2022-07', 'age-65-increment', 'province', 'owed', 250, 250, 0, 1, 1],
      [zone, '2022-07', 'age-65-increment', 'city', 'owed', 100, 50, -50, 1, 1],
      [zone, '2022-07', 'age-65-increment', 'district', 'owed', 150, 150, 0, 1, 1],
    ]
    expect(costs.rows).toEqual([...lines('chenggong'), ...lines('resort')])
    expect(costs.totals).toEqual([27_600, 27_500, -100, null, null])
  })

  it('have recipients by zone and month, in sum for one month alone', async () => {
    const [, recipients] = whatIfTables(await asked())
    expect(recipients.rows).toEqual([
      ['chenggong', '2022-07', 'owed', 1, 1],
      ['resort', '2022-07', 'owed', 1, 1],
    ])
    expect(recipients.totals).toEqual([2, 2])
    const [, later] = whatIfTables(await asked('2022-08'))
    expect(later.totals).toEqual([null, null])
  })

  it('have bands with their limits: each loses 0.50 yuan a month', async () => {
    const [, , bands] = whatIfTables(await asked())
    expect(bands.rows).toEqual([
      ['chenggong', 'loses', 20, 50, 1, 1, -50],
      ['resort', 'loses', 20, 50, 1, 1, -50],
    ])
    expect(bands.totals).toEqual([2, 2, -100])
  })

  it('have nothing for the end of the last band', async () => {
    const [, , bands] = whatIfTables({ ...(await asked()), bounds: [wholeFen(20)] })
    expect(bands.rows[0]?.slice(1, 4)).toEqual(['loses', 20, ''])
  })

  it('have a column for each value', async () => {
    for (const { columns, rows, totals } of whatIfTables(await asked())) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true)
      expect(totals.length).toBe(columns.filter(({ role }) => role === 'measure').length)
    }
  })
})
