import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enrol, pay, sampleBook } from '@pension-ledger/domain/testing'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, describe, expect, it } from 'vitest'
import { adoptPolicy } from '../policy-adoption.js'
import { adoptedOn, logOf, right } from '../testing/sample-facts.js'
import type { Submission } from './submission.js'
import { submit } from './submit.js'

const { jurisdiction } = sampleBook
const enrolment = enrol({ birthDate: '1951-03-15' })
const by = (id: string, command: Submission['command'] = pay()): Submission => ({
  id,
  command,
  maker: '甲',
  checker: '乙',
  document: null,
})

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Two views of one store. */
type TwoViews = () => Promise<readonly [EventStore, EventStore]>

const inMemory: TwoViews = async () => {
  const store = right(await openStore('memory:')())
  return [store, store]
}

const onOneFile: TwoViews = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'submit-'))
  folders.push(folder)
  const url = `sqlite:${join(folder, 'ledger.sqlite')}`
  return [right(await openStore(url, { create: true })()), right(await openStore(url)())]
}

/** Both writers have read before either appends, so that one of them is sure to come too late. */
const afterBoth = (): ((store: EventStore) => EventStore) => {
  let open: () => void = () => undefined
  const both = new Promise<void>((resolve) => {
    open = resolve
  })
  let waiting = 0
  return (store) => ({
    ...store,
    append: (append) => async () => {
      waiting += 1
      if (waiting === 2) open()
      await both
      return store.append(append)()
    },
  })
}

describe.each([
  ['in memory', inMemory],
  ['on one SQLite file', onOneFile],
])('two writers %s', (_, twoViews) => {
  const prepared: TwoViews = async () => {
    const [one, other] = await twoViews()
    right(await adoptPolicy(one)({ book: sampleBook, adoptedOn })())
    right(await submit(one, jurisdiction)(by('s-0', enrolment))())
    return [one, other]
  }
  const race = async (mine: Submission, yours: Submission) => {
    const [one, other] = await prepared()
    const gate = afterBoth()
    const answers = await Promise.all([
      submit(gate(one), jurisdiction)(mine)(),
      submit(gate(other), jurisdiction)(yours)(),
    ])
    const paid = (await logOf(one)).filter(({ type }) => type === 'PensionPaid')
    await one.close()
    await other.close()
    const said = answers.map((answer) => (E.isLeft(answer) ? answer.left.code : answer.right.status)).sort()
    const ids = answers.map((answer) => (E.isLeft(answer) ? [] : answer.right.eventIds))
    return { said, ids, paid }
  }

  // To a store, an append with the same ids at the same place is a repetition; the other writer must not believe that it paid.
  it('pay one month once: the other is refused', async () => {
    const { said, paid } = await race(by('mine'), by('yours'))
    expect(said).toEqual(['AlreadyPaid', 'appended'])
    expect(paid).toHaveLength(1)
  })

  it('carry out one submission once, and both are told so', async () => {
    const { said, paid, ids } = await race(by('ours'), by('ours'))
    expect(said).not.toContain('AlreadyPaid')
    expect(ids).toEqual([[paid[0]?.id], [paid[0]?.id]])
    expect(paid).toHaveLength(1)
  })

  it('pay two months, one after the other', async () => {
    const september = pay({ periodOwed: '2022-09', paidOn: '2022-09-15' })
    const { said, paid } = await race(by('mine'), by('yours', september))
    expect(said).toEqual(['appended', 'appended'])
    expect(paid.map(({ revision }) => revision)).toEqual([1, 2])
  })
})

describe('a submission that is always too late', () => {
  it('gives up after a bounded number of attempts, with the conflict', async () => {
    const store = right(await openStore('memory:')())
    right(await adoptPolicy(store)({ book: sampleBook, adoptedOn })())
    let attempts = 0
    const busy: EventStore = {
      ...store,
      append: ({ stream, expected }) => {
        attempts += 1
        return async () => E.left({ code: 'RevisionConflict', stream, expected, actual: 7 })
      },
    }
    expect(await submit(busy, jurisdiction)(by('s-0', enrolment))()).toMatchObject(
      E.left({ code: 'RevisionConflict', actual: 7 }),
    )
    expect(attempts).toBe(8)
  })
})
