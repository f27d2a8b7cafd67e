import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { businessDate, readPolicy } from '@pension-ledger/domain'
import book from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { importFiles } from '@pension-ledger/intake'
import { openLedger } from '@pension-ledger/ledger'
import { allViews, openProjections, runProjections } from '@pension-ledger/projections'
import { loadSqliteDriver, openStore, openVault, type SqlDatabase } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exitOf } from '../errors/tell.js'
import { importInto, writeFiles } from './import.kit.js'
import { clock, eventsOf } from './ledger-left.kit.js'
import { checkCells, unfinishedIn } from './projections-left.kit.js'
import { done, right } from './right.kit.js'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '故障-'))
  path = join(folder, '账本.sqlite')
  writeFiles(join(folder, 'files'), 1, 2022, 2022)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another program that writes to a file, and takes its time. */
const locked = async (file: string): Promise<SqlDatabase> => {
  const database = right(await loadSqliteDriver()).open(file, { readOnly: false })
  database.exec('BEGIN IMMEDIATE')
  return database
}
const unlock = (database: SqlDatabase): void => {
  database.exec('ROLLBACK')
  database.close()
}

describe('An import into a ledger', () => {
  const quarantine = () => ({ quarantineFile: join(folder, 'quarantine.csv') })
  const opened = async (url: string) => {
    const store = await done(openStore(url, { create: true, clock, busyMs: 20 }))
    const vault = await done(openVault('memory:', { create: true }))
    const adoption = { book: right(readPolicy(book)), adoptedOn: businessDate('2011-07-01') }
    const ledger = await done(openLedger({ store, vault }, adoption))
    return { store, importNow: () => importFiles(ledger, [join(folder, 'files')], quarantine())() }
  }

  it('that another writes to is refused with 5, and succeeds when that one is done', async () => {
    const { store, importNow } = await opened(`sqlite:${path}`)
    const other = await locked(path)
    const refused = await importNow()
    expect(refused).toEqual(E.left({ code: 'StoreLocked', url: `sqlite:${path}` }))
    if (E.isLeft(refused)) expect(exitOf(refused.left)).toBe(5)
    expect(await eventsOf(store)).toHaveLength(1)
    unlock(other)
    expect(right(await importNow())).toMatchObject({ alreadyKnown: 0 })
    await store.close()
  })

  it('whose file was replaced is refused with 6, and nothing is taken for recorded', async () => {
    const { store, importNow } = await opened(`sqlite:${path}`)
    renameSync(path, `${path}.old`)
    const refused = await importNow()
    expect(refused).toMatchObject({ left: { code: 'StoreNotWritable' } })
    if (E.isLeft(refused)) expect(exitOf(refused.left)).toBe(6)
    renameSync(`${path}.old`, path)
    expect(right(await importNow())).toMatchObject({ alreadyKnown: 0 })
    await store.close()
  })

  it('is in the same order whatever the clock says, and its times never go back', async () => {
    const instants = ['2024-04-01T08:00:00Z', '2031-01-01T00:00:00Z', '1999-12-31T23:59:59Z', '2024-04-01T07:59:59.5Z']
    let asked = 0
    const wayward = (): string => instants[asked++ % instants.length] ?? ''
    const logs: string[][] = []
    for (const given of [clock, wayward]) {
      const store = await done(openStore('memory:', { create: true, clock: given }))
      const vault = await done(openVault('memory:', { create: true, key: new Uint8Array(32).fill(7) }))
      await importInto(store, vault, join(folder, 'files'), quarantine().quarantineFile)
      const events = await eventsOf(store)
      logs.push(events.map(({ recordedAt: _, ...event }) => JSON.stringify(event)))
      const times = events.map(({ recordedAt }) => Date.parse(recordedAt))
      expect(times).toEqual([...times].sort((a, b) => a - b))
    }
    expect(asked).toBeGreaterThan(4)
    expect(logs[1]).toEqual(logs[0])
  })
})

describe('Projections at work', () => {
  it.each<readonly [what: string, code: string, spoil: (file: string) => Promise<() => void>]>([
    [
      'is locked',
      'StoreLocked',
      async (file) => {
        const other = await locked(file)
        return () => unlock(other)
      },
    ],
    [
      'is moved away',
      'StoreNotWritable',
      async (file) => {
        renameSync(file, `${file}.old`)
        return () => renameSync(`${file}.old`, file)
      },
    ],
  ])('whose file %s say so, live, and go on when it is well again', async (_, code, spoil) => {
    const store = await done(openStore('memory:', { create: true, clock }))
    const vault = await done(openVault('memory:', { create: true }))
    await importInto(store, vault, join(folder, 'files'), join(folder, 'quarantine.csv'))
    const views = join(folder, 'views.sqlite')
    const file = await done(openProjections(`sqlite:${views}`, { create: true, busyMs: 20 }))
    const mend = await spoil(views)
    const elapsedMs = (): number => performance.now()
    const running = runProjections({ store, file, views: allViews, clock, elapsedMs, holder: '甲' }, { retryMs: 5 })
    expect(await running.settled()()).toMatchObject({ left: { code } })
    mend()
    while (E.isLeft(await running.settled()()));
    expect(unfinishedIn(await done(running.status()))).toEqual([])
    expect(await checkCells(store)(file)).toEqual([])
    await running.stop()
    await file.close()
  })
})
