import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'
import { openOn } from './eventstoredb.test.kit.js'

const any = { kind: 'any' } as const
const streams = ['a', 'b', 'c', 'd', 'e']

describe('What a store remembers of streams', () => {
  let server: WireServer
  beforeAll(async () => {
    server = await startWireServer()
  })
  afterAll(() => server.close())

  let ledgers = 0
  const twoOn = async () => {
    const query = `&streamPrefix=l${ledgers++}.`
    return [await openOn(server.port, { query }), await openOn(server.port, { query })] as const
  }

  const step = fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    stream: fc.constantFrom(...streams),
    count: fc.integer({ min: 1, max: 3 }),
    looks: fc.constantFrom('finds', 'heads', 'nothing'),
  })
  it('is what stands in them, whoever wrote it, in whatever order', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const stores = await twoOn()
        const [looking] = stores
        const [ids, heads]: [string[], Map<string, number>] = [[], new Map()]
        for (const [n, { who, stream, count, looks }] of steps.entries()) {
          const events = tickedTimes(`${ledgers}-${n}`, count)
          await done(stores[who].append(appendOf(stream, any, ...events)))
          ids.push(...events.map(({ id }) => id))
          heads.set(stream, (heads.get(stream) ?? -1) + count)
          if (looks === 'heads')
            expect(await done(looking.heads(streams))).toEqual(streams.map((name) => heads.get(name) ?? -1))
          if (looks === 'finds')
            expect([...(await done(looking.find(ids, streams))).keys()].sort()).toEqual([...ids].sort())
        }
        await Promise.all(stores.map((store) => store.close()))
      }),
      { numRuns: 25 },
    ))

  it('costs a few reads of the log, and none for each stream', async () => {
    const [store, other] = await twoOn()
    const names = Array.from({ length: 60 }, (_, n) => `participant-${n}`)
    await done(store.find([ticked('nothing').id], names))
    for (const name of names) await done(store.append(appendOf(name, any, ticked(name))))
    await done(other.append(appendOf('participant-7', any, ticked('by-another'))))

    const before = server.calls('read')
    expect((await done(store.find([ticked('new').id, ticked('by-another').id], names))).size).toBe(1)
    expect((await done(store.heads(names)))[7]).toBe(1)
    expect(server.calls('read') - before).toBeLessThan(10)
    await Promise.all([store.close(), other.close()])
  })
})
