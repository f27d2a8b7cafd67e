import { enrolled, paid } from '@pension-ledger/domain/testing'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append, fundOver, ledgerOf, right, serves } from '../fund/fund.kit.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { auditor, ofChenggong, type Served, servedBy, smallFund } from '../testing/served.kit.js'
import { eventsRoute } from './events/event.routes.js'
import type { RawQuestion } from './question-asked.js'
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

/** Every item of a list, page by page, and how many there were on each. */
const allPages = async (ask: (target: string) => Promise<Response>, target: string) => {
  const items: unknown[] = []
  const pages: number[] = []
  for (let next: string | null = target; next !== null; ) {
    const response = await ask(next)
    const answer = JSON.parse(await response.text())
    items.push(...answer.items)
    pages.push(answer.items.length)
    const link: string | null = response.headers.get('link')
    expect(link === null).toBe(answer.nextCursor === null)
    next = link === null ? null : link.slice(1, link.indexOf('>'))
  }
  return { items, pages }
}

describe('a list', () => {
  it.each([
    ['/v1/events', 2],
    ['/v1/participants/CG000001/events', 3],
    ['/v1/findings', 2],
    ['/v1/participants', 1],
    ['/v1/events?type=PensionPaid', 4],
  ])('%s has page by page what it has at once', async (target, limit) => {
    const whole = await json(`${target}${target.includes('?') ? '&' : '?'}limit=1000`)
    const { items, pages } = await allPages(
      (next) => served.ask(next),
      `${target}${target.includes('?') ? '&' : '?'}limit=${limit}`,
    )
    expect(items).toEqual(whole.items)
    expect(pages.slice(0, -1).every((length) => length === limit)).toBe(true)
    expect(pages.length).toBe(Math.ceil(whole.items.length / limit))
  })
  it('goes on where it stood, whatever was recorded meanwhile', async () => {
    const people = ['CG000001', 'CG000003', 'CG000005'].map((participantId) => enrolled({ participantId }))
    const ledger = await ledgerOf(people)
    const growing = await fundOver({ ledger })
    const { ask } = servedBy(growing)
    const read = async (target: string) => JSON.parse(await (await ask(target)).text())
    const first = await read('/v1/participants?limit=2')
    await serves(
      growing,
      await append(ledger.store, [enrolled({ participantId: 'CG000004' }), paid({ participantId: 'CG000005' })]),
    )

    const second = await read(`/v1/participants?limit=2&cursor=${first.nextCursor}`)
    expect([first, second].map(({ position, total }) => [position, total])).toEqual([
      [4, 3],
      [4, 3],
    ])
    expect([...first.items, ...second.items].map(({ participantId }) => participantId)).toEqual([
      'CG000001',
      'CG000003',
      'CG000005',
    ])
    const anew = await read('/v1/participants')
    expect([anew.position, anew.total]).toEqual([6, 4])
    await growing.stop()
  })
  it('refuses the cursor of another list, of other filters, and one that was changed', async () => {
    const { nextCursor } = await json('/v1/events?limit=1')
    const refused = async (target: string) => {
      const response = await served.ask(target)
      return [response.status, JSON.parse(await response.text()).code]
    }
    expect(await refused(`/v1/findings?cursor=${nextCursor}`)).toEqual([400, 'BadCursor'])
    expect(await refused(`/v1/events?type=PensionPaid&cursor=${nextCursor}`)).toEqual([400, 'BadCursor'])
    expect(await refused(`/v1/events?knownAt=9&cursor=${nextCursor}`)).toEqual([400, 'BadCursor'])
    expect(await refused(`/v1/events?cursor=${nextCursor.slice(0, -2)}AA`)).toEqual([400, 'BadCursor'])
    expect((await served.ask(`/v1/events?limit=7&lang=en&cursor=${nextCursor}`)).status).toBe(200)
  })
  it.each(['0', '1001', '-1', '1.5', '1e3', '', '٣'])('refuses %s as a limit', async (limit) =>
    expect(await json(`/v1/events?limit=${encodeURIComponent(limit)}`)).toBe(400),
  )
  it('is whole as a file, unless a page was asked for', async () => {
    const rowsIn = async (target: string) =>
      (await (await served.ask(target)).text()).trimEnd().split('\r\n').length - 1
    expect(await rowsIn('/v1/events.csv')).toBe(17)
    expect(await rowsIn('/v1/events.csv?limit=3')).toBe(3)
  })
})

describe('a question', () => {
  const limitFor = (format: 'json' | 'csv' | 'xlsx' | 'html', query: ReadonlyArray<readonly [string, string]> = []) =>
    right(eventsRoute.read({ path: [], query, body: null, format })).page.limit
  it('for a file is for all of it, and for a page as people see it for fifty', () => {
    expect([limitFor('json'), limitFor('html'), limitFor('csv'), limitFor('xlsx')]).toEqual([50, 50, 50_000, 50_000])
    expect(limitFor('csv', [['limit', '3']])).toBe(3)
  })
})

it('a file that would not be whole is refused', async () => {
  const endless = { ...eventsRoute, ask: (raw: RawQuestion) => eventsRoute.ask({ ...raw, query: [['limit', '3']] }) }
  const { ask } = servedBy(fund, { routes: [endless] })
  expect(await (await ask('/v1/events.csv')).json()).toMatchObject({ status: 422, code: 'TooManyRows' })
  expect((await ask('/v1/events.csv?limit=3')).status).toBe(200)
})

it('findings of no time stand where the last audit has ended, and nothing else does', async () => {
  const { ask } = servedBy({ ...fund, auditedAt: () => TE.right(9) })
  const positionOf = async (target: string) => JSON.parse(await (await ask(target)).text()).position
  expect([await positionOf('/v1/findings'), await positionOf('/v1/findings?knownAt=16')]).toEqual([9, 17])
  expect(await positionOf('/v1/enrolment')).toBe(17)
})

describe('both times', () => {
  it('cut the answer, and are echoed', async () => {
    const answer = await json('/v1/enrolment?knownAt=3&effectiveAt=2022-01-01')
    expect(answer).toMatchObject({
      query: { knownAt: 3, effectiveAt: '2022-01-01' },
      position: 17,
      totals: { enrolled: 2, dead: 0 },
    })
  })
  it.each(['knownAt=18', 'knownAt=yesterday', 'effectiveAt=2022-02-30', 'effectiveAt=', 'lang=fr'])(
    'refuse %s',
    async (query) => expect(await json(`/v1/enrolment?${query}`)).toBe(400),
  )
})

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
