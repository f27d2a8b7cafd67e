import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import { done, endOf, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import type { WireFault } from '../testing/wire/wire-faults.kit.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'
import { openOn, until } from './eventstoredb.test.kit.js'

const count = 1_300
const any = { kind: 'any' } as const

let server: WireServer
let store: EventStore
beforeEach(async () => {
  server = await startWireServer()
  store = await openOn(server.port, { busyMs: 1_200, pollMs: 60_000 })
  await done(store.append(appendOf('ticks', noStream, ...tickedTimes('t', count))))
  server.log.noise()
})
afterEach(async () => {
  await store.close()
  await server.close()
})
const words = Array.from({ length: count }, (_, n) => `t-${n}`)
const wordOf = ({ data }: { readonly data: string }): string => JSON.parse(data).word

describe('A read of a server', () => {
  const mended: ReadonlyArray<readonly [what: string, fault: WireFault]> = [
    ['is reset before its first event', { kind: 'reset', after: 0 }],
    ['is reset after half of it', { kind: 'reset', after: 300 }],
    ['is reset after its last event', { kind: 'reset', after: 100_000 }],
    ['falls silent after half of it', { kind: 'stall', after: 300 }],
    ['drips', { kind: 'drip', ms: 5 }],
    ['comes to a server that is not ready (B9, 72)', { kind: 'says', text: 'Server Is Not Ready' }],
    ['is never answered', { kind: 'silence-before' }],
    ['loses its connection', { kind: 'drop-before' }],
  ]
  it.each(mended)('that %s has each event once, in order', async (_, fault) => {
    for (const before of [0, 2]) {
      for (let call = 0; call < before; call++) server.faults.add('read', { kind: 'drip', ms: 0 })
      server.faults.add('read', fault)
      expect((await logOf(store.readLog())).map(wordOf)).toEqual(words)
      server.faults.clear()
    }
    server.faults.add('read', fault)
    expect((await logOf(store.readLog({ direction: 'backwards' }))).map(wordOf)).toEqual([...words].reverse())
    server.faults.clear()
    server.faults.add('read', fault)
    expect((await done(store.readStream('ticks'))).events.map(wordOf)).toEqual(words)
  })

  it('comes to a node that does not lead, and follows it to the one that does (71)', async () => {
    const leader = await startWireServer({ log: server.log })
    server.faults.add('read', { kind: 'not-leader', host: '127.0.0.1', port: leader.port })
    expect((await logOf(store.readLog())).map(wordOf)).toEqual(words)
    expect(leader.calls('read')).toBeGreaterThan(1)
    await leader.close()
  })

  it('is refused at once where the account may not read $all (B15, 73)', async () => {
    const before = server.calls('read')
    server.faults.add('read', { kind: 'denied' })
    expect(await refused(store.head())).toMatchObject({ code: 'StoreAccessDenied', because: 'rights' })
    expect(server.calls('read') - before).toBe(1)
  })

  it('that was left early is closed, two hundred times (B5, 41)', async () => {
    const [, second] = await logOf(store.readLog({ maxCount: 2 }))
    for (let times = 0; times < 200; times++) {
      // The adapter asks for a page, and has enough with its second event.
      for await (const page of store.readLog({ upTo: second?.position ?? 0 })) {
        expect(E.isRight(page) && page.right.length).toBe(2)
        break
      }
    }
    await until(() => server.open('read') === 0)
  })

  it('holds one page: what is not asked for yet is not open on the server (B14)', async () => {
    for await (const page of store.readLog()) {
      expect(E.isRight(page)).toBe(true)
      await until(() => server.open('read') === 0)
    }
    expect(server.calls('read')).toBeLessThan(12)
  })

  it('is answered when the server is away: with what to do, and when it is back, with the log (B8, 54)', async () => {
    server.refuse(true)
    expect(await endOf(store.readLog())).toMatchObject({ code: 'StoreUnavailable', url: store.url })
    server.refuse(false)
    await until(async () => E.isRight(await store.head()()))
    expect((await logOf(store.readLog())).map(wordOf)).toEqual(words)
  })

  it('of a position that the server never gave begins elsewhere and gives the same', async () => {
    const events = await logOf(store.readLog())
    const position = events[600]?.position ?? 0
    expect((await logOf(store.readLog({ after: position + 1 }))).map(wordOf)).toEqual(words.slice(601))
    expect((await logOf(store.readLog({ upTo: position - 1 }))).map(wordOf)).toEqual(words.slice(0, 600))
  })
})

describe('Positions with gaps', () => {
  it('that the server never gave cost a page where the log near them was read before', async () => {
    for (let n = 0; n < 4; n++) await done(store.append(appendOf('more', any, ...tickedTimes(`more-${n}`, 1_000))))
    const events = await logOf(store.readLog())
    const position = events[1_100]?.position ?? 0
    const before = server.calls('read')
    expect((await logOf(store.readLog({ after: position - 1, upTo: position }))).map(wordOf)).toEqual(['t-1100'])
    const backwards = { direction: 'backwards', after: position + 1, maxCount: 1 } as const
    expect((await logOf(store.readLog(backwards))).map(wordOf)).toEqual(['t-1100'])
    // Twice the head, the place that there is not, and what is beside it.
    expect(server.calls('read') - before).toBeLessThan(20)
  })

  it('are not counted with: events are, exactly where they are few, and by samples where they are many', async () => {
    for (let n = 0; n < 5; n++) await done(store.append(appendOf('more', any, ...tickedTimes(`more-${n}`, 1_000))))
    const head = await done(store.head())
    expect(await done(store.countEvents(0, head))).toEqual({ events: expect.any(Number), isExact: false })
    const { events } = await done(store.countEvents(0, head))
    expect(Math.abs(events - 6_300)).toBeLessThan(630)
    const [, last] = await logOf(store.readLog({ direction: 'backwards', maxCount: 2 }))
    expect(await done(store.countEvents(last?.position ?? 0, head))).toEqual({ events: 1, isExact: true })
  })

  it('of events that cannot be read belong to their streams all the same', async () => {
    const [first] = await logOf(store.readLog({ maxCount: 1 }))
    server.log.damage(first?.position ?? 0, 'no JSON')
    expect(await done(store.streamsTouched(0, await done(store.head())))).toEqual(['ticks'])
  })
})

describe('A subscription to a server', () => {
  const listen = (after = 0, from = store) => {
    const heard: string[] = []
    const told: string[] = []
    const subscription = from.subscribe({
      after,
      onEvent: async (event) => void heard.push(wordOf(event)),
      onCaughtUp: () => told.push('caught up'),
      onCheckpoint: () => told.push('checkpoint'),
    })
    return { heard, told, subscription }
  }

  it.each<readonly [string, WireFault]>([
    ['breaks', { kind: 'reset', after: 2 }],
    ['is refused', { kind: 'says', text: 'Server Is Not Ready' }],
    ['never begins', { kind: 'drop-before' }],
  ])('whose connection %s goes on from its checkpoint, each event once (B7, 53)', async (_, fault) => {
    server.faults.add('subscribe', fault, fault)
    const { heard, told, subscription } = listen()
    const writer = await openOn(server.port)
    for (let n = 0; n < 20; n++) {
      // The first break falls into the catching up, the others come while it is live.
      if (n % 7 === 3) server.cut()
      await done(writer.append(appendOf('live', any, ticked(`live-${n}`))))
      if (n % 7 === 3) await until(() => told.includes('caught up') && heard.at(-1) === `live-${n}`)
    }
    await until(() => heard.length >= count + 20)
    expect(heard).toEqual([...words, ...Array.from({ length: 20 }, (_, n) => `live-${n}`)])
    await subscription.stop()
    await writer.close()
  })

  it('is woken by the server when another process appends', async () => {
    const { heard, told, subscription } = listen()
    await until(() => told.includes('caught up'))
    await until(() => server.open('subscribe') === 1)
    const writer = await openOn(server.port)
    await done(writer.append(appendOf('live', any, ticked('live'))))
    await until(() => heard.at(-1) === 'live')
    await Promise.all([subscription.stop(), writer.close()])
  })

  it('hears checkpoints of the server, which only wake it (B6, 49)', async () => {
    const { heard, told, subscription } = listen()
    await until(() => told.includes('caught up'))
    for (let n = 0; n < 40; n++) server.log.noise()
    await done(store.append(appendOf('live', any, ticked('live'))))
    await until(() => heard.at(-1) === 'live')
    expect(heard).toHaveLength(count + 1)
    await subscription.stop()
  })

  it('begins although the server is away, and goes on when it is there (54)', async () => {
    server.refuse(true)
    const { heard, subscription } = listen()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(heard).toEqual([])
    server.refuse(false)
    await until(() => heard.length === count)
    await subscription.stop()
  })

  it('leaves nothing open when its store is closed (B17, 74)', async () => {
    const { told, subscription } = listen()
    await until(() => told.includes('caught up'))
    await store.close()
    expect(await subscription.ended).toEqual(E.left({ code: 'StoreClosed' }))
    await until(() => server.open('subscribe') === 0 && server.open('read') === 0)
  })
})
