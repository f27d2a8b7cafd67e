import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import { openStore } from '../open-store.js'
import { done, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes, unsigned } from '../testing/ticked.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'
import { openOn } from './eventstoredb.test.kit.js'

const any = { kind: 'any' } as const

/** Traps of the client that no other file of tests names. The table of all of them is docs/reference/eventstoredb.md. */
describe('The adapter', () => {
  let server: WireServer
  let store: EventStore
  beforeEach(async () => {
    server = await startWireServer()
    store = await openOn(server.port, { busyMs: 2_000 })
  })
  afterEach(async () => {
    await store.close()
    await server.close()
  })
  const wordsOf = async (from: EventStore) => (await logOf(from.readLog())).map(({ data }) => JSON.parse(data).word)

  it('answers for an event that cannot be written as JSON, and nothing of it is sent (B1, 11)', async () => {
    const before = server.calls('append')
    const provenance = Object.assign({ ...unsigned }, { maker: 1n })
    expect(await refused(store.append(appendOf('a', noStream, ticked('a'), ticked('b', { provenance }))))).toEqual({
      code: 'BadEvent',
      stream: 'a',
      index: 1,
      why: expect.stringContaining('cannot be written as JSON'),
    })
    expect(server.calls('append')).toBe(before)
  })

  it('mends what the breakdown of one client does to the appends of another in the process (B3)', async () => {
    const elsewhere = await startWireServer()
    const other = await openOn(elsewhere.port)
    for (let n = 0; n < 30; n++) {
      const both = Promise.all([
        done(store.append(appendOf('a', any, ...tickedTimes(`a-${n}`, 3)))),
        done(other.append(appendOf('b', any, ...tickedTimes(`b-${n}`, 3)))),
      ])
      if (n % 3 === 0) setImmediate(n % 2 === 0 ? server.cut : elsewhere.cut)
      await both
    }
    const expected = (word: string) => Array.from({ length: 90 }, (_, n) => `${word}-${Math.floor(n / 3)}-${n % 3}`)
    expect(await wordsOf(store)).toEqual(expected('a'))
    expect(await wordsOf(other)).toEqual(expected('b'))
    await other.close()
    await elsewhere.close()
  })

  it('outlives a break under so much writing that the client queues it (B1)', async () => {
    const data = (n: number) => JSON.stringify({ word: `w-${n}`, padding: 'x'.repeat(200_000) })
    const writing = Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        done(store.append(appendOf(`s-${n}`, any, ticked(`w-${n}`, { data: data(n) })))),
      ),
    )
    await new Promise((resolve) => setTimeout(resolve, 15))
    server.cut()
    await writing
    expect(await wordsOf(store)).toHaveLength(40)
  })

  it('tells a conflict by what stands in the stream, not by what the client says of it (B10)', async () => {
    const expected = exactly(3)
    const conflict = { code: 'RevisionConflict', stream: 'a', expected, actual: -1 }
    expect(await refused(store.append(appendOf('a', expected, ticked('a'))))).toEqual(conflict)
    const other = await openOn(server.port)
    await done(store.append(appendOf('a', noStream, ticked('a'))))
    await done(other.append(appendOf('a', exactly(0), ticked('b'))))
    expect(await refused(store.append(appendOf('a', exactly(0), ticked('c'))))).toMatchObject({ actual: 1 })
    await other.close()
  })

  it('always asks the server for an exact revision, so that the log itself tells a repetition (B16)', async () => {
    await done(store.append(appendOf('a', any, ticked('a'))))
    await done(store.append(appendOf('a', any, ticked('b'))))
    await done(store.append(appendOf('a', { kind: 'exists' }, ticked('c'))))
    // The first is the mark of the ledger.
    expect(server.log.expectations).toEqual(['no-stream', 'no-stream', 0, 1])
  })

  it('reads the log once for ids of which nobody says where they stand, and never where somebody does', async () => {
    await done(store.append(appendOf('a', noStream, ...tickedTimes('t', 50))))
    const fresh = await openOn(server.port)
    const ids = [ticked('t-7').id, ticked('absent').id]
    const before = server.calls('read')
    expect((await done(fresh.find(ids, ['a', 'nowhere']))).size).toBe(1)
    expect(server.calls('read') - before).toBeLessThan(5)
    expect((await done(fresh.find(ids))).size).toBe(1)
    await fresh.close()
  })

  it('finds a ledger by its mark: not there, there, of a later version, or something else', async () => {
    const open = (prefix: string, create: boolean) => openOn(server.port, { create, query: `&streamPrefix=${prefix}` })
    await expect(open('new.', false)).rejects.toThrow('StoreMissing')
    await (await open('new.', true)).close()
    await (await open('new.', false)).close()
    const marked = (data: string, prefix: string) =>
      server.log.append(`ledger-mark:${prefix}`, 'no-stream', [
        {
          id: ticked(prefix).id,
          type: 'LedgerMarked',
          contentType: 'application/octet-stream',
          data: Buffer.from(data),
          metadata: Buffer.from('{}'),
        },
      ])
    marked('{"version":"2"}', 'later.')
    marked('?', 'odd.')
    await expect(open('later.', true)).rejects.toThrow('StoreVersionUnknown')
    await expect(open('odd.', true)).rejects.toThrow('NotAStore')
  })

  it('keeps two ledgers of one server apart', async () => {
    const other = await openOn(server.port, { query: '&streamPrefix=other.' })
    await done(store.append(appendOf('a', noStream, ticked('a'))))
    await done(other.append(appendOf('a', noStream, ticked('b'))))
    expect([await wordsOf(store), await wordsOf(other)]).toEqual([['a'], ['b']])
    await other.close()
  })

  it('writes nothing where it was opened to be read', async () => {
    const reader = await done(openStore(`esdb://127.0.0.1:${server.port}?tls=false`, { readOnly: true }))
    expect(await refused(reader.append(appendOf('a', noStream, ticked('a'))))).toMatchObject({
      code: 'StoreNotWritable',
    })
    await reader.close()
  })
})
