import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import { done, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import { openSqliteStoreWith } from './open-sqlite-store.js'
import { fileForEachTest, withSqlite } from './sqlite.test.kit.js'
import { loadSqliteDriver, type SqlDatabase, type SqlDriver } from './sqlite-driver.js'

const file = fileForEachTest()
const made = (events = 1): Promise<void> => file.make(tickedTimes('t', events))
const driver = async (): Promise<SqlDriver> => {
  const loaded = await loadSqliteDriver()
  if (E.isLeft(loaded)) throw new Error(JSON.stringify(loaded.left))
  return loaded.right
}
const options = { clock: () => '2024-04-01T08:00:00Z', readOnly: false, create: true, pollMs: 50, busyMs: 50 }

describe('An open store', () => {
  it('answers that it is locked when another writes for longer than it waits', async () => {
    await made()
    const store = await file.open({ busyMs: 30 })
    await withSqlite(file.path, async (database) => {
      database.exec('BEGIN IMMEDIATE')
      const answer = await refused(store.append(appendOf('tocks', noStream, ticked('tock'))))
      expect(answer).toEqual({ code: 'StoreLocked', url: `sqlite:${file.path}` })
      expect(await done(store.head()), 'readers do not wait').toBe(1)
      database.exec('ROLLBACK')
    })
    expect(await done(store.append(appendOf('tocks', noStream, ticked('tock'))))).toMatchObject({ position: 2 })
  })

  it('is in WAL mode, syncs every commit, and is marked as a store', async () => {
    await file.open({ create: true })
    await withSqlite(file.path, (database) => {
      expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
      expect(database.prepare('PRAGMA application_id').get()).toEqual({ application_id: 0x504c4c47 })
      expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 3 })
    })
  })

  it('for reading only reads, and answers an append that it may not', async () => {
    await made(3)
    const before = file.fingerprint()
    const store = await file.open({ readOnly: true })
    expect(await logOf(store.readLog())).toHaveLength(3)
    expect(await refused(store.append(appendOf('tocks', noStream, ticked('tock'))))).toMatchObject({
      code: 'StoreNotWritable',
    })
    await store.close()
    expect(file.fingerprint()).toBe(before)
  })

  it('for reading only follows another that writes', async () => {
    const writer = await file.open({ create: true })
    const reader = await file.open({ readOnly: true, pollMs: 5 })
    const heard: number[] = []
    const subscription = reader.subscribe({ after: 0, onEvent: async ({ position }) => void heard.push(position) })
    for (const word of ['a', 'b']) await done(writer.append(appendOf(word, noStream, ticked(word))))
    expect(await done(reader.head())).toBe(2)
    for (let tries = 0; heard.length < 2 && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 5))
    await subscription.stop()
    expect(heard).toEqual([1, 2])
  })

  it('shows its events readably to any SQLite tool', async () => {
    const store = await file.open({ create: true, clock: () => '2024-04-01T08:00:00Z' })
    const event = ticked('tick')
    const source = { file: '缴费.csv', sha256: 'ab', line: 7 }
    const provenance = { ...event.provenance, source, sourceRecordedAt: '2022-01-01T00:00:00Z' }
    await done(store.append(appendOf('ticks', noStream, { ...event, provenance }, ticked('next'))))
    await withSqlite(file.path, (database) => {
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

  it('writes a beginning once and an ending once, whatever they are paired with', async () => {
    const store = await file.open({ create: true })
    const paid = (n: number) => `{"month":"${n % 3}","lines":{"fen":${n % 5}}}`
    for (let n = 0; n < 20; n++)
      await done(store.append(appendOf(`s-${n}`, noStream, ticked(`t-${n}`, { data: paid(n) }))))
    await withSqlite(file.path, (database) => {
      expect(database.prepare('SELECT data FROM payloads').all()).toEqual(
        [0, 1, 2].map((month) => ({ data: `{"month":"${month}","lines":` })),
      )
      expect(database.prepare('SELECT data FROM endings').all()).toEqual(
        [0, 1, 2, 3, 4].map((fen) => ({ data: `{"fen":${fen}}}` })),
      )
    })
  })

  it('writes a text once for all events that say it', async () => {
    const store = await file.open({ create: true })
    const same = (id: string) => ticked(id, { data: ticked('same').data })
    for (let n = 0; n < 20; n++) await done(store.append(appendOf(`s-${n}`, noStream, same(`a-${n}`), same(`b-${n}`))))
    await withSqlite(file.path, (database) => {
      expect(database.prepare('SELECT data FROM payloads').all()).toEqual([{ data: ticked('same').data }])
    })
  })

  it('does not count on what a commit that failed would have written', async () => {
    await made(1)
    const store = await file.open()
    const fresh = (id: string, type = 'Ticked') => ticked(id, { data: ticked('fresh').data, type })
    await withSqlite(file.path, (database) => {
      database.exec(
        `CREATE TRIGGER no_bombs BEFORE INSERT ON events WHEN new.type = 'Bomb' BEGIN SELECT raise(ABORT, 'boom'); END`,
      )
    })
    await refused(store.append(appendOf('a', noStream, fresh('a'), fresh('b', 'Bomb'))))
    await done(store.append(appendOf('c', noStream, fresh('c'))))
    expect((await done(store.readStream('c'))).events.map(({ data }) => data)).toEqual([ticked('fresh').data])
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
      file.path,
      options,
    )
    if (E.isLeft(store)) throw new Error(store.left.code)
    file.keep(store.right)
    databases[0]?.exec('PRAGMA max_page_count = 20')
    const large = (word: string) => ticked(word, { data: JSON.stringify({ word, text: 'x'.repeat(500_000) }) })
    expect(await refused(store.right.append(appendOf('large', noStream, large('a'))))).toEqual({
      code: 'DiskFull',
      url: `sqlite:${file.path}`,
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
          setReturnArrays: (isOn) => statement.setReturnArrays(isOn),
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
      file.path,
      options,
    )
    if (E.isLeft(store)) throw new Error(store.left.code)
    file.keep(store.right)
    failing = true
    const append = appendOf('tocks', noStream, ticked('tock'))
    expect(await refused(store.right.append(append))).toMatchObject({ code: 'StoreUnavailable', why: 'disk I/O error' })
    failing = false
    expect(await refused(store.right.append(append))).toMatchObject({ code: 'StoreUnavailable', why: 'disk I/O error' })
    expect(commits, 'no second try on the same handle').toBe(1)
    expect(await logOf(store.right.readLog())).toHaveLength(2)
    const reopened = await file.open()
    expect(await done(reopened.append(append))).toMatchObject({ position: 3 })
  })

  it('under a path that looks like a URI is that file', async () => {
    const odd = join(file.directory, 'a#b?mode=ro&c%20.sqlite')
    await file.open({ create: true }, odd)
    expect(existsSync(odd)).toBe(true)
    mkdirSync(join(file.directory, 'file:'))
    await file.open({ create: true }, join(file.directory, 'file:', 'x.sqlite'))
    expect(existsSync(join(file.directory, 'file:', 'x.sqlite'))).toBe(true)
  })
})
