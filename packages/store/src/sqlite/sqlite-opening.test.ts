import { copyFileSync, existsSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import { type OpenOptions, openStore } from '../open-store.js'
import type { StoreError } from '../store-error.js'
import { done, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, tickedTimes } from '../testing/ticked.js'
import { fileForEachTest, withSqlite } from './sqlite.test.kit.js'

const file = fileForEachTest()
const refusal = (options: OpenOptions = {}, at: string = file.path): Promise<StoreError> =>
  refused(openStore(`sqlite:${at}`, options))
const made = (events = 1): Promise<void> => file.make(tickedTimes('t', events))

describe('Opening a file refuses', () => {
  it('one that is missing, unless it is to be made', async () => {
    expect(await refusal()).toEqual({ code: 'StoreMissing', url: `sqlite:${file.path}` })
    expect(await refusal({ readOnly: true, create: true })).toMatchObject({ code: 'StoreMissing' })
    expect(existsSync(file.path)).toBe(false)
  })

  it('a directory', async () => {
    expect(await refusal({ create: true }, file.directory)).toMatchObject({
      code: 'NotAStore',
      why: 'it is a directory',
    })
  })

  it('a missing directory', async () => {
    const at = join(file.directory, 'no', 'such.sqlite')
    expect(await refusal({}, at)).toMatchObject({ code: 'StoreMissing' })
    expect(await refusal({ create: true }, at)).toMatchObject({ code: 'StoreNotWritable' })
  })

  it('a path below a file', async () => {
    writeFileSync(file.path, 'a file')
    expect(await refusal({}, join(file.path, 'x'))).toMatchObject({ code: 'StoreMissing' })
    expect(await refusal({ create: true }, join(file.path, 'x'))).toMatchObject({ code: 'StoreNotWritable' })
  })

  it('an empty file, unless a store is to be made there', async () => {
    writeFileSync(file.path, '')
    expect(await refusal()).toMatchObject({ code: 'NotAStore' })
    expect(statSync(file.path).size).toBe(0)
    const store = await file.open({ create: true })
    expect(await done(store.head())).toBe(0)
  })

  it.each([
    ['a text', '人员编号,姓名\n'.repeat(1_000)],
    ['a few bytes', 'PK'],
    ['the first line of an SQLite file and no more', 'SQLite format 3\0'],
    ['the first line of an SQLite file and then a text', `SQLite format 3\0${'x'.repeat(9_000)}`],
  ])('%s, and leaves it as it was', async (_, content) => {
    writeFileSync(file.path, content)
    const before = file.fingerprint()
    for (const given of [{}, { create: true }, { readOnly: true }])
      expect(await refusal(given)).toMatchObject({ code: 'NotAStore' })
    expect(file.fingerprint()).toBe(before)
  })

  it('an SQLite file of somebody else, and leaves it as it was', async () => {
    await withSqlite(file.path, (database) => database.exec('CREATE TABLE events (position INTEGER PRIMARY KEY)'))
    const before = file.fingerprint()
    for (const given of [{}, { create: true }, { readOnly: true }]) {
      expect(await refusal(given)).toEqual({
        code: 'NotAStore',
        url: `sqlite:${file.path}`,
        why: 'it is an SQLite file, but not a store',
      })
    }
    expect(file.fingerprint()).toBe(before)
  })

  it('a store of a newer version, and leaves it as it was', async () => {
    await made()
    await withSqlite(file.path, (database) => database.exec('PRAGMA user_version = 4'))
    const before = file.fingerprint()
    for (const given of [{}, { create: true }, { readOnly: true }]) {
      expect(await refusal(given)).toEqual({
        code: 'StoreVersionUnknown',
        url: `sqlite:${file.path}`,
        found: '4',
        known: '3',
      })
    }
    expect(file.fingerprint()).toBe(before)
  })

  it('a store that was cut short, at a page or within one', async () => {
    await made(200)
    const whole = join(file.directory, 'whole.sqlite')
    copyFileSync(file.path, whole)
    const { size } = statSync(whole)
    for (const left of [50, 99, 100, 4_096, 8_192, 16_384, size - 8_192, size - 1]) {
      copyFileSync(whole, file.path)
      truncateSync(file.path, left)
      const store = await openStore(`sqlite:${file.path}`)()
      const code = E.isLeft(store) ? store.left.code : 'opened'
      expect(code, `${left} of ${size} bytes`).toBe('NotAStore')
      expect(statSync(file.path).size).toBe(left)
    }
  })

  it('no store that was killed within its last page, for what is missing stands in the WAL', async () => {
    const store = await file.open({ create: true })
    await done(store.append(appendOf('ticks', noStream, ...tickedTimes('t', 200))))
    const copy = join(file.directory, 'copy.sqlite')
    for (const suffix of ['', '-wal']) copyFileSync(file.path + suffix, copy + suffix)
    truncateSync(copy, statSync(copy).size - 1)
    expect(await logOf((await file.open({}, copy)).readLog())).toHaveLength(200)
  })
})
