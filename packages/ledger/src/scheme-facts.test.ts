import { month, participantId } from '@pension-ledger/domain'
import { bookWith, sampleBook } from '@pension-ledger/domain/testing'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { explain } from './explain.js'
import { adoptPolicy } from './policy-adoption.js'
import { entitlement } from './questions.js'
import { record } from './recording/record.js'
import { schemeFacts } from './scheme-facts.js'
import { adoptedOn, enrolled, jurisdiction, right, row } from './testing/sample-facts.js'

const id = participantId('p-1')
const october = month('2022-10')
/** The central share of the basic pension is 98.00 in October 2022, and here 100.00: 138.00 becomes 140.00. */
const raised = { ...bookWith({ 'basic-pension.central': 10_000 }), version: 'raised' }

let store: EventStore

beforeEach(async () => {
  store = right(await openStore('memory:', { clock: () => '2024-01-01T00:00:00.000Z' })())
  right(await adoptPolicy(store)({ book: sampleBook, adoptedOn })())
  right(await record(store, jurisdiction)([row(enrolled('p-1'))])())
})

const raise = async () => right(await adoptPolicy(store)({ book: raised, adoptedOn })())

describe('whoever remembers the scheme', () => {
  it('explains by a book that was adopted between two questions', async () => {
    const explained = explain(store, jurisdiction)
    const total = async () => right(await explained(id, october)()).answer.totalFen
    expect(await total()).toBe(13_800)
    await raise()
    expect(await total()).toBe(14_000)
    expect(right(await explained(id, october)()).policy.version).toBe('raised')
  })

  it('still answers by the law as it was known: the enrolment is at 2, the raise at 3', async () => {
    const explained = explain(store, jurisdiction)
    right(await explained(id, october)())
    await raise()
    const at = async (knownAt: number) => right(await explained(id, october, { knownAt })()).answer.totalFen
    expect([await at(2), await at(3), await at(2)]).toEqual([13_800, 14_000, 13_800])
  })

  it('says an entitlement by that book as well', async () => {
    const entitled = entitlement(store, jurisdiction)
    const total = async () => right(await entitled(id, october)()).totalFen
    expect(await total()).toBe(13_800)
    await raise()
    expect(await total()).toBe(14_000)
  })

  it('begins with a ledger that has no book yet', async () => {
    const blank = right(await openStore('memory:', { clock: () => '2024-01-01T00:00:00.000Z' })())
    const entitled = entitlement(blank, jurisdiction)
    const code = async () => {
      const answer = await entitled(id, october)()
      return E.isLeft(answer) ? answer.left.code : 'answered'
    }
    expect(await code()).toBe('NoPolicyAdopted')
    right(await adoptPolicy(blank)({ book: sampleBook, adoptedOn })())
    expect(await code()).toBe('UnknownParticipant')
  })
})

describe('what is remembered of a scheme', () => {
  /** A store that counts how many events its streams hand out. */
  const counted = () => {
    const read: number[] = []
    const counting: EventStore = {
      ...store,
      readStream: (stream, how) => async () => {
        const slice = await store.readStream(stream, how)()
        if (E.isRight(slice)) read.push(slice.right.events.length)
        return slice
      },
    }
    return { counting, read }
  }

  it('is read once, and then what follows', async () => {
    const { counting, read } = counted()
    const facts = schemeFacts(counting, jurisdiction)
    const versions = async () =>
      right(await facts()).map(({ event }) => (event.type === 'PolicyAdopted' ? event.book.version : event.type))
    expect(await versions()).toEqual([sampleBook.version])
    expect(await versions()).toEqual([sampleBook.version])
    await raise()
    expect(await versions()).toEqual([sampleBook.version, 'raised'])
    expect(await versions()).toEqual([sampleBook.version, 'raised'])
    expect(read).toEqual([1, 0, 1, 0])
  })

  it('is whole for each of two who ask at once', async () => {
    const facts = schemeFacts(store, jurisdiction)
    const both = await Promise.all([facts(), facts()])
    expect(both.map((answer) => right(answer).length)).toEqual([1, 1])
    await raise()
    const again = await Promise.all([facts(), facts()])
    expect(again.map((answer) => right(answer).length)).toEqual([2, 2])
    expect(right(await facts())).toHaveLength(2)
  })
})
