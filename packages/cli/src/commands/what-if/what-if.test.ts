import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheets } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

const { default: sample } = await import('../../../../domain/policies/kunming-chenggong.json', {
  with: { type: 'json' },
})

/** The sample book with 7.00 yuan more from the centre, from 2022-09 on; the sample's last amount is 98.00. */
const proposed = () => {
  const central = sample.parameters['basic-pension.central']
  const earlier = central.values.filter(({ from }) => from < '2022-09-01')
  const values = [...earlier, { ...central.values[0], from: '2022-09-01', value: 10_500 }]
  return {
    ...sample,
    version: 'tried',
    parameters: { ...sample.parameters, 'basic-pension.central': { ...central, values } },
  }
}

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })

beforeAll(async () => {
  cwd = folderOf(smallFiles)
  writeFileSync(join(cwd, 'proposed.json'), JSON.stringify(proposed()))
  await ask('import files --allow-quarantine')
})

describe('what-if', () => {
  it('says what two months would have cost: 2 × (98.00 → 105.00) from the centre', async () => {
    const { exit, out } = await ask('what-if --policy proposed.json --from 2022-09 --to 2022-10')
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "What if another policy were in force
      effective at  no limit
      known at      no limit
      position      13
      policy        kunming-chenggong 2022.2
      proposed      kunming-chenggong tried
      months owed   2022-09 to 2022-10
      participants  2

      Cost of benefits: in force and proposed
      zone       component          level     status  in force (yuan)  proposed (yuan)  change (yuan)  person-months in force  person-months proposed
      ─────────  ─────────────────  ────────  ──────  ───────────────  ───────────────  ─────────────  ──────────────────────  ──────────────────────
      Chenggong  basic pension      central   owed             196.00           210.00          14.00                       2                       2
      Chenggong  basic pension      province  owed              30.00            30.00           0.00                       2                       2
      Chenggong  basic pension      city      owed              18.00            18.00           0.00                       2                       2
      Chenggong  basic pension      district  owed              22.00            22.00           0.00                       2                       2
      Chenggong  increment from 65  province  owed               5.00             5.00           0.00                       2                       2
      Chenggong  increment from 65  city      owed               2.00             2.00           0.00                       2                       2
      Chenggong  increment from 65  district  owed               3.00             3.00           0.00                       2                       2
      ─────────  ─────────────────  ────────  ──────  ───────────────  ───────────────  ─────────────  ──────────────────────  ──────────────────────
      total                                                    276.00           290.00          14.00                      14                      14

      Gains and losses, mean per month
      zone       outcome  over (yuan)  up to (yuan)  heads  person-months  change in sum (yuan)
      ─────────  ───────  ───────────  ────────────  ─────  ─────────────  ────────────────────
      Chenggong  gains           5.00         10.00      1              2                 14.00
      ─────────  ───────  ───────────  ────────────  ─────  ─────────────  ────────────────────
      total                                              1              2                 14.00

      Costs are sums over the months.
      "
    `)
  })

  it('says so in Chinese, and how to go on', async () => {
    const { out, err } = await ask('what-if --policy proposed.json --from 2022-09 --to 2022-10 --lang zh')
    expect(out).toContain('政策推演')
    expect(out).toContain('拟议政策册  kunming-chenggong tried')
    expect(err).toContain('--format xlsx')
  })

  it('goes from the first month of the scheme to the last with a payment', async () => {
    const { out } = await ask('what-if --policy proposed.json --json')
    expect(JSON.parse(out)).toMatchObject({
      from: '2011-07',
      to: '2022-10',
      proposed: { version: 'tried' },
      participants: 2,
      boundsFen: [500, 1_000, 5_000, 10_000],
      costs: { totals: { changeFen: 1_400 } },
      bands: { totals: { heads: 1, changeFen: 1_400 } },
    })
  })

  it('goes to the month of the cut', async () => {
    const { out } = await ask('what-if --policy proposed.json --effective-at 2022-09-15 --json')
    expect(JSON.parse(out)).toMatchObject({ to: '2022-09', costs: { totals: { changeFen: 700 } } })
  })

  it('as CSV is the costs month by month, in yuan', async () => {
    const { out } = await ask('what-if --policy proposed.json --from 2022-10 --to 2022-10 --format csv')
    expect(out).toContain('Chenggong,2022-10,basic pension,central,')
    expect(out).toContain(',98.00,105.00,7.00,1,1')
  })

  it('as a workbook has costs, recipients and bands', async () => {
    const { bytes } = await ask('what-if --policy proposed.json --from 2022-09 --format xlsx --lang zh')
    const sheets: string[] = []
    for await (const part of readSheets({ name: 'x.xlsx', bytes }))
      if (E.isRight(part) && part.right.kind === 'sheet') sheets.push(part.right.sheet)
    expect(sheets).toEqual(['待遇支出：现行与拟议政策', '待遇人数：现行与拟议政策', '月均损益人数', '说明'])
  })

  it.each([
    ['what-if', 2, 'OptionMissing'],
    ['what-if --policy nothing.json', 6, 'FileMissing'],
    ['what-if --policy proposed.json --from 2022-10 --to 2022-09', 2, 'MonthsOutOfOrder'],
    ['what-if --policy proposed.json --known-at 1', 2, 'OptionMissing'],
    ['what-if --policy without.json --from 2022-10', 1, 'NoPolicyInForceUnder'],
    ['what-if --policy proposed.json --json --format csv', 2, 'OptionsContradict'],
  ])('refuses %s', async (line, exit, code) => {
    const { 'basic-pension.central': _, ...parameters } = sample.parameters
    writeFileSync(join(cwd, 'without.json'), JSON.stringify({ ...sample, id: 'without', parameters }))
    expect(await ask(line)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })
})
