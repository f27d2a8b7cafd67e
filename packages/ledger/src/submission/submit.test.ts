import { month, participantId, wholeFen } from '@pension-ledger/domain'
import { enrol, pay, recordDeath, sampleBook } from '@pension-ledger/domain/testing'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { adoptPolicy } from '../policy-adoption.js'
import { account, entitlement } from '../questions.js'
import { record } from '../recording/record.js'
import { adoptedOn, logOf, reversal, right, row } from '../testing/sample-facts.js'
import type { Submission } from './submission.js'
import { submit } from './submit.js'

const { jurisdiction } = sampleBook
const born = { birthDate: '1951-03-15' }

const submission = (id: string, command: Submission['command'], document: string | null = null): Submission => ({
  id,
  command,
  maker: '甲',
  checker: '乙',
  document,
})

let store: EventStore
let tick: number
beforeEach(async () => {
  tick = 0
  const clock = () => new Date(Date.UTC(2024, 0, 1) + tick++ * 1_000).toISOString()
  store = right(await openStore('memory:', { clock })())
  right(await adoptPolicy(store)({ book: sampleBook, adoptedOn })())
})

const types = async (): Promise<ReadonlyArray<string>> => (await logOf(store)).map(({ type }) => type)

describe('submitting', () => {
  it('appends what was decided, with who entered and reviewed it', async () => {
    const submitted = right(await submit(store, jurisdiction)(submission('s-1', enrol(born), 'v-1'))())
    expect(submitted).toMatchObject({ status: 'appended', position: 2, events: [{ type: 'ParticipantEnrolled' }] })
    const [, event] = await logOf(store)
    expect(event).toMatchObject({ id: submitted.eventIds[0], stream: 'participant-P1', revision: 0 })
    expect(event?.provenance).toMatchObject({ maker: '甲', checker: '乙', document: 'v-1', source: null })
  })

  it('passes the refusal of the decision on, and appends nothing', async () => {
    expect(await submit(store, jurisdiction)(submission('s-1', pay()))()).toEqual(
      E.left({ code: 'NotEnrolled', enrolledOn: null }),
    )
    expect(await types()).toEqual(['PolicyAdopted'])
  })

  it('answers a repetition as the first time', async () => {
    const ask = submit(store, jurisdiction)
    const first = right(await ask(submission('s-1', enrol(born)))())
    right(await ask(submission('s-2', recordDeath()))())
    expect(right(await ask(submission('s-1', enrol(born)))())).toEqual({ ...first, status: 'appended-before' })
    expect(await types()).toEqual(['PolicyAdopted', 'ParticipantEnrolled', 'DeathRecorded'])
  })

  it('does not take the fields of a command in another order for another command', async () => {
    const { type, ...rest } = enrol(born)
    right(await submit(store, jurisdiction)(submission('s-1', { type, ...rest }))())
    expect(right(await submit(store, jurisdiction)(submission('s-1', { ...rest, type }))()).status).toBe(
      'appended-before',
    )
  })

  it('refuses one id for two commands, where otherwise the second would be lost', async () => {
    const ask = submit(store, jurisdiction)
    right(await ask(submission('s-1', enrol(born)))())
    expect(await ask(submission('s-1', pay()))()).toEqual(E.left({ code: 'SubmissionIdReused', id: 's-1' }))
  })

  it('says so where the record says it already', async () => {
    right(await submit(store, jurisdiction)(submission('s-1', enrol(born)))())
    expect(right(await submit(store, jurisdiction)(submission('s-2', enrol(born)))())).toEqual({
      status: 'already-so',
      events: [],
      eventIds: [],
      position: null,
    })
  })

  it('is entered and reviewed by two', async () => {
    const alone = { ...submission('s-1', enrol(born)), checker: '甲' }
    expect(await submit(store, jurisdiction)(alone)()).toEqual(E.left({ code: 'SameMakerChecker', maker: '甲' }))
  })

  it('needs a policy book', async () => {
    const empty = right(await openStore('memory:')())
    expect(await submit(empty, jurisdiction)(submission('s-1', enrol(born)))()).toEqual(
      E.left({ code: 'NoPolicyAdopted' }),
    )
  })

  it('gives its events the ids that a sheet gives them', async () => {
    right(await submit(store, jurisdiction)(submission('s-1', enrol(born)))())
    const paid = right(await submit(store, jurisdiction)(submission('s-2', pay()))())
    const [fact] = paid.events
    if (fact?.type !== 'PensionPaid') throw new Error('no payment')
    const outcomes = right(await record(store, jurisdiction)([row(fact)])())
    expect(outcomes).toEqual([{ status: 'alreadyKnown' }])
  })

  it('pays again after the payment was reversed, under another id', async () => {
    const ask = submit(store, jurisdiction)
    right(await ask(submission('s-1', enrol(born)))())
    const first = right(await ask(submission('s-2', pay()))())
    expect(await ask(submission('s-3', pay()))()).toMatchObject(E.left({ code: 'AlreadyPaid' }))
    right(await record(store, jurisdiction)([reversal(first.eventIds[0] ?? '')])())
    const second = right(await ask(submission('s-3', pay()))())
    expect(second.status).toBe('appended')
    expect(second.eventIds).not.toEqual(first.eventIds)
  })

  it('does not take a second record for the first: a voucher number tells them apart', async () => {
    const ask = submit(store, jurisdiction)
    right(await ask(submission('s-1', enrol(born)))())
    const [payment] = right(await ask(submission('s-2', pay()))()).events
    if (payment?.type !== 'PensionPaid') throw new Error('no payment')
    right(await record(store, jurisdiction)([row({ ...payment, type: 'PaymentReturned' })])())
    expect(await ask(submission('s-3', pay()))()).toMatchObject(E.left({ code: 'KeyTaken', fields: [] }))
    expect(right(await ask(submission('s-3', pay(), 'v-2'))()).status).toBe('appended')
  })

  it('decides by the rules of now: a book adopted meanwhile counts at once', async () => {
    const ask = submit(store, jurisdiction)
    right(await ask(submission('s-1', enrol(born)))())
    expect(await ask(submission('s-2', pay({ statedFen: 1 })))()).toMatchObject(E.left({ dueFen: 13_800 }))
    const { 'basic-pension.city': city, ...others } = sampleBook.parameters
    right(await adoptPolicy(store)({ book: { ...sampleBook, version: 'other', parameters: others }, adoptedOn })())
    expect(city).toBeDefined()
    expect(await ask(submission('s-2', pay()))()).toMatchObject(
      E.left({ code: 'NoPolicyInForce', parameter: 'basic-pension.city' }),
    )
  })
})

describe('asking a store', () => {
  const id = participantId('P1')
  const august = month('2022-08')

  it('answers account and entitlement by the facts within the cut', async () => {
    const ask = submit(store, jurisdiction)
    right(await ask(submission('s-1', enrol(born)))())
    right(await ask(submission('s-2', recordDeath()))())
    const owed = entitlement(store, jurisdiction)
    expect(right(await owed(id, august)())).toMatchObject({ status: 'none', reason: 'after-death' })
    expect(right(await owed(id, august, { knownAt: 2 })())).toMatchObject({ status: 'owed', totalFen: 13_800 })
    expect(right(await account(store)(id)()).balanceFen).toBe(wholeFen(0))
    expect(await account(store)(id, { knownAt: 1 })()).toEqual(
      E.left({ code: 'UnknownParticipant', participantId: 'P1' }),
    )
  })

  it('answers by the law as it was known then', async () => {
    right(await submit(store, jurisdiction)(submission('s-1', enrol(born)))())
    const { 'basic-pension.city': _, ...others } = sampleBook.parameters
    right(await adoptPolicy(store)({ book: { ...sampleBook, version: 'other', parameters: others }, adoptedOn })())
    const owed = entitlement(store, jurisdiction)
    expect(await owed(id, august)()).toMatchObject(E.left({ code: 'NoPolicyInForce' }))
    expect(right(await owed(id, august, { knownAt: 2 })()).totalFen).toBe(13_800)
  })

  it('needs a policy book', async () => {
    const empty = right(await openStore('memory:')())
    expect(await entitlement(empty, jurisdiction)(id, august)()).toEqual(E.left({ code: 'NoPolicyAdopted' }))
  })
})
