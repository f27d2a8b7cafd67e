import { describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import type { NewEvent } from '../recorded-event.js'
import { done, endOf, logOf, readSaid, refused } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import { fileForEachTest, withSqlite } from './sqlite.test.kit.js'

const file = fileForEachTest()
/** A text of its own, with an ending of its own. */
const inTwoPieces = (event: NewEvent): NewEvent => {
  const { word } = JSON.parse(event.data)
  return { ...event, data: JSON.stringify({ word, lines: { [word]: 1 } }) }
}
const made = (events: number): Promise<void> => file.make(tickedTimes('t', events).map(inTwoPieces))
const corrupt = { code: 'CorruptEvent', stream: 'ticks', revision: 1, position: 2 }

describe('A store whose file another tool writes', () => {
  it('refuses to have its events changed or deleted, by whatever tool', async () => {
    await made(2)
    await withSqlite(file.path, (database) => {
      expect(() => database.exec('UPDATE events SET revision = 7 WHERE position = 1')).toThrow('never changed')
      expect(() => database.exec('DELETE FROM events WHERE position = 2')).toThrow('never deleted')
      expect(() => database.exec("UPDATE payloads SET data = '{}' WHERE payload_no = 1")).toThrow('never changed')
      expect(() => database.exec('DELETE FROM payloads WHERE payload_no = 2')).toThrow('never deleted')
      expect(() => database.exec("UPDATE endings SET data = '{}}' WHERE ending_no = 1")).toThrow('never changed')
      expect(() => database.exec('DELETE FROM endings WHERE ending_no = 1')).toThrow('never deleted')
      expect(() => database.exec("UPDATE handlers SET maker = '甲'")).toThrow('never changed')
      expect(() => database.exec('DELETE FROM handlers')).toThrow('never deleted')
    })
    expect(await logOf((await file.open({ create: true })).readLog())).toHaveLength(2)
  })

  it('that finds a column of another type names the event', async () => {
    await made(3)
    await withSqlite(file.path, (database) => {
      database.exec("DROP TRIGGER payloads_are_not_changed; UPDATE payloads SET data = x'00' WHERE payload_no = 2")
    })
    const store = await file.open({ create: true })
    expect(await refused(store.readStream('ticks'))).toMatchObject(corrupt)
    expect(await endOf(readSaid(store))).toMatchObject(corrupt)
  })

  it.each([
    ['a payload', 'DROP TRIGGER payloads_are_not_deleted; DELETE FROM payloads WHERE payload_no = 2'],
    ['an ending', 'DROP TRIGGER endings_are_not_deleted; DELETE FROM endings WHERE ending_no = 2'],
  ])('that finds %s gone names the event', async (_, loss) => {
    await made(3)
    await withSqlite(file.path, (database) => database.exec(`PRAGMA foreign_keys = OFF; ${loss}`))
    const store = await file.open({ create: true })
    expect(await refused(store.readStream('ticks'))).toMatchObject(corrupt)
    expect(await endOf(readSaid(store))).toMatchObject(corrupt)
  })

  it('that finds nobody under the number of its handlers, or no file under that of its file, names the event', async () => {
    const store = await file.open({ create: true })
    const source = { file: '缴费.csv', sha256: 'ab', line: 7 }
    const provenance = { ...ticked('a').provenance, maker: 'zhang', source }
    await done(store.append(appendOf('ticks', noStream, ticked('a'), ticked('b', { provenance }))))
    await withSqlite(file.path, (database) => {
      database.exec('DROP TRIGGER handlers_are_not_deleted; DELETE FROM handlers WHERE maker IS NOT NULL')
    })
    expect(await refused(store.readStream('ticks'))).toMatchObject({ ...corrupt, why: expect.stringContaining('hand') })
    await withSqlite(file.path, (database) => {
      database.exec("INSERT INTO handlers VALUES (2, 'zhang', NULL); DELETE FROM source_files")
    })
    expect(await refused(store.readStream('ticks'))).toMatchObject({ ...corrupt, why: expect.stringContaining('file') })
  })
})
