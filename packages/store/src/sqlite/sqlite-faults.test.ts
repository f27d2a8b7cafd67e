import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import { type OpenOptions, openStore } from '../open-store.js'
import type { StoreError } from '../store-error.js'
import { done, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import { openSqliteStoreWith } from './open-sqlite-store.js'
import { freshDirectory, withSqlite } from './sqlite.test.kit.js'
import { loadSqliteDriver, type SqlDatabase, type SqlDriver } from './sqlite-driver.js'

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
const driver = async (): Promise<SqlDriver> => {
  const loaded = await loadSqliteDriver()
  if (E.isLeft(loaded)) throw new Error(JSON.stringify(loaded.left))
  return loaded.right
}
const options = { clock: () => '2024-04-01T08:00:00Z', readOnly: false, create: true, pollMs: 50, busyMs: 50 }

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
    await withSqlite(path, (database) => database.exec('PRAGMA user_version = 2'))
    const before = fingerprint()
    for (const given of [{}, { create: true }, { readOnly: true }]) {
      expect(await refusal(given)).toEqual({
        code: 'StoreVersionUnknown',
        url: `sqlite:${path}`,
        found: '2',
        known: '1',
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

  it('a store that another writes to for longer than it waits', async () => {
    await made()
    const store = await open({ busyMs: 30 })
    await withSqlite(path, async (database) => {
      database.exec('BEGIN IMMEDIATE')
      const answer = await refused(store.append(appendOf('tocks', noStream, ticked('tock'))))
      expect(answer).toEqual({ code: 'StoreLocked', url: `sqlite:${path}` })
      expect(await done(store.head()), 'readers do not wait').toBe(1)
      database.exec('ROLLBACK')
    })
    expect(await done(store.append(appendOf('tocks', noStream, ticked('tock'))))).toMatchObject({ position: 2 })
  })
})

describe('An open store', () => {
  it('is in WAL mode, syncs every commit, and is marked as a store', async () => {
    await open({ create: true })
    await withSqlite(path, (database) => {
      expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
      expect(database.prepare('PRAGMA application_id').get()).toEqual({ application_id: 0x504c4c47 })
      expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
    })
  })

  it('for reading only reads, and answers an append that it may not', async () => {
    await made(3)
    const before = fingerprint()
    const store = await open({ readOnly: true })
    expect(await logOf(store.readLog())).toHaveLength(3)
    expect(await refused(store.append(appendOf('tocks', noStream, ticked('tock'))))).toMatchObject({
      code: 'StoreNotWritable',
    })
    await store.close()
    expect(fingerprint()).toBe(before)
  })

  it('refuses to have its events changed or deleted, by whatever tool', async () => {
    await made(2)
    await withSqlite(path, (database) => {
      expect(() => database.exec("UPDATE events SET data = '{}' WHERE position = 1")).toThrow('never changed')
      expect(() => database.exec('DELETE FROM events WHERE position = 2')).toThrow('never deleted')
    })
    expect(await logOf((await open()).readLog())).toHaveLength(2)
  })

  it('shows its events readably to any SQLite tool', async () => {
    const store = await open({ create: true, clock: () => '2024-04-01T08:00:00Z' })
    const event = ticked('tick')
    const source = { file: '缴费.csv', sha256: 'ab', line: 7 }
    const provenance = { ...event.provenance, source, sourceRecordedAt: '2022-01-01T00:00:00Z' }
    await done(store.append(appendOf('ticks', noStream, { ...event, provenance }, ticked('next'))))
    await withSqlite(path, (database) => {
      expect(database.prepare('SELECT * FROM events_readable ORDER BY position').all()).toMatchObject([
        {
          position: 1,
          stream: 'ticks',
          revision: 0,
          event_id: event.id,
          recorded_at: '2024-04-01T08:00:00Z',
          known_at: '2022-01-01T00:00:00Z',
          source_file: '缴费.csv',
          source_line: 7,
          data: event.data,
        },
        { position: 2, known_at: '2024-04-01T08:00:00Z', source_file: null },
      ])
      const plan = database.prepare('EXPLAIN QUERY PLAN SELECT max(revision) FROM events WHERE stream_no = 1').all()
      expect(JSON.stringify(plan), 'heads come from the index').toContain('COVERING INDEX')
    })
  })

  it('that finds a column of another type names the event', async () => {
    await made(3)
    await withSqlite(path, (database) => {
      database.exec("DROP TRIGGER events_are_not_changed; UPDATE events SET data = x'00' WHERE position = 2")
    })
    const store = await open()
    expect(await refused(store.readStream('ticks'))).toMatchObject({
      code: 'CorruptEvent',
      stream: 'ticks',
      revision: 1,
      position: 2,
    })
  })

  it('answers that the disk is full, keeps what it had, and goes on when there is room', async () => {
    await made(5)
    const databases: SqlDatabase[] = []
    const real = await driver()
    const store = openSqliteStoreWith(
      {
        ...real,
        open: (at, given) => {
          const database = real.open(at, given)
          databases.push(database)
          return database
        },
      },
      path,
      options,
    )
    if (E.isLeft(store)) throw new Error(store.left.code)
    opened.push(store.right)
    databases[0]?.exec('PRAGMA max_page_count = 20')
    const large = (word: string) => ticked(word, { data: JSON.stringify({ word, text: 'x'.repeat(500_000) }) })
    expect(await refused(store.right.append(appendOf('large', noStream, large('a'))))).toEqual({
      code: 'DiskFull',
      url: `sqlite:${path}`,
    })
    expect(await logOf(store.right.readLog())).toHaveLength(5)
    expect(await done(store.right.heads(['large']))).toEqual([-1])
    databases[0]?.exec('PRAGMA max_page_count = 100000')
    expect(await done(store.right.append(appendOf('large', noStream, large('a'))))).toMatchObject({ position: 6 })
  })

  it('whose commit failed on the disk writes nothing more, and goes on reading', async () => {
    await made(2)
    const real = await driver()
    let failing = false
    let commits = 0
    const failOnCommit = (database: SqlDatabase): SqlDatabase => ({
      exec: (sql) => database.exec(sql),
      close: () => database.close(),
      prepare: (sql) => {
        const statement = database.prepare(sql)
        if (sql !== 'COMMIT') return statement
        return {
          get: (...values) => statement.get(...values),
          all: (...values) => statement.all(...values),
          run: () => {
            commits += 1
            if (failing) throw Object.assign(new Error('disk I/O error'), { errcode: 10 | (4 << 8) })
            return statement.run()
          },
        }
      },
    })
    const store = openSqliteStoreWith(
      { ...real, open: (at, given) => failOnCommit(real.open(at, given)) },
      path,
      options,
    )
    if (E.isLeft(store)) throw new Error(store.left.code)
    opened.push(store.right)
    failing = true
    const append = appendOf('tocks', noStream, ticked('tock'))
    expect(await refused(store.right.append(append))).toMatchObject({ code: 'StoreUnavailable', why: 'disk I/O error' })
    failing = false
    expect(await refused(store.right.append(append))).toMatchObject({ code: 'StoreUnavailable', why: 'disk I/O error' })
    expect(commits, 'no second try on the same handle').toBe(1)
    expect(await logOf(store.right.readLog())).toHaveLength(2)
    const reopened = await open()
    expect(await done(reopened.append(append))).toMatchObject({ position: 3 })
  })

  it('under a path that looks like a URI is that file', async () => {
    const odd = join(directory, 'a#b?mode=ro&c%20.sqlite')
    await open({ create: true }, odd)
    expect(existsSync(odd)).toBe(true)
    mkdirSync(join(directory, 'file:'))
    await open({ create: true }, join(directory, 'file:', 'x.sqlite'))
    expect(existsSync(join(directory, 'file:', 'x.sqlite'))).toBe(true)
  })
})
