import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventBytesLimit } from '../append-rules.js'
import type { EventStore } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import { openStore } from '../open-store.js'
import { done, logOf, type StoreUnderTest } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import { realServer, realUnderTest } from './eventstoredb.test.kit.js'

/**
 * What only a real server can show, since the stand-in guesses it: skipped without EVENTSTORE_URL, so that a run lists what it did not
 * prove. The whole contract runs against the same server.
 */
describe.skipIf(realServer === undefined)('A real server', () => {
  let subject: StoreUnderTest
  let store: EventStore
  beforeAll(async () => {
    subject = await realUnderTest(realServer ?? '')(() => '2024-04-01T08:00:00Z')
    store = subject.store
  })
  afterAll(() => subject.dispose())

  it('answers an append of several events with the commit position of the last of them', async () => {
    const answer = await done(store.append(appendOf('several', noStream, ...tickedTimes('several', 5))))
    expect((await done(store.readStream('several'))).events.at(-1)).toMatchObject(answer)
  })

  it('answers a repetition, and one of a first part, with the positions of the first time', async () => {
    const whole = appendOf('again', noStream, ...tickedTimes('again', 3))
    const answer = await done(store.append(whole))
    expect(await done(store.append(whole))).toEqual(answer)
    const fresh = subject.reopen === undefined ? store : await subject.reopen()
    store = fresh
    expect(await done(fresh.append(whole))).toEqual(answer)
    const part = appendOf('again', noStream, ...tickedTimes('again', 2))
    expect((await done(fresh.readStream('again'))).events[1]).toMatchObject(await done(fresh.append(part)))
  })

  it('begins a read of $all backwards before the position it is given, and forwards with it', async () => {
    await done(store.append(appendOf('edges', noStream, ...tickedTimes('edge', 4))))
    const positions = (await logOf(store.readLog())).map(({ position }) => position)
    for (const after of positions) {
      expect((await logOf(store.readLog({ after }))).map(({ position }) => position)).toEqual(
        positions.filter((position) => position > after),
      )
      const before = await logOf(store.readLog({ after, direction: 'backwards' }))
      expect(before.map(({ position }) => position)).toEqual(
        [...positions].reverse().filter((position) => position < after),
      )
    }
  })

  it('refuses or passes over a position that it never gave, and the same events are read', async () => {
    const [first, second] = await logOf(store.readLog())
    const between = (first?.position ?? 0) + 1
    expect((await logOf(store.readLog({ after: between, maxCount: 1 })))[0]?.id).toBe(second?.id)
  })

  it('takes an event of 1 MiB: before version 25.1 its MaxAppendSize has to be raised for it', async () => {
    const data = `{"word":"${'t'.repeat(eventBytesLimit - '{"word":""}'.length)}"}`
    expect(await done(store.append(appendOf('large', noStream, ticked('large', { data }))))).toMatchObject({
      revision: 0,
    })
  })

  it('lets a wrong password in nowhere, and says so at once', async () => {
    const url = (realServer ?? '').replace(/\/\/(.*@)?/, '//nobody:wrong@')
    const answer = await openStore(url, { busyMs: 5_000 })()
    expect(E.isLeft(answer)).toBe(true)
  })

  it('keeps one copy and the order while its leader changes', async () => {
    // Stop the leader of the cluster by hand while this runs: a test cannot.
    for (let n = 0; n < 200; n++) {
      const expected = n === 0 ? noStream : exactly(n - 1)
      await done(store.append(appendOf('elected', expected, ticked(`elected-${n}`))))
    }
    const { events } = await done(store.readStream('elected'))
    expect(events.map(({ data }) => JSON.parse(data).word)).toEqual(
      Array.from({ length: 200 }, (_, n) => `elected-${n}`),
    )
  })
})
