import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { beginning } from '../testing/any-history.js'
import { pension, person } from '../testing/facts.js'
import { done, ledgerOf, recordAll, right } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import { buildsIn } from './build-rows.js'
import { changeFenced, type Fence, giveLeaseBack, leaseIn, pulse, takeLease } from './lease.js'
import { caughtUp, clock, inMemory, live, wrong } from './live.kit.js'
import { runProjections } from './run-projections.js'
import { statusIn } from './status-in.js'

const taken = (fence: Fence | null): Fence => fence ?? { token: -1, clock }

describe('the lease', () => {
  it('is given to one, and to the next when the first leaves', async () => {
    const file = await inMemory()
    const first = taken(right(takeLease(file, { holder: 'first', clock, silent: null })))
    expect(first.token).toBe(1)
    expect(right(takeLease(file, { holder: 'second', clock, silent: null }))).toBeNull()
    right(giveLeaseBack(file, first))
    expect(right(takeLease(file, { holder: 'second', clock, silent: null }))).toMatchObject({ token: 2 })
    expect(right(file.look(leaseIn))).toMatchObject({ holder: 'second', token: 2, beatAt: clock() })
  })

  it('is taken from one who did not stir, and not from one who did', async () => {
    const file = await inMemory()
    const first = taken(right(takeLease(file, { holder: 'first', clock, silent: null })))
    const seen = right(file.look(leaseIn))
    right(pulse(file, first, null))
    expect(right(takeLease(file, { holder: 'second', clock, silent: seen }))).toBeNull()
    const silent = right(file.look(leaseIn))
    expect(right(takeLease(file, { holder: 'second', clock, silent }))).toMatchObject({ token: 2 })
    // A third who watched the same silence is too late.
    expect(right(takeLease(file, { holder: 'third', clock, silent }))).toBeNull()
  })

  it('that was taken lets its former holder write nothing more', async () => {
    const given = { store: await ledgerOf(...beginning), file: await inMemory() }
    await caughtUp(given)
    const stale = taken(right(takeLease(given.file, { holder: 'stale', clock, silent: null })))
    right(takeLease(given.file, { holder: 'next', clock, silent: right(given.file.look(leaseIn)) }))
    const before = right(given.file.look(buildsIn))
    const late = changeFenced(given.file, stale, (db) => E.right(db.exec('UPDATE builds SET position = 999')))
    expect(late).toEqual(E.left({ code: 'LeaseLost', holder: 'next' }))
    expect(pulse(given.file, stale, 'late')).toMatchObject({ left: { code: 'LeaseLost' } })
    expect(giveLeaseBack(given.file, stale)).toMatchObject({ left: { code: 'LeaseLost' } })
    expect(right(given.file.look(buildsIn))).toEqual(before)
    expect(right(given.file.look(leaseIn))).toMatchObject({ holder: 'next', trouble: null })
  })
})

/** A store that hangs from some moment on, until it is told to go on. */
const hanging = (store: EventStore) => {
  let stuck: { readonly until: Promise<void>; readonly resume: () => void } | null = null
  const wait = async (): Promise<void> => stuck?.until
  return {
    hang: () => {
      let resume = (): void => {}
      const until = new Promise<void>((resolve) => {
        resume = resolve
      })
      stuck = { until, resume }
    },
    goOn: () => {
      stuck?.resume()
      stuck = null
    },
    store: {
      ...store,
      head: () => async () => {
        await wait()
        return store.head()()
      },
      streamsTouched: (after: number, upTo: number) => async () => {
        await wait()
        return store.streamsTouched(after, upTo)()
      },
    },
  }
}

describe('a runner that hangs', () => {
  it('is seen although the log stands still, is taken over from, and writes nothing when it comes to', async () => {
    const ledger = await ledgerOf(...beginning)
    const file = await inMemory()
    const stuck = hanging(ledger)
    let now = Date.parse(clock())
    const ticking = () => new Date(now).toISOString()
    let elapsed = 0
    const parts = { file, views: allViews, clock: ticking, elapsedMs: () => elapsed }
    const first = runProjections({ ...parts, store: stuck.store, holder: 'first' }, { pulseMs: 1 })
    await done(first.settled())
    const status = statusIn({ ...parts, store: ledger })
    expect(await done(status)).toMatchObject({ runner: { state: 'working', holder: 'first', pulseAge: 0 } })

    stuck.hang()
    now += 20_000
    const asked = await done(status)
    expect(asked.runner).toMatchObject({ state: 'silent', holder: 'first', pulseAge: 20_000 })
    expect(asked.projections.every(({ state, lag }) => state === 'current' && lag === 0)).toBe(true)

    const second = runProjections({ ...parts, store: ledger, holder: 'second' }, { pulseMs: 1, leaseMs: 5_000 })
    await recordAll(ledger, [person('P1').paid('2022-10', pension)])
    for (let n = 0; n < 20; n++) await new Promise((resolve) => setTimeout(resolve, 1))
    expect(right(file.look(leaseIn)).holder).toBe('first')
    for (elapsed = 5_000; right(file.look(leaseIn)).holder !== 'second'; )
      await new Promise((resolve) => setTimeout(resolve, 1))
    await done(second.settled())
    expect(await done(status)).toMatchObject({ runner: { state: 'working', holder: 'second', token: 2 } })

    stuck.goOn()
    await done(first.settled())
    expect(await wrong({ store: ledger, file })).toEqual([])
    expect(right(file.look(leaseIn)).holder).toBe('second')
    await first.stop()
    await second.stop()
    expect((await done(status)).runner).toMatchObject({ state: 'idle', holder: null })
  })
})

describe('a store that refuses', () => {
  it('is asked again, the status says so, and what waits is told', async () => {
    const ledger = await ledgerOf(...beginning)
    let isDown = false
    const store: EventStore = {
      ...ledger,
      head: () => async () =>
        isDown ? E.left({ code: 'StoreUnavailable', url: 'test', why: 'down' }) : ledger.head()(),
    }
    const given = { store, file: await inMemory() }
    const running = live(given, { pulseMs: 1, retryMs: 1 })
    await done(running.settled())
    isDown = true
    expect(await running.settled()()).toMatchObject({ left: { code: 'StoreUnavailable' } })
    expect(right(given.file.look(leaseIn))).toMatchObject({ holder: 'test', trouble: 'StoreUnavailable' })
    await recordAll(ledger, [person('P1').paid('2022-10', pension)])
    isDown = false
    await done(running.settled())
    expect(right(given.file.look(leaseIn))).toMatchObject({ trouble: null })
    await running.stop()
    expect(await wrong({ ...given, store: ledger })).toEqual([])
  })
})
