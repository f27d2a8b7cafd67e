import { enrolled, paid } from '@pension-ledger/domain/testing'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append, fundOver, ledgerOf, right, serves } from '../fund/fund.kit.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { auditor, type Served, servedBy, smallFund } from '../testing/served.kit.js'
import { eventsRoute } from './events/event.routes.js'
import type { RawQuestion } from './question-asked.js'

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
    ['/v1/trial-balance/expenditure-deposit', 2],
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
