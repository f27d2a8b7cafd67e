import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })

/** The fields of a document's rows and totals that these tests look at. */
interface Row {
  readonly zone: string
  readonly level: string
  readonly section: string
  readonly account: string
  readonly fen: number
  readonly source: string
  readonly differenceFen: number
  readonly reason: string
}
interface Totals {
  readonly zone: string
  readonly expenseFen: number
  readonly netAssetsFen: number
  readonly personalAccountsFen: number
  readonly onAccountsFen: number
  readonly carriedForwardFen: number
}
interface Document {
  readonly effectiveAt: string | null
  readonly rows: ReadonlyArray<Row>
  readonly totals: Totals
  readonly totalsBy: ReadonlyArray<Totals>
}
const json = async (line: string): Promise<Document> => JSON.parse((await ask(`${line} --json`)).out)

beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

describe('report income-statement', () => {
  it('has 2 × 200.00 of contributions less 25.50 settled back, and 98 + 15 + 9 + 11 and 2.50 + 1 + 1.50 paid', async () => {
    const { exit, out } = await ask('report income-statement')
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "Income and expenditure statement
      effective at  no limit
      known at      no limit
      position      13
      policy        kunming-chenggong 2022.2
      chart         residents-fund 2022.1

      code        item                           amount (yuan)
      ──────────  ─────────────────────────────  ─────────────
      4001.01     personal contributions                400.00
      4002.01     subsidy for the basic pension         -25.50
                  total income                          374.50
      5001.01     basic pension                         133.00
      5001.01.01  increment from 65                       5.00
                  total expenditure                     138.00
                  surplus of the period                 236.50
                  balance brought forward                 0.00
                  balance carried forward               236.50

      On the cash basis: income is what arrived, expenditure what was paid, net of what came back.
      The ledger has no event for an opening balance; a history that begins in the middle lacks it.
      "
    `)
  })

  it('has a column for each zone in Chinese, as wide as it looks', async () => {
    const { out } = await ask('report income-statement --by zone --lang zh')
    expect(out).toMatch(/^科目代码 {4}项目 {24}呈贡区（元） {2}度假区（元） {2}合计（元）$/m)
    expect(out).toMatch(/^4001\.01 {5}个人缴费收入 {24}0\.00 {8}400\.00 {6}400\.00$/m)
    expect(out).toMatch(/^ +期末滚存结余 +-163\.50 +400\.00 +236\.50$/m)
  })

  it('brings forward what came in before the period: 200.00 of 2021', async () => {
    expect((await json('report income-statement --from 2022-01 --to 2022-06')).totals).toEqual({
      incomeFen: 20_000,
      expenseFen: 0,
      surplusFen: 20_000,
      broughtForwardFen: 20_000,
      carriedForwardFen: 40_000,
    })
  })

  it('by level has the shares of the pension, and they add up', async () => {
    const { rows, totals, totalsBy } = await json('report income-statement --by level')
    const expense = rows.filter(({ section }) => section === 'expense')
    expect(expense.map(({ level, account, fen }) => `${level} ${account} ${fen}`)).toEqual([
      'central 5001.01 9800',
      'province 5001.01 1500',
      'province 5001.01.01 250',
      'city 5001.01 900',
      'city 5001.01.01 100',
      'district 5001.01 1100',
      'district 5001.01.01 150',
    ])
    const spent = totalsBy.map(({ expenseFen }) => expenseFen)
    expect(spent.reduce((sum, fen) => sum + fen, 0)).toBe(totals.expenseFen)
  })

  it('knows nothing of what was recorded later', async () => {
    expect((await json('report income-statement --known-at 1')).totals).toMatchObject({ carriedForwardFen: 0 })
  })

  it.each([
    ['report income-statement --from 2022-02 --to 2022-01', 2, 'MonthsOutOfOrder'],
    ['report income-statement --by street', 2, 'NoSuchChoice'],
    ['report balance-sheet --chart nothing.json', 6, 'FileMissing'],
    ['report balance-sheet --from 2022-01', 2, 'UnknownOption'],
    ['report personal-accounts --by level', 2, 'NoSuchChoice'],
  ])('refuses %s', async (line, exit, code) => {
    expect(await ask(line)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })
})

describe('report balance-sheet', () => {
  it('has what is in each deposit, whose it is, and the accounts beside it', async () => {
    expect((await ask('report balance-sheet --lang zh --by zone')).out).toMatchInlineSnapshot(`
      "资产负债表
      生效截至  不限
      记录截至  不限
      账本位次  13
      政策册    kunming-chenggong 2022.2
      科目表    residents-fund 2022.1

      资产负债表
      科目代码  项目            呈贡区（元）  度假区（元）  合计（元）
      ────────  ──────────────  ────────────  ────────────  ──────────
      1002      收入户存款              0.00        400.00      400.00
      1003      支出户存款           -138.00          0.00     -138.00
      1004      财政专户存款          -25.50          0.00      -25.50
                资产合计             -163.50        400.00      236.50
                负债合计                0.00          0.00        0.00
                净资产合计           -163.50        400.00      236.50
                其中：个人账户          0.00        538.30      538.30
                其中：统筹           -163.50       -138.30     -301.80

      个人账户与基金对账
      片区    来源                  账户记账（元）  基金（元）  差额（元）  原因
      ──────  ────────────────────  ──────────────  ──────────  ──────────  ────────────────────────────────────
      度假区  个人缴费（已减退费）          400.00      400.00        0.00  相符
      度假区  缴费补贴（省级）               35.00        0.00      -35.00  已记入个人账户，财政尚未到账
      度假区  缴费补贴（区级）              100.00        0.00     -100.00  已记入个人账户，财政尚未到账
      度假区  利息                            3.30        0.00       -3.30  已结息记账，账本没有基金利息到账记录
      ──────  ────────────────────  ──────────────  ──────────  ──────────  ────────────────────────────────────
              合计                          538.30      400.00     -138.30

      净资产 = 资产 - 负债 = 个人账户 + 统筹；个人账户为备查账的余额。
      账本没有期初余额的事件；从中途开始的历史缺期初余额。
      "
    `)
  })

  it('on a day has what was there on that day', async () => {
    const { totals, effectiveAt } = await json('report balance-sheet --effective-at 2021-12-31')
    // 200.00 came in; with the interest of 3.30 the account has more than that.
    expect(totals).toEqual({
      assetsFen: 20_000,
      liabilitiesFen: 0,
      netAssetsFen: 20_000,
      personalAccountsFen: 20_330,
      pooledFen: -330,
    })
    expect(effectiveAt).toBe('2021-12-31')
  })

  it('as CSV is the sheet alone, as a workbook has the accounts and the notes beside it', async () => {
    const csv = (await ask('report balance-sheet --format csv')).out.split('\r\n')
    expect(csv).toContain('1002,income account deposit,400.00')
    expect(csv).toContain(',of which the pooled side,-301.80')
    expect(csv.join()).not.toContain('agrees')
    const { exit, bytes } = await ask('report balance-sheet --format xlsx')
    expect([exit, bytes.subarray(0, 2).toString()]).toEqual([0, 'PK'])
    expect(bytes.equals((await ask('report balance-sheet --format xlsx')).bytes)).toBe(true)
  })

  it('carries forward what the statement of income does, at every cut', async () => {
    for (const day of ['2021-06-30', '2022-03-31', '2022-10-31', '2022-12-31']) {
      const sheet = await json(`report balance-sheet --effective-at ${day}`)
      const statement = await json(`report income-statement --effective-at ${day}`)
      expect(sheet.totals.netAssetsFen).toBe(statement.totals.carriedForwardFen)
    }
  })
})

describe('report personal-accounts', () => {
  it('says why 538.30 on accounts are 400.00 in the fund', async () => {
    const { rows, totals } = await json('report personal-accounts')
    expect(rows.map(({ source, level, differenceFen, reason }) => [source, level, differenceFen, reason])).toEqual([
      ['personal', null, 0, 'agrees'],
      ['subsidy', 'province', -3_500, 'not-arrived'],
      ['subsidy', 'district', -10_000, 'not-arrived'],
      ['interest', null, -330, 'no-record-of-income'],
    ])
    expect(totals).toEqual({ onAccountsFen: 53_830, inFundFen: 40_000, differenceFen: -13_830 })
  })

  it('has the balance of the accounts of the balance sheet, in each zone', async () => {
    const { totalsBy } = await json('report personal-accounts --by zone')
    const sheet = await json('report balance-sheet --by zone')
    expect(totalsBy.map(({ zone, onAccountsFen }) => [zone, onAccountsFen])).toEqual(
      sheet.totalsBy.map(({ zone, personalAccountsFen }) => [zone, personalAccountsFen]),
    )
  })
})
