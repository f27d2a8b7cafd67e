import { enrol, pay, recordDeath, sampleBook } from '@pension-ledger/domain/testing'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { adoptPolicy } from '../policy-adoption.js'
import { adoptedOn, logOf, right } from '../testing/sample-facts.js'
import type { Submission } from './submission.js'
import { submit } from './submit.js'

const { jurisdiction } = sampleBook

/** What befalls an append: it is carried out, or not, and its answer comes or is lost. */
type Fate = 'done' | 'done, answer lost' | 'not done'

/** A store whose appends meet these fates, one after the other, and are carried out from then on. */
const faulty = (store: EventStore, fates: Iterator<Fate>): EventStore => ({
  ...store,
  append: (append) => async () => {
    const fate = fates.next().value ?? 'done'
    if (fate !== 'not done') {
      const appended = await store.append(append)()
      if (fate === 'done' || E.isLeft(appended)) return appended
    }
    return E.left({ code: 'StoreUnavailable', url: store.url, why: 'the answer was lost' })
  },
})

const months = ['2022-01', '2022-02', '2022-03', '2022-04'] as const
const commands: ReadonlyArray<Submission['command']> = [
  enrol({ birthDate: '1951-03-15' }),
  ...months.map((month) => pay({ periodOwed: month, paidOn: `${month}-15` })),
  recordDeath({ diedOn: '2022-04-20', reportedOn: '2022-05-02' }),
]

const fate = fc.constantFrom<Fate>('done', 'done, answer lost', 'not done')

it('a submission repeated until it is answered is appended once, whatever answers were lost', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 12 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
      async (fates, repetitions) => {
        const store = right(await openStore('memory:')())
        right(await adoptPolicy(store)({ book: sampleBook, adoptedOn })())
        const ask = submit(faulty(store, fates[Symbol.iterator]()), jurisdiction)

        for (const [i, command] of commands.entries()) {
          const submission = { id: `s-${i}`, command, maker: '甲', checker: '乙', document: null }
          let answer = await ask(submission)()
          while (E.isLeft(answer)) {
            expect(answer.left.code).toBe('StoreUnavailable')
            answer = await ask(submission)()
          }
          const again = repetitions.next().value ?? 0
          for (let n = 0; n < again; n++)
            expect(right(await ask(submission)())).toEqual({ ...answer.right, status: 'appended-before' })
        }

        expect((await logOf(store)).map(({ type }) => type)).toEqual([
          'PolicyAdopted',
          'ParticipantEnrolled',
          ...months.map(() => 'PensionPaid'),
          'DeathRecorded',
        ])
      },
    ),
    { numRuns: 60 },
  ))
