import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../fund/live/live-fund.js'
import { auditor, ofChenggong, type Served, servedBy, smallFund } from '../testing/served.kit.js'
import { routeTable } from './route-table.js'

let fund: LiveFund
let served: Served
beforeAll(async () => {
  fund = await smallFund()
  served = servedBy(fund)
})
afterAll(() => fund.stop())

const json = async (target: string, who = auditor) => {
  const response = await served.ask(target, {}, who)
  return response.status === 200 ? JSON.parse(await response.text()) : response.status
}

describe('a caller of one zone', () => {
  it('sees rows and totals of that zone alone', async () => {
    const [all, own] = [await json('/v1/enrolment'), await json('/v1/enrolment', ofChenggong)]
    expect([all.totals.enrolled, own.totals.enrolled]).toEqual([2, 1])
    expect(own.rows.map(({ zone }: { zone: string }) => zone)).toEqual(['chenggong'])
    expect((await json('/v1/zones', ofChenggong)).items.map(({ zone }: { zone: string }) => zone)).toEqual([
      'chenggong',
    ])
  })
  it('sees in no answer at all anything of another zone', async () => {
    const foreign = ['CG000002', 'resort', '大渔街道']
    for (const route of routeTable) {
      if (route.method !== 'GET' || route.name === 'policy') continue
      const target = route.path.replaceAll(/\{([^}]*)\}/g, (_, name: string) => route.params[name]?.example ?? '')
      const text = await (await served.ask(target, {}, ofChenggong)).text()
      // The zones themselves are named in the policy book, which everybody may read, and which an event adopted.
      const said = text.replaceAll(/"names":\{.*?\}\}/g, '').replaceAll(/"type":"PolicyAdopted".*?"type":"Part/g, '')
      expect([route.name, foreign.filter((word) => said.includes(word))]).toEqual([route.name, []])
    }
  })
  it.each([
    '/v1/zones/resort/totals',
    '/v1/participants/CG000002',
    '/v1/participants/CG000002/account',
    '/v1/participants/CG000002/months',
    '/v1/participants/CG000002/events',
    '/v1/participants/CG000002/findings',
    '/v1/participants/CG000002/explain/2022-08',
    '/v1/events/00000000-0000-5000-a000-000000000003',
    '/v1/enrolment?zone=resort',
    '/v1/findings?zone=resort',
    '/v1/trial-balance?zone=resort',
  ])('finds nothing at %s, where others do', async (target) => {
    expect([await json(target, ofChenggong), typeof (await json(target))]).toEqual([404, 'object'])
  })
  it.each(['/v1/trial-balance', '/v1/reconciliation', '/v1/reports/annual/2022'])('is refused %s', async (target) =>
    expect(await json(target, ofChenggong)).toBe(403),
  )
  it('has the trial balance of its zone', async () =>
    expect((await json('/v1/trial-balance?zone=chenggong', ofChenggong)).totals.closingFen).toBe(0))
})

describe('an answer of one participant', () => {
  it('holds owed against paid month by month', async () => {
    const { months, through, differenceFen } = await json('/v1/participants/CG000002/months')
    expect(through).toBe('2022-09')
    expect(months.map(({ month, reason, paidFen }: Record<string, unknown>) => [month, reason, paidFen])).toEqual([
      ['2022-07', 'years-missing', 1_250],
      ['2022-08', 'after-death', 1_250],
      ['2022-09', 'after-death', 1_250],
    ])
    expect(differenceFen).toBe(3_750)
  })
  it('shows the account at the end of every year', async () => {
    const { years, balanceFen } = await json('/v1/participants/CG000001/account')
    expect(years.map(({ year, balanceFen: fen }: Record<string, unknown>) => [year, fen])).toEqual([
      [2012, 20_000],
      [2013, 40_000],
      [2014, 60_000],
    ])
    expect(balanceFen).toBe(60_000)
  })
  it('leads from an event to what it was owed for', async () => {
    const { items } = await json('/v1/participants/CG000001/events?type=PensionPaid')
    const { links } = await json(`/v1/events/${items[0].eventId}`)
    expect(links.map(({ path }: { path: string }) => path)).toEqual([
      '/v1/participants/CG000001',
      '/v1/participants/CG000001/entitlement/2022-07',
      '/v1/participants/CG000001/explain/2022-07',
      '/v1/participants/CG000001/account',
    ])
    for (const { path } of links) expect([path, typeof (await json(path))]).toEqual([path, 'object'])
  })
})

it('findings are counted as they were asked for, by code and place', async () => {
  const { items, totals } = await json('/v1/findings?code=PAID_AFTER_DEATH')
  expect(items).toMatchObject([{ number: 1, participantId: 'CG000002', fen: 2_500 }])
  expect(totals).toMatchObject({
    findings: 1,
    lossFen: 2_500,
    byCode: [{ code: 'PAID_AFTER_DEATH' }],
    byZone: [{ zone: 'resort' }],
  })
})

it('the overview has every part at one position', async () => {
  const { reconciliation, findings, zoneTotals, position } = await json('/v1/overview/2022')
  expect([reconciliation.state, findings.state, zoneTotals.totals.enrolled, position]).toEqual([
    'ready',
    'ready',
    2,
    17,
  ])
  const own = await json('/v1/overview/2022', ofChenggong)
  expect([own.reconciliation.state, own.zoneTotals.totals.enrolled]).toEqual(['not-allowed', 1])
  expect((await json('/v1/overview/2021')).reconciliation.state).toBe('nothing-published')
})
