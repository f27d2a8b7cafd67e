import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { beginning } from '../testing/any-history.js'
import { pension, person } from '../testing/facts.js'
import { ledgerOf, recordAll, right } from '../testing/ledger-of.js'
import { buildsIn, writeLogTip } from './build-rows.js'
import { caughtUp, inMemory, wrong } from './live.kit.js'

/** A store that notes which streams are read, and how many events of the log are. */
const noted = (store: EventStore) => {
  const streams: string[] = []
  let events = 0
  let folds = 0
  const counting: EventStore = {
    ...store,
    readStream: (stream, read) => {
      streams.push(stream)
      return store.readStream(stream, read)
    },
    readLog: async function* (read) {
      for await (const page of store.readLog(read)) {
        if (E.isRight(page)) events += page.right.length
        yield page
      }
    },
    readFacts: (reader, read) => {
      folds += 1
      return store.readFacts(reader, read)
    },
  }
  return { store: counting, read: () => ({ streams, events, folds }) }
}

it('a restart reads one event where nothing is new, to know the log again', async () => {
  const given = { store: await ledgerOf(...beginning), file: await inMemory() }
  await caughtUp(given)
  const { store, read } = noted(given.store)
  await caughtUp({ ...given, store })
  expect(read()).toEqual({ streams: [], events: 1, folds: 0 })
})

it('a restart reads the streams that were touched since, and the rules, and no others', async () => {
  const given = { store: await ledgerOf(...beginning), file: await inMemory() }
  await caughtUp(given)
  await recordAll(given.store, [person('P1').paid('2022-10', pension), person('P1').paid('2022-11', pension)])
  const { store, read } = noted(given.store)
  await caughtUp({ ...given, store })
  expect(read().folds).toBe(0)
  expect(read().streams).toEqual(['scheme-530114', 'participant-P1'])
  expect(read().events).toBeLessThanOrEqual(4)
  expect(await wrong(given)).toEqual([])
})

it('cells of a shorter log, or of another one, are forgotten', async () => {
  const given = { store: await ledgerOf(...beginning), file: await inMemory() }
  await caughtUp(given)
  const shorter = { ...given, store: await ledgerOf(...beginning.slice(0, 4)) }
  await caughtUp(shorter)
  expect(await wrong(shorter)).toEqual([])

  const before = right(given.file.look(buildsIn)).map(({ id }) => id)
  right(given.file.change((db) => E.right(writeLogTip(db, { position: 5, tip: 'another event' }))))
  await caughtUp(shorter)
  expect(right(given.file.look(buildsIn)).filter(({ id }) => before.includes(id))).toEqual([])
  expect(await wrong(shorter)).toEqual([])
})
