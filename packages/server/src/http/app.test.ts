import type { ProjectionsStatus } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fund } from '../fund/fund.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { auditor, ofChenggong, type Served, servedBy, smallFund } from '../testing/served.kit.js'

let fund: LiveFund
let served: Served
beforeAll(async () => {
  fund = await smallFund()
  served = servedBy(fund)
})
afterAll(() => fund.stop())

const totals = '/v1/zones/chenggong/totals'
const search = '/v1/searches/participants'
describe('methods', () => {
  it('OPTIONS names those that are allowed', async () => {
    const response = await served.ask(totals, { method: 'OPTIONS' })
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    expect((await served.ask(search, { method: 'OPTIONS' })).headers.get('allow')).toBe('POST, OPTIONS')
  })
  it('HEAD has the headers of GET and nothing else', async () => {
    const [get, head] = [await served.ask(totals), await served.ask(totals, { method: 'HEAD' })]
    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
    expect(await head.text()).toBe('')
  })
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('%s is 405 wherever it comes', async (method) => {
    for (const path of [totals, '/v1/positions', '/v1/nowhere', '/nowhere', '/openapi.json']) {
      const response = await served.ask(path, { method })
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD, OPTIONS'])
    }
  })
  it('what is nowhere is 404', async () => {
    for (const path of ['/v1/nowhere', '/v1/zones/', '/v1', '/nowhere', '/v1/zones/atlantis/totals'])
      expect([path, (await served.ask(path)).status]).toEqual([path, 404])
  })
})

describe('targets', () => {
  const through = (url: string) =>
    served.app.hono.request('/v1/zones', { headers: { authorization: auditor.id } }, { incoming: { url } })
  it.each([
    ['http://evil.example/v1/zones', 400],
    ['/v1/../v1/zones', 400],
    [`/v1/zones?${'x'.repeat(2_100)}`, 414],
    ['/v1/zones', 200],
  ])('are read as the socket had them: %s', async (url, status) => expect((await through(url)).status).toBe(status))
})

describe('tags', () => {
  it('the same question at the same position is not answered twice', async () => {
    const tag = (await served.ask(totals)).headers.get('etag') ?? ''
    for (const name of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await served.ask(totals, { headers: { 'if-none-match': name } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    }
    expect((await served.ask(totals, { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
  })
  it('differ by question, language, format, and by what may be seen', async () => {
    const asked = [
      served.ask('/v1/enrolment'),
      served.ask('/v1/enrolment?by=street'),
      served.ask('/v1/enrolment?lang=en'),
      served.ask('/v1/enrolment?knownAt=3'),
      served.ask('/v1/enrolment.csv'),
      served.ask('/v1/enrolment', {}, ofChenggong),
    ]
    const tags = (await Promise.all(asked)).map(({ headers }) => headers.get('etag'))
    expect(new Set(tags).size).toBe(asked.length)
  })
  it('a kept answer is the answer', async () => {
    const fresh = await servedBy(fund).ask(totals)
    const kept = await served.ask(totals)
    expect(await kept.text()).toBe(await fresh.text())
    expect([...kept.headers]).toEqual([...fresh.headers])
  })
  it('what changes while the ledger stands still is asked anew', async () => {
    let head = 17
    const status: Fund['status'] = () => TE.map((now: ProjectionsStatus) => ({ ...now, head }))(fund.status())
    const { ask } = servedBy({ ...fund, status })
    const first = await ask('/v1/projections')
    head = 18
    const second = await ask('/v1/projections', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect([second.status, await second.json()]).toMatchObject([200, { head: 18 }])
  })
  it('what is of people is kept nowhere', async () => {
    expect((await served.ask('/v1/participants/CG000001')).headers.get('cache-control')).toBe('private, no-store')
    expect((await served.ask(totals)).headers.get('cache-control')).toBe('private, no-cache')
  })
})

describe('formats', () => {
  it('are negotiated where the path has no ending', async () => {
    const typeFor = async (accept: string, path = totals) => {
      const response = await served.ask(path, { headers: { accept } })
      return response.status === 200 ? response.headers.get('content-type')?.split(';')[0] : response.status
    }
    expect(await typeFor('text/csv')).toBe('text/csv')
    expect(await typeFor('text/csv;q=0.5, application/json;q=0.4')).toBe('text/csv')
    expect(await typeFor('text/html, */*;q=0.1')).toBe('application/json')
    expect(await typeFor('image/png')).toBe(406)
    expect(await typeFor('application/json;q=0, image/*')).toBe(406)
    expect(await typeFor('text/csv', `${totals}.json`)).toBe('application/json')
  })
  it('CSV begins with a byte-order mark and writes yuan', async () => {
    const bytes = new Uint8Array(await (await served.ask(`${totals}.csv`)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain('呈贡区,1,1,0,0,0,0,0,1,0,12.50,37.50,37.50')
  })
  it('a text that a program would run is guarded', async () =>
    expect(await (await served.ask('/v1/reconciliation.csv')).text()).toContain("E1,累计参保,heads,3,2,'-1,differs"))
  it('a workbook is the same bytes for the same position', async () => {
    const bytesOf = async (by: Served) => Buffer.from(await (await by.ask(`${totals}.xlsx`)).arrayBuffer())
    expect(await bytesOf(served)).toEqual(await bytesOf(servedBy(fund)))
  })
  it('a file has a name that every program can read', async () =>
    expect((await served.ask(`${totals}.csv`)).headers.get('content-disposition')).toBe(
      'attachment; filename="zoneTotals-17.csv"; filename*=UTF-8\'\'%E7%89%87%E5%8C%BA%E6%B1%87%E6%80%BB-17.csv',
    ))
})

describe('problems', () => {
  it('are told in the language of the reader, with a code, and with the request', async () => {
    const response = await served.ask('/v1/enrolment?by=country&by=zone&month=1', {
      headers: { 'accept-language': 'en-GB' },
    })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: '/docs#MalformedRequest',
      title: 'Something in the request is not as agreed.',
      status: 400,
      detail: 'Something in the request is not as agreed. Mend what is listed.',
      code: 'MalformedRequest',
      instance: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      errors: [
        { in: 'query', pointer: '/by', code: 'repeated', detail: 'The parameter may be given once.' },
        { in: 'query', pointer: '/month', code: 'unknown', detail: 'There is no such parameter.' },
        {
          in: 'query',
          pointer: '/by',
          code: 'malformed',
          detail: 'It is not written as it should be: by zone, street or community, for example street.',
        },
      ],
    })
    expect(await (await served.ask('/v1/nowhere')).json()).toMatchObject({ title: '没有这个地址。' })
  })
  it('of the inside say nothing of it', async () => {
    const broken: Fund = { ...fund, replayed: () => () => Promise.reject(new Error('/secret/path.sqlite')) }
    const { ask, defects } = servedBy(broken)
    const response = await ask(totals)
    const text = await response.text()
    expect([response.status, JSON.parse(text).code]).toEqual([500, 'InternalError'])
    expect(text).not.toContain('secret')
    expect(String(defects)).toContain('/secret/path.sqlite')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
  it('of the fund have no path and no driver in them', async () => {
    const locked: Fund = { ...fund, replayed: () => TE.left({ code: 'StoreLocked', url: 'sqlite:/secret' }) }
    const response = await servedBy(locked).ask(totals)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.text()).not.toContain('secret')
  })
})

it('every answer carries the headers that keep browsers careful', async () => {
  for (const path of [totals, '/v1/nowhere', '/nowhere', '/v1/participants/CG000001.csv']) {
    const { headers } = await served.ask(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer'])
    expect(headers.get('server-timing')).toBeNull()
  }
})

it('a place among the requests at work is given back, whatever becomes of the request', async () => {
  let inside = 0
  const access = {
    authenticate: () => TE.right(auditor),
    recognise: () => null,
    turnAway: () => null,
    limit: () => E.right({ 'RateLimit-Remaining': '3' }),
    recordRead: () => TE.right(undefined),
    admit: () => {
      inside += 1
      return TE.right(() => {
        inside -= 1
      })
    },
  }
  const broken: Fund = { ...fund, status: () => () => Promise.reject(new Error('broken')) }
  const { ask } = servedBy(broken, { access })
  const answered = await ask(totals)
  await Promise.all([ask('/v1/projections'), ask('/v1/enrolment?x=1'), ask('/v1/participants/CG000404')])
  expect([inside, answered.headers.get('ratelimit-remaining')]).toEqual([0, '3'])
})
