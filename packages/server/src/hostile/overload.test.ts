import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../fund/live/live-fund.js'
import { type Read, read } from './conforms.kit.js'
import type { Role } from './keys.kit.js'
import { type World, worldOf } from './world.kit.js'

/** A clock that stands until it is moved, and rings for whoever waits on it. */
const standingClock = () => {
  let nowMs = 0
  const waiting = new Set<{ readonly atMs: number; readonly call: () => void }>()
  return {
    elapsedMs: () => nowMs,
    after: (milliseconds: number, call: () => void) => {
      const one = { atMs: nowMs + milliseconds, call }
      waiting.add(one)
      return () => waiting.delete(one)
    },
    pass: (milliseconds: number) => {
      nowMs += milliseconds
      for (const one of [...waiting])
        if (one.atMs <= nowMs) {
          waiting.delete(one)
          one.call()
        }
    },
  }
}

/** A fund that answers when it is let: so many requests are at work as stand before this gate. */
const heldUp = () => {
  let isHeld = false
  const waiting: Array<() => void> = []
  const pass = (): Promise<void> => (isHeld ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve())
  return {
    around: (fund: LiveFund): LiveFund => ({
      ...fund,
      moment: (asked) => async () => {
        await pass()
        return fund.moment(asked)()
      },
    }),
    hold: () => {
      isHeld = true
    },
    letGo: () => {
      isHeld = false
      for (const resolve of waiting.splice(0)) resolve()
    },
    atWork: () => waiting.length,
  }
}

const clock = standingClock()
const fund = heldUp()
let world: World
beforeAll(async () => {
  world = await worldOf({
    settings: {
      cheap: { inFlight: 2, queue: 3, waitMs: 500 },
      expensive: { inFlight: 1, queue: 1, waitMs: 5_000 },
      rate: { burst: 30, perSecond: 10 },
      unmasking: { burst: 2, perSecond: 0.5 },
      failures: { burst: 3, perSecond: 0.2 },
    },
    elapsedMs: clock.elapsedMs,
    after: clock.after,
    around: fund.around,
  })
})
afterAll(() => world.stop())

const ask = async (target: string, init: RequestInit = {}, role: Role | null = 'masked'): Promise<Read> =>
  read(await world.ask(target, init, role))
/** Lets whatever can go on go on. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve))
}
const counted = (answers: ReadonlyArray<Read>): Readonly<Record<string, number>> => {
  const by: Record<string, number> = {}
  for (const { status } of answers) by[status] = (by[status] ?? 0) + 1
  return by
}
const shedSoFar = async (why: string): Promise<number> => {
  const text = await (await world.watch(new Request('http://localhost/metrics'))).text()
  return Number(new RegExp(`^pension_ledger_requests_shed_total\\{why="${why}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0)
}

describe('more requests than there is room for', () => {
  it.each(['/v1/zones', '/zones', '/v1/zones.xlsx'])(
    'are refused at once, and told when to come again: %s',
    async (target) => {
      clock.pass(60_000)
      const before = await shedSoFar('load')
      fund.hold()
      const done: Read[] = []
      const all = Array.from({ length: 20 }, async () => done.push(await ask(target)))
      await expect.poll(() => done.length).toBe(15)
      expect(counted(done)).toEqual({ 503: 15 })
      for (const { headers } of done) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect([world.gate.load().cheap, fund.atWork()]).toEqual([{ inFlight: 2, waiting: 3 }, 2])

      fund.letGo()
      await Promise.all(all)
      expect(counted(done)).toEqual({ 200: 5, 503: 15 })
      expect(world.gate.load().cheap).toEqual({ inFlight: 0, waiting: 0 })
      expect(await shedSoFar('load')).toBe(before + 15)
      expect((await ask(target)).status).toBe(200)
    },
  )
  it('are refused when they have waited long enough, and not those at work', async () => {
    clock.pass(60_000)
    fund.hold()
    const done: Read[] = []
    const all = Array.from({ length: 5 }, async () => done.push(await ask('/v1/policy')))
    await settle()
    clock.pass(499)
    await settle()
    expect(done.length).toBe(0)
    clock.pass(2)
    await expect.poll(() => done.length).toBe(3)
    expect(counted(done)).toEqual({ 503: 3 })
    fund.letGo()
    await Promise.all(all)
    expect(counted(done)).toEqual({ 200: 2, 503: 3 })
  })
  it('of what costs much leave room for what costs little', async () => {
    clock.pass(60_000)
    fund.hold()
    const long = Array.from({ length: 4 }, () => ask('/v1/findings?zone=resort'))
    await settle()
    expect(world.gate.load().expensive).toEqual({ inFlight: 1, waiting: 1 })
    fund.letGo()
    expect((await ask('/v1/zones')).status).toBe(200)
    expect(counted(await Promise.all(long))).toEqual({ 200: 2, 503: 2 })
  })
  it('give their places back, whatever became of them', async () => {
    clock.pass(60_000)
    for (const target of [
      '/v1/zones?x=1',
      '/v1/participants/NOBODY',
      '/nowhere',
      '/participants/NOBODY',
      '/v1/events.csv',
    ])
      await ask(target)
    await ask('/v1/zones', {}, null)
    await ask('/v1/zones', {}, 'expired')
    await ask('/search', { method: 'POST', body: 'x' })
    expect([world.gate.load().cheap, world.gate.load().expensive]).toEqual([
      { inFlight: 0, waiting: 0 },
      { inFlight: 0, waiting: 0 },
    ])
  })
})

describe('whoever asks too often', () => {
  it('is refused with the seconds to wait, and nobody else is', async () => {
    clock.pass(60_000)
    const answers: Read[] = []
    for (let i = 0; i < 35; i++) answers.push(await ask('/v1/zones', {}, 'chenggong'))
    expect(counted(answers)).toEqual({ 200: 30, 429: 5 })
    expect(answers.at(-1)).toMatchObject({ code: 'RateLimited' })
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('1')
    expect((await ask('/zones', {}, 'chenggong')).status).toBe(429)
    expect((await ask('/v1/zones', {}, 'resort')).status).toBe(200)
    expect(await shedSoFar('rate')).toBeGreaterThanOrEqual(6)
    clock.pass(1_000)
    expect((await ask('/v1/zones', {}, 'chenggong')).status).toBe(200)
  })
  it('guesses keys three times, and locks out nobody who has one', async () => {
    clock.pass(600_000)
    const guessed = { headers: { authorization: `Bearer pl_0123456789ab_${'A'.repeat(43)}` } }
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) statuses.push((await ask('/v1/zones', guessed, null)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect((await ask('/v1/zones')).status).toBe(200)
    clock.pass(5_000)
    expect((await ask('/v1/zones', guessed, null)).status).toBe(401)
  })
  it('asks for what is shown whole, is held up long before', async () => {
    clock.pass(600_000)
    const whole = { headers: { 'unmask-reason': 'reasonable' } }
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await ask('/v1/participants/C1', whole, 'all')).status)
    expect(statuses).toEqual([200, 200, 429, 429])
    expect((await ask('/v1/participants/C1', {}, 'all')).status).toBe(200)
  })
})
