import * as t from 'io-ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../testing/small-files.js'
import { tryRun } from '../testing/try-run.js'

let cwd = ''
const ask = (line: string) => tryRun(line, { cwd })

beforeAll(async () => {
  cwd = folderOf(smallFiles)
  await ask('import files --allow-quarantine')
})

describe('account', () => {
  it('shows where the money came from, in English', async () => {
    const { exit, out, err } = await ask('account A002 --effective-at 2022-12-31')
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "Account of A002
      effective at  2022-12-31
      known at      no limit
      position      13
      policy        kunming-chenggong 2022.2

      source                    balance (yuan)
      ────────────────────────  ──────────────
      personal contributions            400.00
      collective contributions            0.00
      paid on behalf                      0.00
      central subsidy                     0.00
      province subsidy                   35.00
      city subsidy                        0.00
      district subsidy                  100.00
      interest                            3.30
      transferred in                      0.00
      ────────────────────────  ──────────────
      total                             538.30
      "
    `)
    expect(err).toBe('\nEvery entry: pension-ledger events --stream participant-A002\n')
  })

  it('shows it in Chinese', async () => {
    expect((await ask('account A002 --lang zh')).out).toMatchInlineSnapshot(`
      "个人账户 A002
      生效截至  不限
      记录截至  不限
      账本位次  13
      政策册    kunming-chenggong 2022.2

      来源      余额（元）
      ────────  ──────────
      个人缴费      400.00
      集体补助        0.00
      政府代缴        0.00
      中央补贴        0.00
      省级补贴       35.00
      市级补贴        0.00
      区级补贴      100.00
      利息            3.30
      转入            0.00
      ────────  ──────────
      合计          538.30
      "
    `)
  })

  it('has the promised shape, in fen', async () => {
    const { out } = await ask('account A002 --effective-at 2021-12-31 --json')
    expect(JSON.parse(out)).toEqual({
      participantId: 'A002',
      effectiveAt: '2021-12-31',
      balanceFen: 20_330,
      subBalances: {
        personal: 20_000,
        collective: 0,
        onBehalf: 0,
        subsidyCentral: 0,
        subsidyProvince: 0,
        subsidyCity: 0,
        subsidyDistrict: 0,
        interest: 330,
        transferIn: 0,
      },
    })
  })

  it('leaves out what was not yet true the day before', async () => {
    expect(JSON.parse((await ask('account A002 --effective-at 2021-12-30 --json')).out)).toMatchObject({
      balanceFen: 20_000,
    })
  })

  it('of nobody is refused', async () => {
    expect(await ask('account A009')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('A009') })
  })

  it('of somebody who was not yet enrolled is refused', async () => {
    expect(await ask('account A002 --effective-at 2014-12-31')).toMatchObject({ exit: 1 })
  })
})

const EntitlementShape = t.strict({
  participantId: t.string,
  month: t.string,
  status: t.keyof({ owed: null, withheld: null, none: null }),
  releasedIn: t.union([t.string, t.null]),
  reason: t.union([t.string, t.null]),
  lines: t.array(t.strict({ component: t.string, level: t.string, fen: t.Int })),
  totalFen: t.Int,
})

describe('entitlement', () => {
  it('shows the lines of a month', async () => {
    expect((await ask('entitlement A001 --month 2022-10')).out).toMatchInlineSnapshot(`
      "Entitlement of A001 for 2022-10
      status        owed
      effective at  no limit
      known at      no limit
      position      13
      policy        kunming-chenggong 2022.2

      component          borne by  amount (yuan)
      ─────────────────  ────────  ─────────────
      basic pension      central           98.00
      basic pension      province          15.00
      basic pension      city               9.00
      basic pension      district          11.00
      increment from 65  province           2.50
      increment from 65  city               1.00
      increment from 65  district           1.50
      ─────────────────  ────────  ─────────────
      total                               138.00
      "
    `)
  })

  it('has the promised shape', async () => {
    const { out } = await ask('entitlement A001 --month 2022-10 --json')
    const answer: unknown = JSON.parse(out)
    expect(EntitlementShape.is(answer)).toBe(true)
    expect(answer).toMatchObject({ status: 'owed', reason: null, releasedIn: null, totalFen: 13_800 })
  })

  it('of somebody below the age says why there is none', async () => {
    const { out } = await ask('entitlement A002 --month 2022-10 --lang zh')
    expect(out).toContain('不应发（尚未到领取待遇的月份）')
  })

  it('before any rule was in force is refused, and names the rule', async () => {
    const { exit, err } = await ask('entitlement A001 --month 1999-01')
    expect({ exit, err }).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
      }
    `)
  })
})

describe('events', () => {
  const linesOf = (out: string): ReadonlyArray<unknown> =>
    out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))

  it('are JSON Lines in the order of positions', async () => {
    const { out } = await ask('events')
    const positions = linesOf(out).map((line) => (line as { readonly position: number }).position)
    expect(positions).toEqual(positions.map((_, index) => index + 1))
  })

  it('may be those of one stream and type', async () => {
    const { out } = await ask('events --stream participant-A002 --type ContributionReceived')
    expect(linesOf(out)).toMatchObject([
      { stream: 'participant-A002', data: { year: 2021, fen: 20_000 }, provenance: { source: { line: 2 } } },
      { stream: 'participant-A002', data: { year: 2022, fen: 20_000 }, provenance: { source: { line: 3 } } },
    ])
  })

  it('begin where they are asked to, and are no more than asked', async () => {
    const { out } = await ask('events --from 3 --limit 2')
    expect(linesOf(out)).toMatchObject([{ position: 3 }, { position: 4 }])
  })

  it('of a stream that does not exist are none', async () => {
    expect(await ask('events --stream participant-A009')).toMatchObject({ exit: 0, out: '' })
  })

  it('are one document under --json', async () => {
    expect(JSON.parse((await ask('events --type InterestCredited --json')).out)).toMatchObject({
      events: [{ type: 'InterestCredited', data: { fen: 330 } }],
    })
    expect(JSON.parse((await ask('events --type DeathRecorded --json')).out)).toEqual({ events: [] })
  })

  it('hold no name, ID number or bank account', async () => {
    const { out } = await ask('events')
    for (const secret of ['王芳', '530121195003290021', '李强', '530121198505050012']) expect(out).not.toContain(secret)
  })

  it('stop in silence when nobody reads on', async () => {
    expect(await tryRun('events', { cwd, writesTaken: 0 })).toMatchObject({ exit: 0, out: '', err: '' })
  })
})

describe('policy show', () => {
  it('gives each number with its source', async () => {
    expect((await ask('policy show --parameter funeral.split')).out).toMatchInlineSnapshot(`
      "Policy book of Chenggong District, Kunming
      policy        kunming-chenggong 2022.2
      jurisdiction  530114
      zones         Chenggong (chenggong), Resort zone (resort), High-tech zone (high-tech), Economic zone (economic), Yangzonghai (yangzonghai)
      parameters    42

      parameter      name                                  from        value  grade  source
      ─────────────  ────────────────────────────────────  ──────────  ─────  ─────  ───────────────────────────────────────────────
      funeral.split  city : district of the funeral grant  2011-07-01  4:6    seed   昆明市呈贡区城乡居民社会养老保险局 2022 年度项…

      Rates marked \`seed\` are from the bureau's report. All others are sample data with their grade of evidence; check them against the texts before relying on them.
      Grades: seed the bureau’s own report; A law; B government site; C reprint; D public code; I inferred; U sample without a text.
      "
    `)
  })

  it.each([
    ['subsidy.credit-days', '90'],
    ['death.report-days', 'none'],
    ['death.report-days', '20 working-days'],
    ['fund.accounts', '财政社保基金专户 支出户 收入户'],
  ])('gives the limit %s: %s', async (key, value) =>
    expect((await ask(`policy show --parameter ${key}`)).out).toMatch(new RegExp(`20\\d\\d-\\d\\d-01  ${value} `)),
  )

  it('refuses a parameter that the book does not have', async () => {
    expect(await ask('policy show --parameter funeral.spilt')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('"funeral.split"'),
    })
  })
})

it('the same question gives the same bytes', async () => {
  expect(await ask('account A002 --lang zh')).toEqual(await ask('account A002 --lang zh'))
})
