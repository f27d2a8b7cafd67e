import * as E from 'fp-ts/lib/Either.js'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { door, knock } from '../../access/gate.kit.js'
import { made } from '../../access/keys/keys.kit.js'
import { right } from '../../fund/fund.kit.js'
import type { LiveFund } from '../../fund/live/live-fund.js'
import type { Door } from '../../http/app-parts.js'
import { auditor, canary, smallFund } from '../../testing/served.kit.js'
import { asCaller, siteOver } from '../../testing/site.kit.js'
import { drawing } from '../charts/draw.js'
import { pageTable } from '../page-table.js'
import { mountPages } from './mount-pages.js'

const ofAllZones = made({ scopes: ['participants:read', 'personal:unmask'], zones: 'all' })

let fund: LiveFund
let at: ReturnType<typeof door>
let hono: Hono<Door>
beforeAll(async () => {
  fund = await smallFund()
})
afterAll(() => fund.stop())
beforeEach(() => {
  at = door()
  at.world.keys = E.right(ofAllZones.file)
  hono = new Hono<Door>()
  const parts = { pages: pageTable, fund, access: at.gate, signIn: at.signIn, edition: 'test', isSynthetic: true }
  const rest = { requestId: () => 'r', draw: drawing(10), search: async () => E.right([]) }
  right(mountPages(hono, { ...parts, ...rest }))
})

const page = '/participants/CG000001?lang=en'
const reason = '核对 2022 年 8 月待遇'
const posted = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  hono.request(page, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:8080', ...headers },
    body: new URLSearchParams(fields).toString(),
  })
const withKey = () => ({ authorization: `Bearer ${ofAllZones.text}` })
const inBrowser = async (origin: string) => {
  const signedIn = await at.signIn.withKey(
    knock({ origin: 'http://localhost:8080' }, { method: 'POST' }),
    ofAllZones.text,
  )
  return { cookie: right(signedIn).split(';')[0] ?? '', origin }
}

describe('an identity on a page', () => {
  it('is masked, beside a form that asks why it should not be', async () => {
    const html = await (await hono.request(page, { headers: withKey() })).text()
    expect(html).toContain('欧阳***')
    expect(html).toContain('<form class="form" method="post" action="/participants/CG000001?lang=en"')
    expect(html).not.toContain(canary.idNumber)
  })

  it('has no form for whoever may not see it whole', async () => {
    const html = await (await siteOver(fund).app.hono.request(page, { headers: asCaller(auditor) })).text()
    expect(html).toContain('欧阳***')
    expect(html).not.toContain('method="post"')
  })

  it.each(['key', 'browser'])('is shown whole once to whoever says why, by %s, and kept nowhere', async (how) => {
    const response = await posted({ reason }, how === 'key' ? withKey() : await inBrowser('http://localhost:8080'))
    const html = await response.text()
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    for (const secret of Object.values(canary)) expect(html).toContain(secret)
    expect(html).toContain(reason)
    expect(html).not.toContain('unmask-reason')
    expect(at.world.log).toMatchObject([{ masking: 'whole', reason, participantIds: ['CG000001'], status: 200 }])
    const after = await (await hono.request(page, { headers: withKey() })).text()
    expect(after).not.toContain(canary.idNumber)
  })

  it.each([
    ['a reason that says nothing', { reason: '查' }, 400],
    ['no reason', {}, 400],
    ['a reason of two lines', { reason: 'one line\nand another' }, 400],
  ])('is not shown for %s', async (_, fields, status) => {
    const response = await posted(fields, withKey())
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain(canary.idNumber)
    expect(at.world.log).toEqual([])
  })

  it('is not shown to a form from another place', async () => {
    const response = await posted({ reason }, await inBrowser('https://elsewhere.example'))
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain(canary.name)
  })

  it('is not shown where it cannot be written down', async () => {
    at.world.logFails = { code: 'ReadLogFailed', why: 'no room' }
    const response = await posted({ reason }, withKey())
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain(canary.name)
  })

  it('cannot be asked of a page that shows nobody', async () => {
    const response = await hono.request('/zones', { method: 'POST', headers: withKey() })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})
