import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreError } from '@pension-ledger/store'
import { DatabaseSync } from '@photostructure/sqlite'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sameCells, sortedRows } from '../cells/cells.js'
import { cellsOf, replay } from '../replay/replay.js'
import { anyHistory, beginning } from '../testing/any-history.js'
import { day, opened, pension, person } from '../testing/facts.js'
import { adoption, done, idAt, ledgerOf, policy, recordAll, refused } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import { enrolmentView } from '../views/enrolment.view.js'
import { type CatchUpOptions, catchUp, type Ledger } from './catch-up.js'
import { memoryProjectionStore } from './memory-projection-store.js'
import type { ProjectionStore } from './projection-store.js'
import { type ProjectionDatabase, sqliteProjectionStore } from './sqlite-projection-store.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'projections-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const openDatabase = (path: string): ProjectionDatabase => new DatabaseSync(path)
const errorOf = (thrown: unknown): StoreError => ({ code: 'StoreUnavailable', url: 'test', why: String(thrown) })
const inMemory = (): ProjectionStore => sqliteProjectionStore(openDatabase(':memory:'), errorOf)

/** The views that are not kept as a replay up to `knownAt` finds them. */
const wrong = async ({ store, projections, views }: Ledger, knownAt: number): Promise<ReadonlyArray<string>> => {
  const replayed = await done(replay(store, views)({ cut: { knownAt } }))
  const names: string[] = []
  for (const view of views)
    if (!sameCells(cellsOf(replayed, view), await done(projections.cells(view)))) names.push(view.name)
  return names
}

const kinds: ReadonlyArray<readonly [string, () => ProjectionStore]> = [
  ['in memory', memoryProjectionStore],
  ['in SQLite', inMemory],
]

describe.each(kinds)('cells kept %s', (_name, open) => {
  it('are after catching up, batch by batch, what a replay finds', () =>
    fc.assert(
      fc.asyncProperty(
        anyHistory(),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
        async (events, sizes) => {
          const store = await ledgerOf()
          const ledger = { store, projections: open(), views: allViews }
          let from = 0
          for (const [i, size] of sizes.entries()) {
            const to = i === sizes.length - 1 ? events.length : from + size
            await recordAll(store, events.slice(from, to))
            from = Math.min(to, events.length)
            const { position } = await done(catchUp(ledger)())
            expect(position).toBe(1 + from)
            expect(await wrong(ledger, position)).toEqual([])
          }
          await ledger.projections.close()
        },
      ),
      { numRuns: 30 },
    ))

  it('are left alone where there is nothing new', async () => {
    const ledger = { store: await ledgerOf(...beginning), projections: open(), views: allViews }
    expect(await done(catchUp(ledger)())).toMatchObject({ how: 'rebuilt' })
    expect(await done(catchUp(ledger)())).toEqual({ position: 1 + beginning.length, how: 'current', touched: 0 })
  })

  it('read only the touched subjects again', async () => {
    const ledger = { store: await ledgerOf(...beginning), projections: open(), views: allViews }
    await done(catchUp(ledger)())
    await recordAll(ledger.store, [
      person('P1').paid('2022-10', pension),
      person('P1').moved('zone', 'resort', '2022-10-01'),
    ])
    expect(await done(catchUp(ledger)())).toMatchObject({ how: 'added', touched: 1 })
    expect(await wrong(ledger, beginning.length + 3)).toEqual([])
  })

  it.each<readonly [string, Parameters<typeof recordAll>[1], CatchUpOptions]>([
    ['the rounds changed', [opened('2022-H2', '2022-11-30')], {}],
    ['the policy changed', [adoption({ ...policy, version: `${policy.version}, corrected` })], {}],
    [
      'more was touched than is worth it',
      [person('P1').died('2022-10-01'), person('P2').died('2022-10-01')],
      { mostTouched: 1 },
    ],
    ['it is asked for', [], { rebuild: true }],
  ])('are built anew when %s', async (_when, events, options) => {
    const ledger = { store: await ledgerOf(...beginning), projections: open(), views: allViews }
    await done(catchUp(ledger)())
    await recordAll(ledger.store, events)
    expect(await done(catchUp(ledger)(options))).toMatchObject({ how: 'rebuilt' })
    expect(await wrong(ledger, beginning.length + 1 + events.length)).toEqual([])
  })

  it('are built anew when a view counts otherwise, or the log is another', async () => {
    const store = await ledgerOf(...beginning)
    const projections = open()
    await done(catchUp({ store, projections, views: [enrolmentView] })())
    const views = [{ ...enrolmentView, version: 2 }]
    expect(await done(catchUp({ store, projections, views })())).toMatchObject({ how: 'rebuilt' })
    const shorter = await ledgerOf(...beginning.slice(0, 4))
    expect(await done(catchUp({ store: shorter, projections, views })())).toMatchObject({ how: 'rebuilt' })
  })

  it('are not added to from another place than theirs', async () => {
    const projections = open()
    await done(projections.replace({ position: 5, rules: 'r' }, []))
    const error = await refused(projections.add(4, { position: 6, rules: 'r' }, []))
    expect(error).toEqual({ code: 'ProjectionMoved', expected: 4, found: 5 })
    expect(await done(projections.kept())).toMatchObject({ checkpoint: { position: 5 } })
    expect(await refused(open().add(0, { position: 1, rules: 'r' }, []))).toMatchObject({ found: null })
  })
})

/** A database that stops for good at a statement, as a process does that is killed. */
const killedAt = (database: ProjectionDatabase, statement: number): ProjectionDatabase => {
  let count = 0
  const live = <A>(work: () => A): A => {
    count += 1
    if (count >= statement) throw new Error('killed')
    return work()
  }
  return {
    exec: (sql) => live(() => database.exec(sql)),
    prepare: (sql) => {
      const prepared = database.prepare(sql)
      return {
        run: (...values) => live(() => prepared.run(...values)),
        get: (...values) => live(() => prepared.get(...values)),
        all: (...values) => live(() => prepared.all(...values)),
      }
    },
    // A dead process gives its transaction up at once; this one's statements would hold it until they are collected.
    close: () => {
      try {
        database.exec('ROLLBACK')
      } catch {
        // None was open.
      }
      database.close()
    },
  }
}

describe('a run that is killed', () => {
  it.each([false, true])('between any two statements leaves what was there before (rebuild: %s)', async (rebuild) => {
    const path = join(folder, 'cells.sqlite')
    const store = await ledgerOf(...beginning)
    const whole = { store, projections: sqliteProjectionStore(openDatabase(path), errorOf), views: allViews }
    const { position } = await done(catchUp(whole)())
    await whole.projections.close()
    const anna = person('P1')
    await recordAll(store, [
      anna.paid('2022-07', pension),
      anna.died('2022-08-01'),
      anna.moved('zone', 'resort', '2022-01-01'),
    ])

    let statement = 1
    for (let killed = true; killed; statement += 1) {
      const dying = killedAt(openDatabase(path), statement)
      const run = await catchUp({ ...whole, projections: sqliteProjectionStore(dying, errorOf) })({ rebuild })()
      killed = run._tag === 'Left'
      dying.close()

      const projections = sqliteProjectionStore(openDatabase(path), errorOf)
      const kept = await done(projections.kept())
      const expected = killed ? position : position + 3
      expect(kept?.checkpoint.position).toBe(expected)
      expect(await wrong({ ...whole, projections }, expected)).toEqual([])
      await projections.close()
    }
    expect(statement).toBeGreaterThan(rebuild ? 30 : 10)
  })
})

describe('a file of cells', () => {
  it('is readable with any SQLite tool', async () => {
    const path = join(folder, 'cells.sqlite')
    const database = openDatabase(path)
    const store = await ledgerOf(person('P1').enrolled(), person('P1').paid('2022-10', pension))
    await done(catchUp({ store, projections: sqliteProjectionStore(database, errorOf), views: allViews })())
    expect(existsSync(path)).toBe(true)
    const query = `SELECT zone, payMonth, sum(fen) AS fen FROM "cells of benefits" WHERE level = 'district' GROUP BY zone, payMonth`
    expect(database.prepare(query).all()).toEqual([{ zone: 'chenggong', payMonth: '2022-10', fen: 1_100 }])
    expect(database.prepare('SELECT position FROM checkpoint').all()).toEqual([{ position: 3 }])
    database.close()
  })
  it('of another version is built anew', async () => {
    const database = openDatabase(':memory:')
    const ledger = {
      store: await ledgerOf(...beginning),
      projections: sqliteProjectionStore(database, errorOf),
      views: allViews,
    }
    await done(catchUp(ledger)())
    database.exec('PRAGMA user_version = 99')
    expect(await done(catchUp(ledger)())).toMatchObject({ how: 'rebuilt' })
  })
  it('that cannot be read is a store error', async () => {
    const database = openDatabase(':memory:')
    const projections = sqliteProjectionStore(database, errorOf)
    database.close()
    expect(await refused(projections.kept())).toMatchObject({ code: 'StoreUnavailable' })
    expect(await refused(projections.cells(enrolmentView))).toMatchObject({ code: 'StoreUnavailable' })
  })
})

describe('a reversal', () => {
  it('of a fact that was counted takes it out again', async () => {
    const anna = person('P1')
    const ledger = {
      store: await ledgerOf(anna.enrolled(), anna.died('2022-05-05')),
      projections: inMemory(),
      views: allViews,
    }
    await done(catchUp(ledger)())
    const reversed = anna.died('2022-05-05')
    await recordAll(ledger.store, [
      { type: 'RecordReversed', eventId: idAt(3), reason: 'another person', effectiveOn: day('2022-06-01'), reversed },
    ])
    expect(await done(catchUp(ledger)())).toMatchObject({ how: 'added' })
    expect(sortedRows(await done(ledger.projections.cells(enrolmentView)))).toEqual([
      { at: ['chenggong', '龙城街道', '', 'active'], measures: [1] },
    ])
  })
})
