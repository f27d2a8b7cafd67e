import { describe, expect, it } from 'vitest'
import { noStream } from './expected-revision.js'
import { openStore } from './open-store.js'
import { done, logOf, refused } from './testing/store-under-test.js'
import { appendOf, ticked } from './testing/ticked.js'

describe('Opening a store by URL refuses', () => {
  it.each([
    '',
    'ledger.sqlite',
    '/tmp/ledger.sqlite',
    'sqlite',
    'sqlite:',
    'sqlite:  ',
    'sqlite::memory:',
    'sqlite://ledger.sqlite',
    'sqlite:a\0b',
    'memory',
    'memory:ledger',
    'SQLITE:ledger.sqlite',
    'postgres://localhost/ledger',
  ])('%j in one sentence', async (url) => {
    expect(await refused(openStore(url, { create: true }))).toEqual({
      code: 'BadStoreUrl',
      url,
      why: expect.any(String),
    })
  })
})

describe('A store in memory', () => {
  it('is a new one at every opening', async () => {
    const [one, other] = [await done(openStore('memory:')), await done(openStore('memory:'))]
    await done(one.append(appendOf('ticks', noStream, ticked('tick'))))
    expect(await done(one.head())).toBe(1)
    expect(await done(other.head())).toBe(0)
  })

  it('is stamped by the clock of the machine, in UTC', async () => {
    const store = await done(openStore('memory:'))
    await done(store.append(appendOf('ticks', noStream, ticked('tick'))))
    const [event] = await logOf(store.readLog())
    expect(event?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  it('for reading only takes nothing', async () => {
    const store = await done(openStore('memory:', { readOnly: true }))
    expect(await refused(store.append(appendOf('ticks', noStream, ticked('tick'))))).toMatchObject({
      code: 'StoreNotWritable',
    })
  })
})
