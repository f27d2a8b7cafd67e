import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })

beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

describe('report trial-balance', () => {
  it('has what came in and went out: 2 × 200.00 of contributions, 138.00 of benefits, 25.50 settled back', async () => {
    const { exit, out } = await ask('report trial-balance')
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "Trial balance
      effective at  no limit
      known at      no limit
      position      13
      policy        kunming-chenggong 2022.2
      chart         residents-fund 2022.1
      period        the beginning to the end

      code        account                         opening (yuan)  debit (yuan)  credit (yuan)  closing (yuan)
      ──────────  ──────────────────────────────  ──────────────  ────────────  ─────────────  ──────────────
      1002        income account deposit                    0.00        400.00           0.00          400.00
      1003        expenditure account deposit               0.00          0.00         138.00         -138.00
      1004        fiscal special account deposit            0.00        -25.50           0.00          -25.50
      4001.01     personal contributions                    0.00          0.00         400.00         -400.00
      4002.01     subsidy for the basic pension             0.00          0.00         -25.50           25.50
      5001.01     basic pension                             0.00        133.00           0.00          133.00
      5001.01.01  increment from 65                         0.00          5.00           0.00            5.00
      9001        personal accounts, contra                 0.00        538.30           0.00          538.30
      9001.01     accounts, personal                        0.00          0.00         400.00         -400.00
      9001.04     accounts, contribution subsidy            0.00          0.00         135.00         -135.00
      9001.05     accounts, interest                        0.00          0.00           3.30           -3.30
      9201        appropriations, contra                    0.00          0.00       1,500.00       -1,500.00
      9201.01     appropriations granted                    0.00      1,500.00           0.00        1,500.00
      ──────────  ──────────────────────────────  ──────────────  ────────────  ─────────────  ──────────────
      total                                                 0.00      2,550.80       2,550.80            0.00
      "
    `)
  })

  it('balances in JSON, within each zone', async () => {
    const { rows, totals } = JSON.parse((await ask('report trial-balance --by zone --json')).out)
    expect(totals).toMatchObject({ openingFen: 0, closingFen: 0 })
    expect(totals.debitFen).toBe(totals.creditFen)
    for (const zone of ['chenggong', 'resort']) {
      const mine = rows.filter((row: { readonly zone: string }) => row.zone === zone)
      expect(mine.length).toBeGreaterThan(0)
      expect(mine.reduce((sum: number, row: { readonly closingFen: number }) => sum + row.closingFen, 0)).toBe(0)
    }
  })

  it('names zones as the policy book does', async () => {
    const { out } = await ask('report trial-balance --by zone --lang zh')
    expect(out).toMatch(/1003 +支出户存款 +呈贡区 +0\.00 +0\.00 +138\.00 +-138\.00/)
  })

  it('brings forward what was before the period, and leaves out what is after the cut', async () => {
    const { rows } = JSON.parse((await ask('report trial-balance --from 2022-01 --effective-at 2022-06-30 --json')).out)
    const income = rows.find(({ account }: { readonly account: string }) => account === '4001.01')
    expect(income).toMatchObject({ openingFen: -20_000, creditFen: 20_000, closingFen: -40_000 })
    expect(rows.some(({ account }: { readonly account: string }) => account === '5001.01')).toBe(false)
  })

  it('as CSV is in yuan', async () => {
    expect((await ask('report trial-balance --format csv')).out).toContain(
      '4001.01,personal contributions,0.00,0.00,400.00,-400.00',
    )
  })

  it.each([
    ['report trial-balance --from 2022-02 --to 2022-01', 2, 'MonthsOutOfOrder'],
    ['report trial-balance --by street', 2, 'NoSuchChoice'],
    ['report trial-balance --chart chart.json', 1, 'ChartMalformed'],
    ['report trial-balance --chart nothing.json', 6, 'FileMissing'],
  ])('refuses %s', async (line, exit, code) => {
    writeFileSync(join(cwd, 'chart.json'), '{}')
    expect(await ask(line)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })
})

describe('export --format journal', () => {
  it('writes each monetary event once, in the order of dates, with its closing balances', async () => {
    const { exit } = await ask('export --format journal --out books.journal --lang en')
    expect(exit).toBe(0)
    const text = readFileSync(join(cwd, 'books.journal'), 'utf8')
    const dates = text.match(/^\d{4}-\d\d-\d\d/gm) ?? []
    expect(dates).toEqual([...dates].sort())
    // Two contributions, two subsidies, one interest, one payment, two movements of the fund; and the closing balances.
    expect(dates).toHaveLength(9)
    expect(text).toContain('participant: A001')
    expect(text).toMatch(/income:4001\.01 personal contributions:\S+ {2}0\.00 CNY = -400\.00 CNY/)
  })

  it('goes to stdout without --out, the same bytes each time', async () => {
    const [one, two] = [await ask('export --format journal'), await ask('export --format journal')]
    expect(one.out).toBe(two.out)
    expect(one.out).toContain('期末余额')
  })

  it('by day has the same closing balances, and numbers of events in place of their ids', async () => {
    const [each, daily] = [await ask('export --format journal'), await ask('export --format journal --by-day')]
    const closing = (text: string) => text.split('\n').filter((line) => line.includes('0.00 CNY = '))
    expect(closing(daily.out)).toEqual(closing(each.out))
    // The two contributions came on two days; the two subsidies on one, in one zone.
    expect(daily.out.match(/^\d{4}-\d\d-\d\d/gm)).toHaveLength(8)
    expect(daily.out).toContain('; events: 2')
    expect(daily.out).not.toContain('event: ')
  })

  it('leaves out what was not known', async () => {
    expect((await ask('export --format journal --known-at 1')).out).not.toContain('closing balances')
  })
})

describe('export', () => {
  it.each([
    ['export --format jsonl --chart x.json', 2, 'OptionsContradict'],
    ['export --format journal --with-names', 2, 'OptionsContradict'],
    ['export --format gbt40217 --out tables --by-day', 2, 'OptionsContradict'],
    ['export --format journal --settings x.json', 2, 'OptionsContradict'],
    ['export --format parquet', 2, 'FormatNotYet'],
    ['export --format gbt40217', 2, 'OptionMissing'],
    ['export --format gbt40217 --out tables --from 2022-10-01 --to 2022-09-30', 2, 'PeriodEndsBeforeItBegins'],
  ])('refuses %s', async (line, exit, code) => {
    expect(await ask(line)).toMatchObject({ exit, out: '', err: expect.stringContaining(code) })
  })
})

describe('export --format gbt40217', () => {
  const textOf = (folder: string, file: string): string =>
    new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(join(cwd, folder, file)))

  it('writes nine files and a manifest, of the year up to the last payment, without a name', async () => {
    const { exit, out } = await ask('export --format gbt40217 --out tables --json')
    expect(exit).toBe(0)
    const manifest = JSON.parse(out)
    expect(manifest).toMatchObject({
      period: { from: '2022-01-01', to: '2022-10-31' },
      participants: 2,
      personalData: { isWritten: false },
    })
    expect(manifest.files).toHaveLength(9)
    expect(JSON.parse(readFileSync(join(cwd, 'tables', 'manifest.json'), 'utf8'))).toEqual(manifest)
    for (const { file } of manifest.files) expect(textOf('tables', file)).not.toContain('王芳')
  })

  it('writes names only when they are asked for', async () => {
    const { exit, out } = await ask('export --format gbt40217 --out named --with-names --json')
    expect(exit).toBe(0)
    const { files, personalData } = JSON.parse(out)
    expect(personalData).toMatchObject({ isWritten: true, notOnRecord: 0 })
    expect(files.some(({ file }: { readonly file: string }) => textOf('named', file).includes('王芳'))).toBe(true)
  })

  it('has the books: accounts of both zones, and vouchers that balance', async () => {
    const { out } = await ask('export --format gbt40217 --out with-books --from 2022-01-01 --to 2022-12-31 --json')
    const { files, emptyTables } = JSON.parse(out)
    expect(emptyTables.every(({ because }: { readonly because: string }) => because === 'other-scheme')).toBe(true)
    const tables: ReadonlyArray<{ readonly number: number; readonly rows: number; readonly totalsFen: object }> =
      files.flatMap(({ tables }: { readonly tables: unknown }) => tables)
    const totals = tables.find(({ number }) => number === 20)?.totalsFen
    // 200.00 of 2022 came in, 138.00 was paid, and 25.50 went back in red: 312.50 on both sides.
    expect(totals).toEqual({ 借方金额: 31_250, 贷方金额: 31_250 })
    const text = textOf('with-books', '财务信息.xml')
    expect(text).toContain('<账套号>530114-chenggong</账套号><账套名称>呈贡区城乡居民养老保险基金</账套名称>')
    // 200.00 of 2021 is what the resort zone carries forward.
    expect(text).toMatch(/530114-resort<.*>3001\.02<.*<会计期间>1月<.*<期初余额>200\.00<.*<期末余额>200\.00</)
  })

  it('takes areas, agencies and codes from a file of settings', async () => {
    const settings = {
      schemaVersion: 1,
      areas: {
        resort: { areaCode: '530112', areaName: '昆明市西山区', agency: { code: '530112099', name: '度假区社保中心' } },
      },
      streets: { 大渔街道: { code: '530112008', communities: {} } },
    }
    writeFileSync(join(cwd, 'settings.json'), JSON.stringify(settings))
    expect((await ask('export --format gbt40217 --out set --settings settings.json')).exit).toBe(0)
    const persons = textOf('set', '人员信息.xml')
    expect(persons).toContain('<行政区划代码>530112</行政区划代码><行政区划>昆明市西山区</行政区划>')
    expect(persons).toContain('<街道或乡镇编码>530112008</街道或乡镇编码><街道或乡镇>大渔街道</街道或乡镇>')
    expect(persons).toContain('<行政区划代码>530114</行政区划代码>')
  })

  it.each([
    [
      { schemaVersion: 1, areas: { nowhere: { areaCode: '530112', areaName: 'x', agency: null } } },
      'SettingsUnknown',
      'areas.nowhere',
    ],
    [{ schemaVersion: 1, agency: { code: 7, name: 'x' } }, 'SettingsMalformed', 'agency.code'],
  ])('refuses the settings %j with the path, and writes nothing', async (settings, code, path) => {
    writeFileSync(join(cwd, 'refused.json'), JSON.stringify(settings))
    const { exit, out, err } = await ask('export --format gbt40217 --out refused --settings refused.json')
    expect([exit, out, existsSync(join(cwd, 'refused'))]).toEqual([1, '', false])
    expect(err).toContain(code)
    expect(err).toContain(path)
  })

  it('says in words what it wrote, and what it is not', async () => {
    const { out } = await ask('export --format gbt40217 --out tables --lang zh')
    expect(out).toContain('未经认证')
    expect(out).toContain('个人信息  未写入')
  })
})
