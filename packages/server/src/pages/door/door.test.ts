import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../../fund/live/live-fund.js'
import { routeTable } from '../../routes/route-table.js'
import { canary, ofChenggong, type Served, smallFund } from '../../testing/served.kit.js'
import { siteOver } from '../../testing/site.kit.js'
import { pageTable } from '../page-table.js'
import { pageIndex } from './page-index.js'
import { placeBack, themeIn, withoutBlanks } from './reader.js'

let fund: LiveFund
let site: Served
beforeAll(async () => {
  fund = await smallFund()
  site = siteOver(fund)
})
afterAll(() => fund.stop())

const textOf = async (target: string, init: RequestInit = {}): Promise<string> => (await site.ask(target, init)).text()
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})

describe('the table of pages', () => {
  it('has a page for every answer of the API but the search, which has a form', () => {
    const shown = new Set(pageTable.map(({ route }) => route.name))
    expect(routeTable.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual(['searchParticipants'])
  })

  it('refuses to be served with a page of a route without a policy', () => {
    const [first, ...rest] = pageTable
    if (first === undefined) throw new Error('There are no pages.')
    const { access: _, ...route } = first.route
    const without = Object.assign(Object.create(null), first, { route })
    const index = pageIndex([without, ...rest])
    expect(E.isLeft(index) && index.left.map(({ code }) => code)).toContain('RouteWithoutPolicy')
  })

  it('refuses two pages at one path', () => {
    const index = pageIndex([...pageTable, ...pageTable.slice(0, 1)])
    expect(E.isLeft(index) && index.left.map(({ code }) => code)).toEqual(['RouteTwice'])
  })

  it.each([
    '/overview/2022',
    '/zones',
    '/zones/chenggong/totals?by=community',
    '/fund-spending?monthly=true&year=2022',
    '/enrolment?by=street',
    '/benefits?year=2022',
    '/certification',
    '/certification/2022-H1',
    '/findings',
    '/counted/certification/due?round=2022-H1',
    '/counted/fund-spending/paidFen?year=2022&zone=resort',
    '/participants?zone=resort',
    '/participants/CG000002',
    '/participants/CG000002/account',
    '/participants/CG000001/months',
    '/participants/CG000001/entitlement/2022-07',
    '/participants/CG000002/explain/2022-08',
    '/participants/CG000002/events',
    '/participants/CG000002/findings',
    '/trial-balance?by=zone',
    '/trial-balance/expenditure-deposit?zone=resort&side=credit',
    '/reconciliation',
    '/reports/annual/2022',
    '/events',
    '/events/00000000-0000-5000-a000-000000000002',
    '/policy',
    '/projections',
  ])('shows %s in both languages, with nothing inline', async (target) => {
    for (const lang of ['zh', 'en']) {
      const response = await site.ask(`${target}${target.includes('?') ? '&' : '?'}lang=${lang}`)
      const html = await response.text()
      expect([response.status, html.match(/<h1>/g)?.length]).toEqual([200, 1])
      expect(html).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"`)
      expect(html).not.toMatch(/ style=|<style|<script>| on[a-z]+="|\[object |undefined|NaN/)
    }
    expect(site.defects).toEqual([])
  })
})

describe('a page', () => {
  it('shows nobody whole who is masked', async () => {
    const html = await textOf('/participants/CG000001')
    expect(html).toContain('欧阳***')
    for (const secret of Object.values(canary)) expect(html).not.toContain(secret)
  })

  it('is written down where it shows people, with its format', async () => {
    const before = site.reads.length
    await site.ask('/participants/CG000002')
    expect(site.reads.slice(before)).toMatchObject([
      { route: 'participant', format: 'html', participantIds: expect.arrayContaining(['CG000002']) },
    ])
  })

  it('leads to its own answer as data, which is there', async () => {
    const html = await textOf('/zones/chenggong/totals?by=street&lang=en')
    const twins = [...html.matchAll(/href="(\/v1\/[^"]*\.(?:json|csv|xlsx)[^"]*)"/g)].map(([, href]) =>
      (href ?? '').replaceAll('&amp;', '&'),
    )
    expect(new Set(twins).size).toBe(3)
    for (const twin of twins) expect((await site.ask(twin)).status).toBe(200)
  })

  it('leads nowhere that is not there', async () => {
    for (const from of [
      '/overview/2022',
      '/participants/CG000002',
      '/findings',
      '/participants/CG000002/explain/2022-08',
      '/certification',
    ]) {
      const html = await textOf(from)
      const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) =>
        (href ?? '').replaceAll('&amp;', '&'),
      )
      expect(links.length).toBeGreaterThan(15)
      const dead: string[] = []
      for (const link of new Set(links)) {
        const { status } = await site.ask(link)
        if (status >= 400) dead.push(`${from} -> ${link}: ${status}`)
      }
      expect(dead).toEqual([])
    }
  })

  it('costs nothing whoever has it already, until it would look otherwise', async () => {
    const first = await site.ask('/zones')
    const tag = first.headers.get('etag') ?? ''
    const again = (headers: Record<string, string>) =>
      site.ask('/zones', { headers: { 'if-none-match': tag, ...headers } })
    expect((await again({})).status).toBe(304)
    expect((await again({ cookie: 'pl_theme=dark' })).status).toBe(200)
    expect((await again({ 'accept-language': 'en' })).status).toBe(200)
  })

  it('is kept for whoever may see the same, asked in the same words, and for nobody else', async () => {
    const [path, longer] = ['/enrolment?by=street&lang=zh', '/enrolment?by=street&year=2022&lang=zh']
    const [first, again, other] = [await textOf(path), await textOf(path), await textOf(longer)]
    expect(again).toBe(first)
    expect(first).toContain('大渔街道')
    expect(other).toContain('year=2022')
    const mine = await (await site.ask(path, {}, ofChenggong)).text()
    expect(mine).not.toContain('大渔街道')
    expect(await textOf(path)).toBe(first)
  })

  it('takes a form with empty fields for one that does not ask them', async () =>
    expect((await site.ask('/findings?code=&zone=&effectiveAt=&knownAt=')).status).toBe(200))

  it('says what is wrong with a question, in a page', async () => {
    const response = await site.ask('/findings?bogus=1&lang=en')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('bogus')
  })

  it('does not exist for whoever may not see its zone', async () =>
    expect((await site.ask('/participants/CG000002', {}, ofChenggong)).status).toBe(404))

  it('is asked by GET', async () => expect((await site.ask('/zones', { method: 'DELETE' })).status).toBe(405))

  it('is a page where there is none, for people', async () => {
    const response = await site.ask('/nothing', { headers: { accept: 'text/html' } })
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  })
})

describe('the door', () => {
  it('asks whoever is not known who he is, and takes him back', async () => {
    const response = await site.app.hono.request('/findings?zone=resort&lang=en')
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/sign-in?back=%2Ffindings%3Fzone%3Dresort%26lang%3Den&lang=en',
    ])
  })

  it.each([
    ['right', 303, '/findings'],
    ['wrong', 401, null],
  ])('answers a %s key with %i', async (key, status, location) => {
    const response = await site.app.hono.request('/sign-in', form({ key, back: '/findings' }))
    expect([response.status, response.headers.get('location')]).toEqual([status, location])
    if (key === 'wrong') expect(await response.text()).not.toContain(key)
  })

  it('finds a participant by a number that is nowhere in an address', async () => {
    const response = await site.ask('/search', form({ idNumber: canary.idNumber }))
    const html = await response.text()
    expect([303, 200]).toContain(response.status)
    expect(`${response.headers.get('location')} ${html}`).not.toContain(canary.idNumber)
  })

  it('keeps a theme, and no other word', async () => {
    const dark = await site.app.hono.request('/theme?to=dark&back=%2Fzones')
    expect([dark.status, dark.headers.get('location')]).toEqual([303, '/zones'])
    expect(dark.headers.get('set-cookie')).toContain('pl_theme=dark')
    expect((await site.app.hono.request('/theme?to=x%0d%0aSet-Cookie:a=b')).headers.get('set-cookie')).toBeNull()
    expect(await textOf('/zones', { headers: { cookie: 'pl_theme=dark' } })).toContain('data-theme="dark"')
  })

  it('leads from the top to the year that the ledger speaks of, and to that of a cut', async () => {
    expect((await site.ask('/')).headers.get('location')).toBe('/overview/2022')
    expect((await site.ask('/?effectiveAt=2015-03-01')).headers.get('location')).toBe(
      '/overview/2015?effectiveAt=2015-03-01',
    )
  })

  it('never sends anybody elsewhere', () => {
    for (const back of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/a\r\nX: y',
      '',
    ])
      expect(placeBack(back)).toBe('/')
    fc.assert(fc.property(fc.string(), (back) => new URL(placeBack(back), 'http://here').host === 'here'))
  })

  it('reads no theme out of what is none', () => {
    expect([
      themeIn('a=1; pl_theme=dark'),
      themeIn('pl_theme=darkest'),
      themeIn('x_pl_theme=dark'),
      themeIn(null),
    ]).toEqual(['dark', 'system', 'system', 'system'])
    expect(
      withoutBlanks([
        ['a', ''],
        ['b', '0'],
      ]),
    ).toEqual([['b', '0']])
  })
})
