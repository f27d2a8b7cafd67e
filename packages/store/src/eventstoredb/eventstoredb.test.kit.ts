import { randomUUID } from 'node:crypto'
import { EventStoreDBClient } from '@eventstore/db-client'
import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.js'
import { openStore } from '../open-store.js'
import { openedStores } from '../testing/opened-stores.test.kit.js'
import { done, type StoreFactory } from '../testing/store-under-test.js'
import { startWireServer, type WireServer } from '../testing/wire/wire-server.kit.js'
import { markStream } from './mark.js'

/** A real server or cluster to run the same suite against, instead of the stand-in. */
export const realServer = process.env['EVENTSTORE_URL']

/** Opens a store on the stand-in. It polls so rarely that waking is proved. */
export const openOn = async (
  port: number,
  { create = true, busyMs = 3_000, query = '', pollMs = 60_000 } = {},
): Promise<EventStore> => {
  const url = `esdb://127.0.0.1:${port}?tls=false${query}`
  return done(openStore(url, { create, busyMs, pollMs }))
}

/** The stand-in under the contract, with records of its own between those of the ledger. */
export const wireUnderTest: StoreFactory = async (clock) => {
  const server: WireServer = await startWireServer()
  server.log.now = () => Date.parse(clock())
  const { open, close, reopen } = openedStores(async (create) => {
    const store = await openOn(server.port, { create })
    server.log.noise()
    return store
  })
  return {
    store: await open(),
    reopen,
    damage: async (position, data) => server.log.damage(position, data),
    dispose: async () => {
      await close()
      await server.close()
    },
  }
}

/** The real server under the contract: each test has a ledger of its own, by its prefix, which is deleted after it. */
export const realUnderTest =
  (url: string): StoreFactory =>
  async () => {
    const prefix = `test-${randomUUID()}.`
    const own = `${url}${url.includes('?') ? '&' : '?'}streamPrefix=${prefix}`
    const { open, close, reopen } = openedStores((create) => done(openStore(own, { create, pollMs: 60_000 })))
    return {
      store: await open(),
      reopen,
      dispose: async () => {
        await close()
        const names = await streamsOf(await open())
        await close()
        await deleteStreams(url, [markStream(prefix), ...names.map((name) => `${prefix}${name}`)])
      },
    }
  }

const streamsOf = async (store: EventStore): Promise<ReadonlyArray<string>> => {
  const names = await store.streamsTouched(0, Number.MAX_SAFE_INTEGER)()
  return E.isLeft(names) ? [] : names.right
}

/** The port deletes nothing, so this speaks to the client; what it leaves is for the next scavenge of the server. */
const deleteStreams = async (url: string, names: ReadonlyArray<string>): Promise<void> => {
  const client = EventStoreDBClient.connectionString(url)
  for (const name of names) await client.deleteStream(name)
  await client.dispose()
}

/** Waits until something holds; fails loudly when it never does. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 2_000) throw new Error(`It never came true that ${holds.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 3))
  }
}
