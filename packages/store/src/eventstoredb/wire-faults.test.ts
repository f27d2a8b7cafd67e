import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Append, EventStore } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import { done, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import type { WireFault } from '../testing/wire/wire-faults.kit.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'
import { openOn } from './eventstoredb.test.kit.js'

const steps: ReadonlyArray<Append> = [
  appendOf('a', noStream, ...tickedTimes('a', 3)),
  appendOf('b', { kind: 'any' }, ticked('b')),
  appendOf('a', exactly(2), ticked('a-more'), ticked('a-last')),
  appendOf('b', { kind: 'exists' }, ticked('b-last')),
]
const words = ['a-0', 'a-1', 'a-2', 'b', 'a-more', 'a-last', 'b-last']

describe.each([
  ['on the shared append stream', true],
  ['call by call, as a server before 21.10 has it,', false],
])('An append %s', (_, batch) => {
  let server: WireServer
  let store: EventStore
  beforeEach(async () => {
    server = await startWireServer({ batch })
    store = await openOn(server.port, { busyMs: 900 })
  })
  afterEach(async () => {
    await store.close()
    await server.close()
  })
  const wordsOfLog = async () => (await logOf(store.readLog())).map(({ data }) => JSON.parse(data).word)

  const mended: ReadonlyArray<readonly [what: string, fault: (port: number) => WireFault]> = [
    ['whose connection breaks before the commit', () => ({ kind: 'drop-before' })],
    ['whose connection breaks after the commit', () => ({ kind: 'drop-after' })],
    ['that is not heard', () => ({ kind: 'silence-before' })],
    ['whose answer never comes', () => ({ kind: 'silence-after' })],
    ['that is answered twice', () => ({ kind: 'twice' })],
    ['that came to a node which does not lead (71)', (port) => ({ kind: 'not-leader', host: '127.0.0.1', port })],
    ['to a server that is not ready (72)', () => ({ kind: 'says', text: 'Server Is Not Ready' })],
    ['to a server that is too busy', () => ({ kind: 'says', text: 'Server Is Too Busy' })],
    // A guess: no server was seen to refuse a version without saying the current one; its protocol allows it.
    ['refused for its version without details', () => ({ kind: 'no-details' })],
    ['answered without a position', () => ({ kind: 'no-position' })],
    ['to a server that goes away', () => ({ kind: 'status', code: 14, text: 'going away' })],
    // A guess, from the notes of version 24.4: a server that shuts down cancels.
    ['to a server that shuts down', () => ({ kind: 'status', code: 1, text: 'shutting down' })],
  ]
  it.each(mended)('%s is written once, in its order, at every step', async (_, fault) => {
    for (const broken of steps.keys()) {
      const own = broken === 0 ? store : await openOn(server.port, { busyMs: 900, query: `&streamPrefix=t${broken}.` })
      for (const [index, step] of steps.entries()) {
        if (index === broken) server.faults.add('append', fault(server.port))
        const answer = await done(own.append(step))
        const { events } = await done(own.readStream(step.stream))
        expect(events.at(-1), 'the answer is what a read shows').toMatchObject(answer)
      }
      expect((await logOf(own.readLog())).map(({ data }) => JSON.parse(data).word)).toEqual(words)
      if (own !== store) await own.close()
    }
    expect(server.faults.left('append')).toBe(0)
  })

  it('many of which are under way when the wire breaks, again and again, are each written once (26, 27)', async () => {
    const patient = await openOn(server.port, { busyMs: 6_000 })
    const appends = Array.from({ length: 120 }, (_, n) => appendOf(`s-${n % 40}`, { kind: 'any' }, ticked(`t-${n}`)))
    const writing = Promise.all(appends.map((append) => patient.append(append)()))
    for (const ms of [3, 10, 20, 40, 80]) {
      await new Promise((resolve) => setTimeout(resolve, ms))
      server.cut()
    }
    const answers = await writing
    await Promise.all(appends.map((append) => done(patient.append(append))))
    expect(answers).toHaveLength(120)
    const found = await wordsOfLog()
    expect([...found].sort()).toEqual(appends.map(({ events }) => JSON.parse(events[0]?.data ?? '').word).sort())
    await patient.close()
  })

  it('keeps its ids and its revision when it is repeated after an answer of another process came between', async () => {
    server.faults.add('append', { kind: 'drop-after' })
    const other = await openOn(server.port)
    const [first, second] = await Promise.all([
      done(store.append(appendOf('a', noStream, ticked('a')))),
      done(other.append(appendOf('b', noStream, ticked('b')))),
    ])
    expect([first.revision, second.revision]).toEqual([0, 0])
    expect([...(await wordsOfLog())].sort()).toEqual(['a', 'b'])
    await other.close()
  })

  it('that is never answered is of unknown outcome, in time, and may be repeated (B2)', async () => {
    const append = appendOf('a', noStream, ticked('a'))
    server.faults.add('append', ...Array.from({ length: 9 }, (): WireFault => ({ kind: 'silence-after' })))
    const begun = performance.now()
    const error = await refused(store.append(append))
    expect(error).toMatchObject({ code: 'StoreUnavailable', why: expect.stringMatching(/not known.*repeated/) })
    expect(performance.now() - begun, 'milliseconds').toBeLessThan(2_500)
    server.faults.clear()
    expect(await done(store.append(append))).toMatchObject({ revision: 0 })
    expect(await wordsOfLog()).toEqual(['a'])
  })

  it('is refused once and for all where the account may not write (73)', async () => {
    const before = server.calls('append')
    server.faults.add('append', { kind: 'denied' })
    const error = await refused(store.append(appendOf('a', noStream, ticked('a'))))
    expect(error).toMatchObject({ code: 'StoreAccessDenied', because: 'rights' })
    expect(server.calls('append') - before, 'attempts').toBe(1)
  })

  it('larger than the server takes is too large, by the limit of the server (B13)', async () => {
    const small = await startWireServer({ batch, maxAppendSize: 2_000 })
    const limited = await openOn(small.port)
    const large = ticked('large', { data: JSON.stringify({ word: 't'.repeat(3_000) }) })
    expect(await refused(limited.append(appendOf('a', noStream, ticked('a'), large)))).toMatchObject({
      code: 'EventTooLarge',
      index: 1,
      limit: 2_000,
    })
    expect(await done(limited.heads(['a']))).toEqual([-1])
    await limited.close()
    await small.close()
  })
})
