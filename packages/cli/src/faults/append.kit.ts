import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Append, type EventStore, expecting, type NewEvent, openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Deed, Prepare } from './kind-of-work.kit.js'
import { clock, damageOf, eventsOf, lastOf, ledgerLeft, telling, wholeLedger } from './ledger-left.kit.js'
import { seeded } from './random.kit.js'
import { done, orWhy } from './right.kit.js'

const provenance = {
  maker: '经办甲',
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: null,
  causationId: null,
  correlationId: null,
}

const eventOf = (word: string, bytes: number): NewEvent => {
  const hex = createHash('sha256').update(word).digest('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return { id, type: 'Ticked', schemaVersion: 1, data: JSON.stringify({ word, text: 'x'.repeat(bytes) }), provenance }
}

const callsInAll = 80

/** Appends one by one and together, of small events and of some that fill many pages, to streams that take turns. */
const calls = (seed: number): ReadonlyArray<ReadonlyArray<Append>> => {
  const random = seeded(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const heads = new Map<string, number>()
  const append = (word: string): Append => {
    const stream = `stream-${below(7)}`
    const head = heads.get(stream) ?? -1
    const events = Array.from({ length: 1 + below(4) }, (_, k) =>
      eventOf(`${word}-${k}`, below(12) === 0 ? below(60_000) : below(700)),
    )
    heads.set(stream, head + events.length)
    return { stream, expected: expecting(head), events }
  }
  return Array.from({ length: callsInAll }, (_, n) =>
    Array.from({ length: n % 3 === 2 ? 2 + below(3) : 1 }, (_, k) => append(`${n}-${k}`)),
  )
}

/** Makes all the calls, the first time or again; the answers, in their order. */
const appendTo = async (store: EventStore, seed: number): Promise<ReadonlyArray<string>> => {
  const answers: string[] = []
  for (const call of calls(seed)) {
    const [only] = call
    const answer =
      only !== undefined && call.length === 1 ? await done(store.append(only)) : await done(store.appendAll(call))
    answers.push(JSON.stringify(answer))
  }
  return answers
}

/** Opens a store, makes it where there is none, and appends to it. */
export const appendDeed: Deed = async ({ path = '', seed = '' }, say) => {
  const store = await done(openStore(`sqlite:${path}`, { create: true, clock }))
  await appendTo(
    telling(store, (position) => say(`at ${position}`)),
    Number(seed),
  )
  await store.close()
}

const repetition = (again: E.Either<string, ReadonlyArray<string>>, first: ReadonlyArray<string>) => {
  if (E.isLeft(again)) return [`repeated appends are ${again.left}`]
  return again.right.join() === first.join() ? [] : ['repeated appends are answered otherwise']
}

export const prepareAppend: Prepare = async (_folder, seed) => {
  let answers: ReadonlyArray<string> = []
  const whole = await wholeLedger(async (store) => {
    answers = await appendTo(store, seed)
  })
  return {
    begin: (folder) => ({ path: join(folder, '账本.sqlite'), seed: String(seed) }),
    written: ({ path = '' }) => [path, `${path}-wal`],
    examine: async ({ path = '' }, answered) => {
      const store = await done(openStore(`sqlite:${path}`, { create: true, clock }))
      const left = await ledgerLeft(store, whole, lastOf('at', answered))
      const again = await orWhy(() => appendTo(store, seed))
      const completed = JSON.stringify(await eventsOf(store)) === JSON.stringify(whole.events)
      await store.close()
      return {
        ...left,
        differing: [
          ...left.differing,
          ...repetition(again, answers),
          ...(completed ? [] : ['the ledger is another one after the repetition']),
          ...(await damageOf(path)),
        ],
      }
    },
  }
}
