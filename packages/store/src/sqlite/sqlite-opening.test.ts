import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import { type OpenOptions, openStore } from '../open-store.js'
import type { StoreError } from '../store-error.js'
import { done, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, tickedTimes } from '../testing/ticked.js'
import { freshDirectory, withSqlite } from './sqlite.test.kit.js'

let directory = ''
let path = ''
const opened: EventStore[] = []

beforeEach(() => {
  directory = freshDirectory()
  path = join(directory, '账 本.sqlite')
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  rmSync(directory, { recursive: true })
})

const open = async (options: OpenOptions = {}, at: string = path): Promise<EventStore> => {
  const store = await done(openStore(`sqlite:${at}`, options))
  opened.push(store)
  return store
}
const refusal = (options: OpenOptions = {}, at: string = path): Promise<StoreError> =>
  refused(openStore(`sqlite:${at}`, options))
const fingerprint = (): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const made = async (events = 1): Promise<void> => {
  const store = await done(openStore(`sqlite:${path}`, { create: true }))
  await done(store.append(appendOf('ticks', noStream, ...tickedTimes('t', events))))
  await store.close()
}

describe('Opening a file refuses', () => {
  it('one that is missing, unless it is to be made', async () => {
    expect(await refusal()).toEqual({ code: 'StoreMissing', url: `sqlite:${path}` })
    expect(await refusal({ readOnly: true, create: true })).toMatchObject({ code: 'StoreMissing' })
    expect(existsSync(path)).toBe(false)
  })

  it('a directory', async () => {
    expect(await refusal({ create: true }, directory)).toMatchObject({ code: 'NotAStore', why: 'it is a directory' })
  })

  it('a missing directory', async () => {
    const at = join(directory, 'no', 'such.sqlite')
    expect(await refusal({}, at)).toMatchObject({ code: 'StoreMissing' })
    expect(await refusal({ create: true }, at)).toMatchObject({ code: 'StoreNotWritable' })
  })

  it('a path below a file', async () => {
    writeFileSync(path, 'a file')
    expect(await refusal({}, join(path, 'x'))).toMatchObject({ code: 'StoreMissing' })
    expect(await refusal({ create: true }, join(path, 'x'))).toMatchObject({ code: 'StoreNotWritable' })
  })

  it('an empty file, unless a store is to be made there', async () => {
    writeFileSync(path, '')
    expect(await refusal()).toMatchObject({ code: 'NotAStore' })
    expect(statSync(path).size).toBe(0)
    const store = await open({ create: true })
    expect(await done(store.head())).toBe(0)
  })

  it.each([
    ['a text', '人员编号,姓名\n'.repeat(1_000)],
    ['a few bytes', 'PK'],
    ['the first line of an SQLite file and no more', 'SQLite format 3\0'],
    ['the first line of an SQLite file and then a text', `SQLite format 3\0${'x'.repeat(9_000)}`],
  ])('%s, and leaves it as it was', async (_, content) => {
    writeFileSync(path, content)
    const before = fingerprint()
    for (const given of [{}, { create: true }, { readOnly: true }])
      expect(await refusal(given)).toMatchObject({ code: 'NotAStore' })
    expect(fingerprint()).toBe(before)
  })

  it('an SQLite file of somebody else, and leaves it as it was', async () => {
    await withSqlite(path, (database) => database.exec('CREATE TABLE events (position INTEGER PRIMARY KEY)'))
    const before = fingerprint()
    for (const given of [{}, { create: true }, { readOnly: true }]) {
      expect(await refusal(given)).toEqual({
        code: 'NotAStore',
        url: `sqlite:${path}`,
        why: 'it is an SQLite file, but not a store',
      })
    }
    expect(fingerprint()).toBe(before)
  })

  it('a store of a newer version, and leaves it as it was', async () => {
    await made()
    await withSqlite(path, (database) => database.exec('PRAGMA user_version = 4'))
    const before = fingerprint()
    for (const given of [{}, { create: true }, { readOnly: true }]) {
      expect(await refusal(given)).toEqual({
        code: 'StoreVersionUnknown',
        url: `sqlite:${path}`,
        found: '4',
        known: '3',
      })
    }
    expect(fingerprint()).toBe(before)
  })

  it('a store that was cut short, at a page or within one', async () => {
    await made(200)
    const whole = join(directory, 'whole.sqlite')
    copyFileSync(path, whole)
    const { size } = statSync(whole)
    for (const left of [50, 99, 100, 4_096, 8_192, 16_384, size - 8_192, size - 1]) {
      copyFileSync(whole, path)
      truncateSync(path, left)
      const store = await openStore(`sqlite:${path}`)()
      const code = E.isLeft(store) ? store.left.code : 'opened'
      expect(code, `${left} of ${size} bytes`).toBe('NotAStore')
      expect(statSync(path).size).toBe(left)
    }
  })

  it('no store that was killed within its last page, for what is missing stands in the WAL', async () => {
    const store = await open({ create: true })
    await done(store.append(appendOf('ticks', noStream, ...tickedTimes('t', 200))))
    const copy = join(directory, 'copy.sqlite')
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix)
    truncateSync(copy, statSync(copy).size - 1)
    expect(await logOf((await open({}, copy)).readLog())).toHaveLength(200)
  })
})
