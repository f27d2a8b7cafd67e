import { describe, expect, it } from 'vitest'
import { beginning } from '../testing/any-history.js'
import { pension, person } from '../testing/facts.js'
import { done, ledgerOf, recordAll, refused, right } from '../testing/ledger-of.js'
import type { View } from '../view.js'
import { allViews } from '../views/all-views.js'
import { enrolmentView } from '../views/enrolment.view.js'
import { advance, buildsIn } from './build-rows.js'
import { addCells } from './cell-table.js'
import { keptCells } from './kept-cells.js'
import { caughtUp, inMemory, live, statusFor, wrong } from './live.kit.js'
import { cancelRebuild, requestRebuild, rollBackTo } from './requests.js'
import { verifyProjection } from './verify-projection.js'

const first = beginning.length + 1
const second: View = { ...enrolmentView, version: 2 }
const both = [enrolmentView, second]
const enrolment = 'enrolment'

const fixture = async (views: ReadonlyArray<View> = allViews) => ({
  store: await ledgerOf(...beginning),
  file: await inMemory(),
  views,
})

/** The cells of the build that serves are changed by hand. */
const tampered = async (given: Awaited<ReturnType<typeof fixture>>): Promise<void> => {
  await caughtUp(given)
  right(
    given.file.change((db) => ({
      _tag: 'Right',
      right: db.exec(`UPDATE "cells of enrolment, build 1" SET heads = heads + 1`),
    })),
  )
}

describe('a new version of a view', () => {
  it('is built beside the old one, which goes on where the program has both, and is switched to', async () => {
    const given = await fixture([enrolmentView])
    await caughtUp(given)
    const running = live({ ...given, views: both }, { eventsPerPartition: 1 })
    await recordAll(given.store, [person('P1').died('2022-08-01')])
    const seen = new Set<string>()
    for (let isOver = false; !isOver; ) {
      await new Promise((resolve) => setImmediate(resolve))
      const { version, position, next } = await statusFor(running, enrolment)
      if (next !== null && next.partitionsDone > 0 && position === first + 1) seen.add(`${version} ${next.state}`)
      isOver = version === 2
    }
    await running.stop()
    expect([...seen]).toEqual(['1 building', '1 verifying', '1 following'])
    expect(await wrong({ ...given, views: [second] })).toEqual([])
    await given.file.close()
  })

  it('leaves the old one for a rollback, which is not undone by itself', async () => {
    const given = await fixture([enrolmentView])
    await caughtUp(given)
    await caughtUp({ ...given, views: [second] })
    await recordAll(given.store, [person('P1').died('2022-08-01')])
    await done(rollBackTo(given.file, [second], enrolment))
    expect((await caughtUp({ ...given, views: [second] })).projections).toMatchObject([
      { state: 'standing', version: 1, programVersion: 2, position: first, next: null, previous: { version: 2 } },
    ])
    expect(await refused(keptCells(given.file, [second]))).toMatchObject({ code: 'ProjectionOtherVersion', kept: 1 })
    expect((await caughtUp({ ...given, views: both })).projections).toMatchObject([{ state: 'current', version: 1 }])
    expect(await wrong(given)).toEqual([])

    await done(requestRebuild(given.file, both, enrolment))
    expect((await caughtUp({ ...given, views: both })).projections).toMatchObject([{ state: 'current', version: 2 }])
    await given.file.close()
  })

  it('is not taken back by an older program, which reads nothing of it', async () => {
    const given = await fixture([second])
    await caughtUp(given)
    expect((await caughtUp({ ...given, views: [enrolmentView] })).projections).toMatchObject([
      { state: 'current', version: 2, programVersion: 1, next: null },
    ])
    expect(await refused(keptCells(given.file, [enrolmentView]))).toMatchObject({ code: 'ProjectionOtherVersion' })
  })
})

describe('a rebuild', () => {
  it('goes on after an interruption with the partitions that are missing', async () => {
    const given = await fixture()
    await caughtUp(given)
    await done(requestRebuild(given.file, allViews, enrolment))
    const running = live(given, { eventsPerPartition: 1 })
    let before = await statusFor(running, enrolment)
    while ((before.next?.partitionsDone ?? 0) < 3) {
      await new Promise((resolve) => setImmediate(resolve))
      before = await statusFor(running, enrolment)
    }
    await running.stop()
    const { next } = await statusFor(running, enrolment)
    expect(next).toMatchObject({ state: 'building', partitions: first })
    const reads = { partitions: 0 }
    const { store } = given
    const counting: typeof store = {
      ...store,
      readFacts: (reader, read) => {
        reads.partitions += 1
        return store.readFacts(reader, read)
      },
    }
    await caughtUp({ ...given, store: counting }, { eventsPerPartition: 1 })
    // The missing ones are counted, and all are folded once to verify them.
    expect(reads.partitions).toBe(first - (next?.partitionsDone ?? 0) + first)
    expect(await wrong(given)).toEqual([])
  })

  it('can be cancelled, and asked for again', async () => {
    const given = await fixture()
    await caughtUp(given)
    const running = live(given, { eventsPerPartition: 1 })
    await done(requestRebuild(given.file, allViews, enrolment))
    while ((await statusFor(running, enrolment)).next?.partitionsDone !== 2)
      await new Promise((resolve) => setImmediate(resolve))
    await done(cancelRebuild(given.file, allViews, enrolment))
    await done(running.settled())
    expect(await statusFor(running, enrolment)).toMatchObject({ state: 'current', next: null, previous: null })
    expect(await refused(cancelRebuild(given.file, allViews, enrolment))).toEqual({
      code: 'NothingToCancel',
      name: enrolment,
    })
    expect(await refused(rollBackTo(given.file, allViews, enrolment))).toMatchObject({ code: 'NothingToRollBackTo' })

    await done(requestRebuild(given.file, allViews, enrolment))
    await done(running.settled())
    expect(await statusFor(running, enrolment)).toMatchObject({ state: 'current', previous: { version: 1 } })
    await running.stop()
    expect(await wrong(given)).toEqual([])
    expect(right(given.file.look(buildsIn)).length).toBe(allViews.length + 1)
  })

  it('that is not what a fold finds is not switched to', async () => {
    const given = await fixture()
    await caughtUp(given)
    await done(requestRebuild(given.file, allViews, enrolment))
    const running = live(given, { eventsPerPartition: 1 })
    while ((await statusFor(running, enrolment)).next?.state !== 'verifying')
      await new Promise((resolve) => setImmediate(resolve))
    right(
      given.file.change((db) => {
        const next = buildsIn(db).find(({ role }) => role === 'next')
        if (next !== undefined)
          addCells(db, next, {
            branches: new Map([
              [
                'x',
                {
                  branches: new Map([
                    [
                      '',
                      {
                        branches: new Map([
                          ['', { branches: new Map([['active', { branches: null, measures: [1] }]]), measures: null }],
                        ]),
                        measures: null,
                      },
                    ],
                  ]),
                  measures: null,
                },
              ],
            ]),
            measures: null,
          })
        return { _tag: 'Right', right: undefined }
      }),
    )
    await done(running.settled())
    expect(await statusFor(running, enrolment)).toMatchObject({
      state: 'current',
      next: { state: 'paused', paused: { code: 'Differs', reason: expect.stringContaining('1 is kept, 0 is folded') } },
    })
    await done(requestRebuild(given.file, allViews, enrolment))
    await done(running.settled())
    expect(await statusFor(running, enrolment)).toMatchObject({ next: null, previous: { version: 1 } })
    await running.stop()
    expect(await wrong(given)).toEqual([])
  })
})

describe('a commit', () => {
  it('to a build that was begun anew, moved or cancelled meanwhile changes nothing', async () => {
    const given = await fixture()
    await caughtUp(given)
    const build = right(given.file.look(buildsIn)).find(({ name }) => name === enrolment)
    if (build === undefined) throw new Error('nothing is kept')
    const moved = (seen: Partial<typeof build>) =>
      given.file.change((db) => advance(db, { build: { ...build, ...seen }, to: { position: 99 }, cells: null }))
    for (const seen of [{ position: 3 }, { done: 0 }, { partitions: 7 }, { rules: 'others' }, { id: 999 }])
      expect(moved(seen)).toEqual({ _tag: 'Left', left: { code: 'ProjectionMoved', name: enrolment } })
    expect(await wrong(given)).toEqual([])
  })
})

describe('a comparison with a fold', () => {
  it('finds the first row that was changed by hand, and a rebuild mends it', async () => {
    const given = await fixture()
    await tampered(given)
    const found = await done(verifyProjection(given.store, given.file, allViews, enrolment))
    expect(found).toMatchObject({ name: enrolment, version: 1, position: first, rows: 5 })
    expect(found.difference).toEqual({
      place: { zone: 'chenggong', street: '龙城街道', community: '', status: 'active' },
      column: 'heads',
      kept: 2,
      folded: 1,
    })
    await done(requestRebuild(given.file, allViews, enrolment))
    await caughtUp(given)
    expect((await done(verifyProjection(given.store, given.file, allViews, enrolment))).difference).toBeNull()
  })

  it('is made at the position of the kept cells, whatever was appended since', async () => {
    const given = await fixture()
    await caughtUp(given)
    await recordAll(given.store, [person('P1').paid('2022-10', pension), person('P2').died('2022-08-01')])
    for (const { name } of allViews)
      expect(await done(verifyProjection(given.store, given.file, allViews, name))).toMatchObject({
        position: first,
        difference: null,
      })
  })

  it.each([
    [`DELETE FROM "cells of enrolment, build 1" WHERE zone = 'resort'`, { kept: 0, folded: 1 }],
    [`INSERT INTO "cells of enrolment, build 1" VALUES ('a-zone', '', '', 'active', 7)`, { kept: 7, folded: 0 }],
    [`UPDATE "cells of enrolment, build 1" SET heads = 'many' WHERE zone = 'resort'`, { kept: null, folded: 1 }],
  ])('sees %s', async (sql, difference) => {
    const given = await fixture()
    await caughtUp(given)
    right(given.file.change((db) => ({ _tag: 'Right', right: db.exec(sql) })))
    const found = await done(verifyProjection(given.store, given.file, allViews, enrolment))
    expect(found.difference).toMatchObject(difference)
  })

  it('needs a view that there is, kept by a version that the program has', async () => {
    const given = await fixture()
    const verify = (views: ReadonlyArray<View>, name: string) =>
      refused(verifyProjection(given.store, given.file, views, name))
    expect(await verify(allViews, 'gold')).toMatchObject({ code: 'NoSuchProjection', name: 'gold' })
    expect(await verify(allViews, enrolment)).toEqual({ code: 'ProjectionMissing', name: enrolment })
    await caughtUp(given)
    expect(await verify([second], enrolment)).toMatchObject({ code: 'ProjectionOtherVersion', kept: 1, known: [2] })
  })
})
