import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../access/caller.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { problem } from '../problem/problem.js'
import { auditor, servedBy, smallFund } from '../testing/served.kit.js'
import { counted, totals } from './again.kit.js'

describe('an answer that left a moment ago, to one who asks', () => {
  let fund: LiveFund
  beforeAll(async () => {
    fund = await smallFund()
  })
  afterAll(() => fund.stop())

  it('is not given to whoever has the same name, and may see something else by now', async () => {
    let caller: Caller = { ...auditor }
    const is = { recognise: () => caller, authenticate: () => TE.right(caller) }
    const { ask } = counted(fund, is)
    for (let i = 0; i < 2; i++) await ask(totals)
    expect((await ask(totals)).isWorkedOut).toBe(false)
    caller = { ...auditor, zones: new Set(['resort']) }
    expect(await ask(totals)).toMatchObject({ status: 404, isWorkedOut: false })
    caller = { ...auditor, zones: new Set(['chenggong']) }
    expect(await ask(totals)).toMatchObject({ status: 200, isWorkedOut: true })
  })

  it('is counted, and refused to whoever asks too often', async () => {
    let left = 3
    const at = counted(fund, {
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

  it('is refused in the language of the question', async () => {
    let isRefused = false
    const at = counted(fund, { limit: () => (isRefused ? E.left(problem('RateLimited')) : E.right({})) })
    for (let i = 0; i < 2; i++) await at.ask(`${totals}?lang=en`)
    isRefused = true
    const { status, isWorkedOut, response } = await at.ask(`${totals}?lang=en`, { 'accept-language': 'zh' })
    expect([status, isWorkedOut, response.headers.get('content-language')]).toEqual([429, false, 'en'])
  })

  it('is not given to whoever is not recognised', async () => {
    const { access } = servedBy(fund)
    const at = counted(fund, { recognise: () => null, authenticate: access.authenticate })
    await at.ask(totals)
    await at.ask(totals)
    expect((await at.ask(totals)).isWorkedOut).toBe(true)
  })

  it('leaves also where nobody else is let in; others are told so at once, in their language', async () => {
    let isCrowded = false
    const at = counted(fund, {
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

  it('is told in a page where a page was asked for, and nobody is let in', async () => {
    const at = counted(fund, { turnAway: () => problem('Overloaded', { headers: { 'Retry-After': '1' } }) })
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'en' }
    const { response, status, text } = await at.ask('/overview/2022', browser)
    expect([status, response.headers.get('content-type'), response.headers.get('retry-after')]).toEqual([
      503,
      'text/html; charset=utf-8',
      '1',
    ])
    expect(text).toMatch(/^<!DOCTYPE html><html lang="en">.*<h1>The server is busy\.<\/h1>.*Ask again shortly\./)
    for (const [target, headers] of [
      ['/overview/2022', { accept: '*/*' }],
      [totals, browser],
    ] as const)
      expect((await at.ask(target, headers)).response.headers.get('content-type')).toBe('application/problem+json')
  })
})
