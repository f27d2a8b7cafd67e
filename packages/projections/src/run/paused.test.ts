import type { EventStore, NewEvent } from '@pension-ledger/store'
import { describe, expect, it } from 'vitest'
import { beginning } from '../testing/any-history.js'
import { appropriated, pension, person } from '../testing/facts.js'
import { done, idAt, ledgerOf, recordAll, refused, unsigned } from '../testing/ledger-of.js'
import type { View } from '../view.js'
import { allViews } from '../views/all-views.js'
import { enrolmentView } from '../views/enrolment.view.js'
import { fundSpendingView } from '../views/fund-spending.view.js'
import { keptCells } from './kept-cells.js'
import { caughtUp, inMemory, live, statusFor, wrong } from './live.kit.js'
import { requestRebuild } from './requests.js'
import { verifyProjection } from './verify-projection.js'

/** Appends an event that a later version of the program may know. */
const appendUnknown = async (store: EventStore, stream: string): Promise<NewEvent> => {
  const place = (await done(store.head())) + 1
  const data = JSON.stringify({ type: 'PensionGilded', fen: 1 })
  const event = { id: idAt(place), type: 'PensionGilded', schemaVersion: 1, data, provenance: unsigned }
  await done(store.append({ stream, expected: { kind: 'any' }, events: [event] }))
  return event
}

const first = beginning.length + 1

describe('an event that this program cannot read', () => {
  it.each([
    ['as it comes', true],
    ['where it stands in the history already', false],
  ])('pauses the views that look at such streams just before it, %s', async (_when, isLive) => {
    const given = { store: await ledgerOf(...beginning), file: await inMemory() }
    const running = live(given, { eventsPerPartition: 5 })
    if (isLive) await done(running.settled())
    else await running.stop()
    await recordAll(given.store, [person('P2').paid('2022-07', pension)])
    const event = await appendUnknown(given.store, 'participant-P1')
    await recordAll(given.store, [appropriated('resort', 'funeral', 5), person('P3').paid('2022-07', pension)])

    const again = isLive ? running : live(given, { eventsPerPartition: 5 })
    await done(again.settled())
    const paused = {
      position: first + 2,
      stream: 'participant-P1',
      eventId: event.id,
      code: 'EventUnreadable',
      reason: '{"code":"UnknownEventType","type":"PensionGilded"}',
    }
    for (const { name } of allViews)
      expect(await statusFor(again, name)).toMatchObject({ state: 'paused', position: first + 1, lag: 3, paused })
    expect(await wrong(given)).toEqual([])
    await again.stop()
    await given.file.close()
  })

  it('of a fund does not concern views of participants, which go on', async () => {
    const views = [enrolmentView, fundSpendingView]
    const given = {
      store: await ledgerOf(...beginning, appropriated('resort', 'funeral', 5)),
      file: await inMemory(),
      views,
    }
    await caughtUp(given)
    await appendUnknown(given.store, 'fund-resort-2022')
    await recordAll(given.store, [person('P1').died('2022-08-01')])
    const { projections } = await caughtUp(given)
    expect(projections).toMatchObject([
      { name: 'enrolment', state: 'current', position: first + 3, paused: null },
      { name: 'fund-spending', state: 'paused', position: first + 1, paused: { stream: 'fund-resort-2022' } },
    ])
    expect(await wrong({ ...given, views: [enrolmentView], streamPrefixes: ['participant-'] })).toEqual([])
    expect(await wrong({ ...given, views: [fundSpendingView] })).toEqual([])
    expect(await done(verifyProjection(given.store, given.file, views, 'enrolment'))).toMatchObject({
      difference: null,
    })
    expect(await refused(keptCells(given.file, views))).toMatchObject({ code: 'ProjectionsApart' })

    // Also where nothing is kept yet.
    const fresh = { ...given, file: await inMemory() }
    expect((await caughtUp(fresh)).projections).toMatchObject([
      { name: 'enrolment', state: 'current', position: first + 3 },
      { name: 'fund-spending', state: 'paused', position: first + 1 },
    ])
    expect(await wrong({ ...fresh, views: [fundSpendingView] })).toEqual([])
  })

  it('of nobody whom views look at pauses nothing, and one of the scheme pauses all', async () => {
    const given = { store: await ledgerOf(...beginning), file: await inMemory() }
    await caughtUp(given)
    await appendUnknown(given.store, 'list-deaths')
    const { projections } = await caughtUp(given)
    expect(projections.every(({ state }) => state === 'current')).toBe(true)

    const scheme = (await done(given.store.find([idAt(1)]))).get(idAt(1))?.stream ?? ''
    await recordAll(given.store, [person('P1').died('2022-08-01')])
    await appendUnknown(given.store, scheme)
    await recordAll(given.store, [person('P2').died('2022-08-01')])
    const after = await caughtUp(given)
    for (const { state, position, paused } of after.projections)
      expect({ state, position, stream: paused?.stream }).toEqual({
        state: 'paused',
        position: first + 2,
        stream: scheme,
      })
    expect(await wrong(given)).toEqual([])

    // Where nothing is kept yet, the counting begins just before it, and comes to the same.
    const fresh = { ...given, file: await inMemory() }
    for (const { state, position, paused } of (await caughtUp(fresh)).projections)
      expect({ state, position, stream: paused?.stream }).toEqual({
        state: 'paused',
        position: first + 2,
        stream: scheme,
      })
    expect(await wrong(fresh)).toEqual([])
  })
})

/** A view that refuses a participant who died on a day, until it is mended. */
const superstitious = (version: number, throws: boolean): View => ({
  ...enrolmentView,
  name: 'superstitious',
  version,
  begin: (rules, tally, common) => {
    const pass = enrolmentView.begin(rules, tally, common)
    return {
      ...pass,
      participant: (state) => {
        if (throws && JSON.stringify(state).includes('2022-04-04')) throw new Error('an unlucky day')
        pass.participant?.(state)
      },
    }
  },
})

describe('a view that throws', () => {
  const events = [person('P1').died('2022-08-01'), person('P2').died('2022-04-04'), person('P3').died('2022-08-01')]

  it('pauses at the event, while the others go on, and goes on with a new version of it', async () => {
    const given = { store: await ledgerOf(...beginning), file: await inMemory() }
    const views = [superstitious(1, true), enrolmentView]
    await caughtUp({ ...given, views })
    await recordAll(given.store, events)
    const { projections } = await caughtUp({ ...given, views })
    expect(projections).toMatchObject([
      {
        state: 'paused',
        position: first + 1,
        lag: 2,
        paused: { code: 'ViewFailed', reason: 'an unlucky day', position: first + 2, eventId: idAt(first + 2) },
      },
      { state: 'current', lag: 0 },
    ])
    const mended = [superstitious(2, false), enrolmentView]
    expect((await caughtUp({ ...given, views: mended })).projections).toMatchObject([
      { state: 'current', version: 2, previous: { version: 1, position: first + 1 } },
      { state: 'current' },
    ])
    expect(await wrong({ ...given, views: mended })).toEqual([])
  })

  it('is tried again by whoever takes up the work, and by a rebuild', async () => {
    const given = { store: await ledgerOf(...beginning, ...events), file: await inMemory() }
    await caughtUp({ ...given, views: [superstitious(1, true)] })
    const mended = [superstitious(1, false)]
    expect((await caughtUp({ ...given, views: mended })).projections).toMatchObject([{ state: 'current', lag: 0 }])

    const paused = { ...given, file: await inMemory(), views: [superstitious(1, true)] }
    const running = live(paused)
    await done(running.settled())
    expect(await statusFor(running, 'superstitious')).toMatchObject({ state: 'paused', position: first + 1 })
    await done(requestRebuild(paused.file, paused.views, 'superstitious'))
    await done(running.settled())
    expect(await statusFor(running, 'superstitious')).toMatchObject({ state: 'paused', position: first + 1 })
    await running.stop()
  })
})
