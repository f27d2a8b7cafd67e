import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../fund/live/live-fund.js'
import { auditor, ofChenggong, servedBy, smallFund } from '../testing/served.kit.js'
import { again } from './again.js'
import { counted, totals } from './again.kit.js'

describe('an answer that left a moment ago', () => {
  let fund: LiveFund
  beforeAll(async () => {
    fund = await smallFund()
  })
  afterAll(() => fund.stop())

  /** Asked until it lies ready. */
  const ready = async (url: string, headers: Record<string, string> = {}) => {
    const at = counted(fund)
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

  it('is not kept where the ledger moved while it was worked out', async () => {
    const at = counted(fund)
    await at.ask(totals)
    at.moving(true)
    await at.ask(totals)
    at.moving(false)
    expect((await at.ask(totals)).isWorkedOut).toBe(true)
    expect((await at.ask(totals)).isWorkedOut).toBe(false)
  })

  it('lies ready for each who asks', async () => {
    const { ask } = await ready(totals)
    const ofOther = { authorization: ofChenggong.id }
    for (let i = 0; i < 2; i++) await ask(totals, ofOther)
    const both = [await ask(totals), await ask(totals, ofOther)]
    expect(both.map(({ isWorkedOut }) => isWorkedOut)).toEqual([false, false])
  })

  it('is kept as long as there is room', async () => {
    const { ask } = counted(fund, {}, { keptBytes: 50_000 })
    const targets = Array.from({ length: 20 }, (_, i) => `${totals}?effectiveAt=2022-03-${10 + i}`)
    for (const target of targets) for (let i = 0; i < 2; i++) await ask(target)
    const kept: boolean[] = []
    for (const target of [...targets].reverse()) kept.push(!(await ask(target)).isWorkedOut)
    expect([kept[0], kept.at(-1)]).toEqual([true, false])
  })

  it('is never of a person: every reading is written down', async () => {
    const { ask, reads } = await ready('/v1/participants/CG000001/account')
    const before = reads.length
    expect(await ask('/v1/participants/CG000001/account')).toMatchObject({ status: 200, isWorkedOut: true })
    expect(reads.length).toBe(before + 1)
  })

  it('is never what stands at the last audit, nor what changes while the ledger stands still', async () => {
    const at = counted(fund)
    await expect.poll(async () => (await at.ask('/v1/findings')).status).toBe(200)
    for (const url of ['/v1/findings', '/v1/projections'])
      expect([url, (await (await ready(url)).ask(url)).isWorkedOut]).toEqual([url, true])
  })

  it('is not what may move without the ledger', () => {
    const access = { ...servedBy(fund).access, recognise: () => auditor }
    const repeated = again({ access, fund, requestId: () => '', keptBytes: 100_000 })
    const words = { method: 'GET', target: totals, headers: new Headers() }
    const answer = { body: '{}', headers: {} }
    repeated.put(words, { standsAt: 'audited' }, auditor, answer, {})
    expect(repeated.answer(words)).toBe(null)
    repeated.put(words, { standsAt: 'served' }, auditor, answer, {})
    expect(repeated.answer(words)?.status).toBe(200)
  })
})
