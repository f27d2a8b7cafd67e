import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import { openStore } from '../open-store.js'
import { done, logOf } from '../testing/store-under-test.js'
import { appendOf, ticked } from '../testing/ticked.js'
import { WireLog } from '../testing/wire/wire-log.kit.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'

const any = { kind: 'any' } as const

describe('A cluster of three nodes', () => {
  let nodes: ReadonlyArray<WireServer>
  let leader = 0
  let store: EventStore
  const ports = (): ReadonlyArray<number> => [...nodes.slice(leader), ...nodes.slice(0, leader)].map(({ port }) => port)

  beforeEach(async () => {
    leader = 1
    const log = new WireLog()
    const node = () => startWireServer({ log, members: ports })
    nodes = [await node(), await node(), await node()]
  })
  afterEach(async () => {
    await store.close()
    for (const node of nodes) await node.close()
  })
  const open = async (url: string): Promise<EventStore> => {
    store = await done(openStore(url, { create: true, busyMs: 8_000, pollMs: 60_000 }))
    return store
  }
  const query = '?tls=false&discoveryInterval=20&gossipTimeout=1'
  const listed = () => `esdb://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}${query}`

  it.each([
    ['listed', listed],
    ['found by a name', () => `esdb+discover://localhost:${nodes[0]?.port}${query}`],
  ])('is asked which of them leads, %s', async (_, url) => {
    await open(url())
    await done(store.append(appendOf('ticks', noStream, ticked('tick'))))
    expect(nodes.map((node) => node.calls('append') > 0)).toEqual([false, true, false])
    expect(nodes.reduce((sum, node) => sum + node.calls('gossip'), 0)).toBeGreaterThan(0)
  })

  it('that elects another leader keeps one copy of each event, in order (71)', async () => {
    await open(listed())
    const words: string[] = []
    for (let n = 0; n < 12; n++) {
      if (n === 4 || n === 8) {
        const old = nodes[leader]
        leader = n === 4 ? 2 : 0
        const port = nodes[leader]?.port ?? 0
        old?.faults.add('append', { kind: 'not-leader', host: '127.0.0.1', port })
      }
      await done(store.append(appendOf('ticks', any, ticked(`t-${n}`))))
      words.push(`t-${n}`)
    }
    expect((await logOf(store.readLog())).map(({ data }) => JSON.parse(data).word)).toEqual(words)
    expect(nodes.every((node) => node.calls('append') > 0)).toBe(true)
  })

  it('whose leader dies after the commit is asked again, and the append stands once', async () => {
    await open(listed())
    await done(store.append(appendOf('ticks', noStream, ticked('a'))))
    const old = nodes[leader]
    old?.faults.add('append', { kind: 'drop-after' })
    leader = 2
    const writing = store.append(appendOf('ticks', any, ticked('b')))()
    await new Promise((resolve) => setTimeout(resolve, 20))
    old?.refuse(true)
    expect(await writing).toMatchObject({ right: { revision: 1 } })
    expect((await logOf(store.readLog())).map(({ data }) => JSON.parse(data).word)).toEqual(['a', 'b'])
  })
})
