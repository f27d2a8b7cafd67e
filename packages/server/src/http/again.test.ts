import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fund } from '../fund/fund.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { problem } from '../problem/problem.js'
import { auditor, ofChenggong, type Served, servedBy, smallFund } from '../testing/served.kit.js'

const totals = '/v1/zones/chenggong/totals'

describe('an answer that left a moment ago', () => {
  let fund: LiveFund
  beforeAll(async () => {
    fund = await smallFund()
  })
  afterAll(() => fund.stop())

  /** An app over the fund; its moments are counted, and its position can be moved. */
  const counted = (changed: Partial<Served['access']> = {}) => {
    let moments = 0
    const listeners = new Set<(position: number) => void>()
    const watched: Fund = {
      ...fund,
      moment: (asked) => {
        moments += 1
        return fund.moment(asked)
      },
      onPosition: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const { access, reads } = servedBy(fund)
    const { app } = servedBy(watched, { access: { ...access, ...changed } })
    const ask = async (url: string, headers: Record<string, string> = {}, method = 'GET') => {
      const request = new Request(`http://localhost${url}`, {
        method,
        headers: { authorization: auditor.id, ...headers },
      })
      const before = moments
      const response = await app.fetch(request, { incoming: { url } })
      return { response, status: response.status, text: await response.text(), isWorkedOut: moments > before }
    }
    const move = (): void => {
      for (const hear of listeners) hear(0)
    }
    return { ask, move, reads }
  }
  /** Asked until it lies ready. */
  const ready = async (url: string, headers: Record<string, string> = {}) => {
    const at = counted()
    await at.ask(url, headers)
    const first = await at.ask(url, headers)
    return { ...at, first }
  }

  it.each(['', '.csv', '?lang=en', '.xlsx'])('leaves again as it did: %s', async (ending) => {
    const { ask, first } = await ready(`${totals}${ending}`)
    const again = await ask(`${totals}${ending}`)
    expect([again.isWorkedOut, again.status, again.text]).toEqual([false, 200, first.text])
    expect([...again.response.headers]).toEqual([...first.response.headers])
    const tag = again.response.headers.get('etag') ?? ''
    expect(await ask(`${totals}${ending}`, { 'if-none-match': tag })).toMatchObject({
      status: 304,
      text: '',
      isWorkedOut: false,
    })
  })

  it('is worked out anew where anything differs that decides it', async () => {
    const { ask } = await ready(totals)
    for (const [url, headers, method] of [
      [`${totals}?lang=en`, {}, 'GET'],
      [totals, { accept: 'text/csv' }, 'GET'],
      [totals, { authorization: ofChenggong.id }, 'GET'],
      [totals, {}, 'HEAD'],
    ] as const)
      expect([url, headers, (await ask(url, headers, method)).isWorkedOut]).toEqual([url, headers, true])
    expect((await ask(totals)).isWorkedOut).toBe(false)
  })

  it('is worked out anew once the ledger has moved', async () => {
    const { ask, move } = await ready(totals)
    expect((await ask(totals)).isWorkedOut).toBe(false)
    move()
    expect((await ask(totals)).isWorkedOut).toBe(true)
  })

  it('is never of a person: every reading is written down', async () => {
    const { ask, reads } = await ready('/v1/participants/CG000001/account')
    const before = reads.length
    expect(await ask('/v1/participants/CG000001/account')).toMatchObject({ status: 200, isWorkedOut: true })
    expect(reads.length).toBe(before + 1)
  })

  it('is never what stands at the last audit, nor what changes while the ledger stands still', async () => {
    const at = counted()
    await expect.poll(async () => (await at.ask('/v1/findings')).status).toBe(200)
    for (const url of ['/v1/findings', '/v1/projections'])
      expect([url, (await (await ready(url)).ask(url)).isWorkedOut]).toEqual([url, true])
  })

  it('is counted, and refused to whoever asks too often', async () => {
    let left = 3
    const at = counted({
      limit: () => {
        left -= 1
        return left < 0 ? E.left(problem('RateLimited')) : E.right({ RateLimit: `r=${left}` })
      },
    })
    await at.ask(totals)
    await at.ask(totals)
    expect((await at.ask(totals)).response.headers.get('ratelimit')).toBe('r=0')
    const refused = await at.ask(`${totals}?lang=en`)
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([429, 'RateLimited'])
    expect((await at.ask(totals)).status).toBe(429)
  })

  it('is not given to whoever is not recognised', async () => {
    const { access } = servedBy(fund)
    const at = counted({ recognise: () => null, authenticate: access.authenticate })
    await at.ask(totals)
    await at.ask(totals)
    expect((await at.ask(totals)).isWorkedOut).toBe(true)
  })

  it('leaves also where nobody else is let in; others are told so at once, in their language', async () => {
    let isCrowded = false
    const at = counted({
      turnAway: () => (isCrowded ? problem('Overloaded', { headers: { 'Retry-After': '1' } }) : null),
    })
    await at.ask(totals)
    await at.ask(totals)
    isCrowded = true
    expect((await at.ask(totals)).status).toBe(200)
    const refused = await at.ask('/v1/participants/CG000001/account', { 'accept-language': 'en' })
    expect([refused.status, refused.isWorkedOut, refused.response.headers.get('retry-after')]).toEqual([
      503,
      false,
      '1',
    ])
    expect([JSON.parse(refused.text).code, refused.response.headers.get('content-language')]).toEqual([
      'Overloaded',
      'en',
    ])
    expect(refused.response.headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})
