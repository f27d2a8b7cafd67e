import { readSheets } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })

beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

/** Every cell of a workbook or a CSV, sheet by sheet, with what kind of cell it is. */
const cellsOf = async (bytes: Uint8Array, name = 'x.xlsx') => {
  const rows: Array<readonly [sheet: string, cells: ReadonlyArray<string>, kinds: ReadonlyArray<string> | null]> = []
  for await (const part of readSheets({ name, bytes })) {
    if (E.isLeft(part)) throw new Error(part.left.code)
    if (part.right.kind === 'sheet') rows.push([part.right.sheet, part.right.columns.map(({ text }) => text), null])
    if (part.right.kind === 'rows')
      for (const { cells, kinds } of part.right.rows) rows.push([part.right.sheet, cells, kinds])
  }
  return rows
}

describe('report zone-totals', () => {
  it('reads downwards where there are few zones', async () => {
    expect((await ask('report zone-totals')).out).toMatchInlineSnapshot(`
      "Zone totals
      scope           Chenggong District, Kunming (530114)
      effective at    no limit
      known at        no limit
      year            2022
      pay month       2022-10
      position        13
      events counted  13
      policy book     kunming-chenggong 2022.2
      rows            2

      measure                            Chenggong  Resort zone   total
      ─────────────────────────────────  ─────────  ───────────  ──────
      ever enrolled                              1            1       2
      active                                     1            1       2
      suspended                                  0            0       0
      terminated                                 0            0       0
      dead                                       0            0       0
      contributors                               0            1       1
      assessed on behalf                         0            0       0
      pension recipients                         1            0       1
      aid recipients                             0            0       0
      paid in the month (yuan)              138.00         0.00  138.00
      paid in the year (yuan)               138.00         0.00  138.00
      district share of the year (yuan)      12.50         0.00   12.50
      "
    `)
  })

  it('reads so in Chinese', async () => {
    expect((await ask('report zone-totals --lang zh')).out).toMatchInlineSnapshot(`
      "片区汇总
      范围        昆明市呈贡区 (530114)
      生效截至    不限
      记录截至    不限
      年度        2022
      实付年月    2022-10
      账本位次    13
      计入记录数  13
      政策册      kunming-chenggong 2022.2
      行数        2

      指标                呈贡区  度假区    合计
      ──────────────────  ──────  ──────  ──────
      累计参保                 1       1       2
      正常                     1       1       2
      暂停                     0       0       0
      终止                     0       0       0
      死亡                     0       0       0
      续保缴费                 0       1       1
      代缴核定                 0       0       0
      领养老金                 1       0       1
      领养老补助               0       0       0
      当月发放（元）      138.00    0.00  138.00
      本年发放（元）      138.00    0.00  138.00
      本年区级发放（元）   12.50    0.00   12.50
      "
    `)
  })

  it('counts nobody before the first was enrolled', async () => {
    const { exit, out } = await ask('report zone-totals --effective-at 2011-06-30 --json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ rows: [], effectiveAt: '2011-06-30', totals: { enrolled: 0 } })
  })

  it('counts whom the ledger knew at a position', async () => {
    const { out } = await ask('report zone-totals --known-at 3 --json')
    expect(JSON.parse(out)).toMatchObject({ knownAt: 3, position: 3, totals: { enrolled: 1 } })
  })
})

describe('report fund-spending', () => {
  it('has appropriated, settled and paid side by side', async () => {
    expect((await ask('report fund-spending --year 2022')).out).toMatchInlineSnapshot(`
      "Fund spending
      scope           Chenggong District, Kunming (530114)
      effective at    no limit
      known at        no limit
      year            2022
      pay month       2022-10
      position        13
      events counted  13
      policy book     kunming-chenggong 2022.2
      rows            6

      zone         purpose               level     year  appropriated (yuan)  settled (yuan)  paid (yuan)
      ───────────  ────────────────────  ────────  ────  ───────────────────  ──────────────  ───────────
      Chenggong    basic pension         central   2022                 0.00            0.00        98.00
      Chenggong    basic pension         province  2022                 0.00            0.00        17.50
      Chenggong    basic pension         city      2022                 0.00            0.00        10.00
      Chenggong    basic pension         district  2022             1,500.00          -25.50        12.50
      Resort zone  contribution subsidy  province  2022                 0.00            0.00        35.00
      Resort zone  contribution subsidy  district  2022                 0.00            0.00       100.00
      ───────────  ────────────────────  ────────  ────  ───────────────────  ──────────────  ───────────
      total                                                         1,500.00          -25.50       273.00

      Columns not shown, because all of them is zero: received, transferred, released to communities, credited to passbooks, swept to the income account
      "
    `)
  })

  it('cannot go by street, and says so', async () => {
    expect(await ask('report fund-spending --by street')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--by zone'),
    })
  })

  it('is a CSV that spreadsheet programs read', async () => {
    const { bytes } = await ask('report fund-spending --year 2022 --format csv --lang zh')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...rows] = await cellsOf(bytes, 'x.csv')
    expect(head?.[1].slice(0, 6)).toEqual(['片区', '用途', '级次', '年度', '拨付（元）', '据实结算（元）'])
    expect(rows.find(([, cells]) => cells[0] === '呈贡区' && cells[2] === '区')?.[1].slice(4, 7)).toEqual([
      '1500.00',
      '-25.50',
      '12.50',
    ])
  })

  it('is a workbook with a sheet of notes', async () => {
    const { bytes, exit } = await ask('report fund-spending --year 2022 --format xlsx')
    expect(exit).toBe(0)
    const notes = (await cellsOf(bytes)).filter(([sheet]) => sheet === '说明').map(([, cells]) => cells)
    expect(notes).toContainEqual(['policy book', 'kunming-chenggong 2022.2'])
    expect(notes).toContainEqual(['position', '13'])
    expect(notes).toContainEqual(['Fund spending appropriated (yuan) total', '1500.00'])
  })

  it('is the same workbook every time', async () => {
    const line = 'report fund-spending --year 2022 --format xlsx'
    expect((await ask(line)).bytes.equals((await ask(line)).bytes)).toBe(true)
  })

  it('is no workbook on a terminal', async () => {
    expect(await tryRun('report fund-spending --format xlsx', { cwd, isTty: true })).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('--out'),
    })
  })

  it('contradicts itself as JSON and CSV at once', async () => {
    expect(await ask('report fund-spending --json --format csv')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('OptionsContradict'),
    })
  })

  it('is no PDF', async () => {
    expect(await ask('report fund-spending --format pdf')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('html'),
    })
  })
})

describe('report certification', () => {
  it('is of one round', async () => {
    const { out } = await ask('report certification --round 2022-H1 --json')
    expect(JSON.parse(out)).toMatchObject({ totals: { due: 1, passed: 1, passedByApp: 1, missing: 0 } })
  })

  it('of a round that was not opened is empty', async () => {
    expect(JSON.parse((await ask('report certification --round 2022-H2 --json')).out)).toMatchObject({ rows: [] })
  })

  it('refuses a round there cannot be', async () => {
    expect(await ask('report certification --round 2022-H3')).toMatchObject({ exit: 2 })
  })
})

describe('every report', () => {
  it.each(['enrolment', 'benefits'])('%s adds up to what was imported', async (name) => {
    const { out } = await ask(`report ${name} --year 2022 --json`)
    expect(JSON.parse(out).totals).toMatchObject(
      name === 'enrolment'
        ? { enrolled: 2, normalHeads: 1, normalFen: 20_000 }
        : { totalFen: 13_800, incrementFen: 500 },
    )
  })

  it('is a page that escapes what it shows', async () => {
    const { out } = await ask('report enrolment --format html --lang zh')
    expect(out).toContain('<html lang="zh-CN">')
    expect(out).toContain('<td>呈贡区</td>')
  })

  it('shows its progress on a terminal, and takes it away', async () => {
    const { err } = await tryRun('report enrolment', { cwd, isTty: true, tickMs: 700 })
    expect(err).toContain('Replaying')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
  })

  it.each([{ isTty: false }, { isTty: true, quiet: true }])('shows none otherwise', async ({ isTty, quiet }) => {
    const line = `report enrolment${quiet === true ? ' --quiet' : ''}`
    expect((await tryRun(line, { cwd, isTty, tickMs: 700 })).err).toBe('')
  })
})

describe('report annual', () => {
  it('stands at the end of the year, and its figures come from the events', async () => {
    const { exit, out } = await ask('report annual --year 2022')
    expect(exit).toBe(0)
    expect(out).toContain('截至2022年12月31日，累计参保2人')
    expect(out).toContain('据实结算')
  })

  it('stands at the day of the cut', async () => {
    const { out } = await ask('report annual --year 2022 --effective-at 2014-12-31')
    expect(out).toBe('')
    expect((await ask('report annual --year 2014 --effective-at 2014-10-31')).out).toContain(
      '截至2014年10月31日，累计参保1人',
    )
  })

  it('needs its year', async () => {
    expect(await ask('report annual')).toMatchObject({ exit: 2, err: expect.stringContaining('--year') })
  })

  it('as a workbook has its figures and its tables', async () => {
    const { bytes } = await ask('report annual --year 2022 --format xlsx')
    const sheets = new Set((await cellsOf(bytes)).map(([sheet]) => sheet))
    expect([...sheets]).toEqual(['指标', '片区汇总', '参保缴费', '待遇发放', '资金支出', '生存认证', '说明'])
  })

  it('as JSON says what it rests on', async () => {
    expect(JSON.parse((await ask('report annual --year 2022 --json')).out)).toMatchObject({
      report: 'annual',
      asOf: '2022-12-31',
      position: 13,
      policy: { id: 'kunming-chenggong', version: '2022.2' },
    })
  })
})
