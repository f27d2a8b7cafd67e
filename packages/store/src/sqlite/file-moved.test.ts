import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import { openStore } from '../open-store.js'
import { done, logOf, refused } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import { openVault } from '../vault/open-vault.js'
import { freshDirectory, withSqlite } from './sqlite.test.kit.js'

let directory = ''
let path = ''
let store: EventStore
beforeEach(async () => {
  directory = freshDirectory()
  path = join(directory, '账本.sqlite')
  store = await done(openStore(`sqlite:${path}`, { create: true }))
  await done(store.append(appendOf('ticks', noStream, ...tickedTimes('t', 3))))
})
afterEach(async () => {
  await store.close()
  rmSync(directory, { recursive: true })
})

/** Another ledger, of one event, as a backup would be. */
const otherLedger = async (): Promise<string> => {
  const other = join(directory, 'backup.sqlite')
  const backup = await done(openStore(`sqlite:${other}`, { create: true }))
  await done(backup.append(appendOf('old', noStream, ticked('old'))))
  await backup.close()
  return other
}
const fresh = appendOf('tocks', noStream, ticked('tock'))
const moved = {
  code: 'StoreNotWritable',
  why: 'the file was moved, removed or replaced since it was opened',
}

describe('An open store whose file', () => {
  it.each<readonly [what: string, how: () => Promise<void> | void]>([
    ['was replaced', async () => renameSync(await otherLedger(), path)],
    ['was removed', () => rmSync(path)],
    ['was renamed', () => renameSync(path, `${path}.old`)],
  ])('%s acknowledges nothing that would be lost, and goes on reading', async (_, how) => {
    await how()
    expect(await refused(store.append(fresh))).toMatchObject(moved)
    expect(await refused(store.appendAll([fresh]))).toMatchObject(moved)
    expect(await logOf(store.readLog())).toHaveLength(3)
  })

  it('was put back in its place writes again', async () => {
    renameSync(path, `${path}.old`)
    expect(await refused(store.append(fresh))).toMatchObject(moved)
    renameSync(`${path}.old`, path)
    expect(await done(store.append(fresh))).toMatchObject({ position: 4 })
  })

  it('was replaced leaves the one in its place alone when it is closed', async () => {
    const other = await otherLedger()
    for (const beside of ['', '-wal', '-shm']) rmSync(path + beside, { force: true })
    copyFileSync(other, path)
    const next = await done(openStore(`sqlite:${path}`))
    await done(next.append(fresh))
    await store.close()
    expect(existsSync(`${path}-wal`), 'the WAL of the new one').toBe(true)
    await withSqlite(path, (database) =>
      expect(database.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: 2 }),
    )
    await next.close()
  })
})

describe('An open vault whose file', () => {
  it('was removed keeps nothing that would be lost', async () => {
    const at = join(directory, '身份.sqlite')
    const opened = await openVault(`sqlite:${at}`, { create: true })()
    if (E.isLeft(opened)) throw new Error(opened.left.code)
    const vault = opened.right
    rmSync(at)
    const record = { participantId: 'p-1', effectiveOn: '2022-01-01', name: '金丝雀', idNumber: '1', bankAccount: null }
    expect(await vault.put([record])()).toMatchObject(E.left(moved))
    await vault.close()
  })
})
