import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connection, loadSqliteDriver, type SqlDriver } from '@pension-ledger/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginning } from '../testing/any-history.js'
import { pension, person } from '../testing/facts.js'
import { done, ledgerOf, recordAll, right } from '../testing/ledger-of.js'
import { certificationView } from '../views/certification.view.js'
import { enrolmentView } from '../views/enrolment.view.js'
import { fundSpendingView } from '../views/fund-spending.view.js'
import { caughtUp, live, wrong } from './live.kit.js'
import { openProjections, projectionFile } from './projection-file.js'
import { requestRebuild } from './requests.js'

const views = [enrolmentView, fundSpendingView, certificationView]

let folder = ''
let driver: SqlDriver
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'projections-'))
  driver = right(await loadSqliteDriver())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A connection that stops for good at a statement, as a process does that is killed. */
const killedAt = (path: string, statement: number): { readonly db: Connection; readonly bury: () => void } => {
  const database = driver.open(path, { readOnly: false })
  const living = connection(database, { readOnly: false })
  let count = 0
  const breathe = <A>(work: () => A): A => {
    count += 1
    if (count >= statement) throw new Error('killed')
    return work()
  }
  const db: Connection = {
    exec: (sql) => breathe(() => living.exec(sql)),
    statement: (sql) => {
      const prepared = living.statement(sql)
      return {
        run: (...values) => breathe(() => prepared.run(...values)),
        get: (...values) => breathe(() => prepared.get(...values)),
        all: (...values) => breathe(() => prepared.all(...values)),
      }
    },
    rows: (sql, ...values) => breathe(() => living.rows(sql, ...values)),
    number: (sql, ...values) => breathe(() => living.number(sql, ...values)),
    close: () => {},
  }
  // A dead process gives its transaction up at once; this one's would hold it until it is collected.
  const bury = (): void => {
    try {
      database.exec('ROLLBACK')
    } catch {
      // None was open.
    }
    living.close()
  }
  return { db, bury }
}

it.each([
  ['a first counting', false, false],
  ['a batch', true, false],
  ['a rebuild', true, true],
])(
  '%s that is killed between any two statements is gone on with, and counts everything once',
  async (_what, isKept, rebuild) => {
    const anna = person('P1')
    const news = [anna.paid('2022-07', pension), anna.died('2022-08-01'), anna.moved('zone', 'resort', '2022-01-01')]
    const options = { eventsPerPartition: 4, leaseMs: 0 }
    let killed = 0
    for (let statement = 1, isDead = true; isDead; statement += 7) {
      const path = join(folder, `${rebuild}-${isKept}-${statement}.sqlite`)
      const store = await ledgerOf(...beginning)
      const prepared = await done(openProjections(`sqlite:${path}`, { create: true }))
      if (isKept) await caughtUp({ store, file: prepared, views }, options)
      if (rebuild) for (const { name } of views) await done(requestRebuild(prepared, views, name))
      await recordAll(store, news)
      await prepared.close()

      const { db, bury } = killedAt(path, statement)
      const dying = live({ store, file: projectionFile(db, path), views }, options)
      isDead = (await dying.settled()())._tag === 'Left'
      await dying.stop()
      bury()
      killed += isDead ? 1 : 0

      const file = await done(openProjections(`sqlite:${path}`))
      const { projections } = await caughtUp({ store, file, views, holder: 'next' }, options)
      expect(projections.filter(({ state, lag, next }) => state !== 'current' || lag > 0 || next !== null)).toEqual([])
      expect(await wrong({ store, file, views })).toEqual([])
      await file.close()
    }
    expect(killed).toBeGreaterThan(isKept && !rebuild ? 4 : 10)
  },
)
