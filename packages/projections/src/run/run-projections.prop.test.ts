import { openStore } from '@pension-ledger/store'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHistory, beginning } from '../testing/any-history.js'
import { opened, pension, person } from '../testing/facts.js'
import { adoption, done, ledgerOf, policy, recordAll } from '../testing/ledger-of.js'
import { allViews } from '../views/all-views.js'
import { keptCells } from './kept-cells.js'
import { caughtUp, clock, inMemory, live, statusFor, wrong } from './live.kit.js'
import { requestRebuild } from './requests.js'
import type { RunOptions } from './running-projections.js'

/** Ways through the same work: batches and partitions of every size, following where counting anew were shorter, and the reverse. */
const anyWay: fc.Arbitrary<RunOptions> = fc.record({
  mostTouched: fc.integer({ min: 0, max: 4 }),
  eventsPerBatch: fc.integer({ min: 1, max: 9 }),
  eventsPerPartition: fc.integer({ min: 3, max: 60 }),
  eventsPerTouched: fc.constantFrom(0, 1, 1_000),
})

describe('live cells', () => {
  it('are batch by batch what a replay finds, on whatever way', () =>
    fc.assert(
      fc.asyncProperty(
        anyHistory(),
        fc.array(fc.record({ size: fc.integer({ min: 1, max: 12 }), way: anyWay, rebuild: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        async (events, batches) => {
          const given = { store: await ledgerOf(), file: await inMemory() }
          let from = 0
          for (const [i, { size, way, rebuild }] of batches.entries()) {
            const to = i === batches.length - 1 ? events.length : Math.min(from + size, events.length)
            await recordAll(given.store, events.slice(from, to))
            from = to
            if (rebuild) await done(requestRebuild(given.file, allViews, 'benefits'))
            const { head, projections } = await caughtUp(given, way)
            expect(head).toBe(1 + from)
            expect(projections.map(({ state, position, next }) => ({ state, position, next }))).toEqual(
              allViews.map(() => ({ state: 'current', position: head, next: null })),
            )
            expect(await wrong(given)).toEqual([])
          }
          await given.file.close()
        },
      ),
      { numRuns: 30 },
    ))

  it('lose nothing that is appended while they are rebuilt and switched', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), anyWay, fc.array(fc.nat(5), { maxLength: 12 }), async (events, way, pauses) => {
        const given = { store: await ledgerOf(...beginning), file: await inMemory() }
        const running = live(given, way)
        await done(running.settled())
        const rest = events.slice(beginning.length)
        for (const [i, pause] of pauses.entries()) {
          if (i % 3 === 0) await done(requestRebuild(given.file, allViews, allViews[i % allViews.length]?.name ?? ''))
          await recordAll(given.store, rest.slice(i, i + 1))
          for (let n = 0; n < pause; n++) await new Promise((resolve) => setImmediate(resolve))
        }
        await done(running.settled())
        await running.stop()
        expect((await done(keptCells(given.file, allViews))).position).toBe(await done(given.store.head()))
        expect(await wrong(given)).toEqual([])
        await given.file.close()
      }),
      { numRuns: 30 },
    ))

  it.each([
    ['the rounds changed', [opened('2022-H2', '2022-11-30')]],
    ['the policy changed', [adoption({ ...policy, version: `${policy.version}, corrected` })]],
  ])('are counted anew beside those that serve when %s', async (_when, events) => {
    const given = { store: await ledgerOf(...beginning), file: await inMemory() }
    await caughtUp(given)
    await recordAll(given.store, events)
    await caughtUp(given)
    expect(await wrong(given)).toEqual([])
    expect((await done(keptCells(given.file, allViews))).position).toBe(beginning.length + 1 + events.length)
    await given.file.close()
  })

  it('are told to who listens, when they are there to be read', async () => {
    const given = { store: await ledgerOf(...beginning), file: await inMemory() }
    const running = live(given)
    const heard: number[] = []
    const stopListening = running.onPosition((position) => heard.push(position))
    await done(running.settled())
    for (const month of ['2022-10', '2022-11']) {
      await recordAll(given.store, [person('P1').paid(month, pension)])
      await done(running.settled())
      expect((await done(running.cells(allViews))).position).toBe(heard.at(-1))
    }
    stopListening()
    await recordAll(given.store, [person('P1').paid('2022-12', pension)])
    await done(running.settled())
    await running.stop()
    expect(heard).toEqual([1, 2, 3].map((n) => beginning.length + n))
  })

  it('are not called settled before what was appended at the time of asking is counted', async () => {
    const ledger = await ledgerOf(...beginning)
    let gate: Promise<void> | null = null
    const store: typeof ledger = {
      ...ledger,
      head: () => async () => {
        const head = await ledger.head()()
        await gate
        return head
      },
    }
    const file = await inMemory()
    const running = live({ store, file }, { pulseMs: 1 })
    await done(running.settled())
    let open = (): void => {}
    gate = new Promise((resolve) => {
      open = resolve
    })
    // The runner now has a head in its hands that is old before it looks at it.
    await new Promise((resolve) => setTimeout(resolve, 20))
    await recordAll(ledger, [person('P1').paid('2022-10', pension)])
    const settled = done(running.settled())
    gate = null
    open()
    await settled
    expect((await done(running.cells(allViews))).position).toBe(beginning.length + 2)
    await running.stop()
  })

  it('wait where nothing was adopted, and begin when something is', async () => {
    const given = { store: await done(openStore('memory:', { create: true, clock })), file: await inMemory() }
    const running = live(given)
    await done(running.settled())
    expect(await statusFor(running, 'benefits')).toMatchObject({ state: 'waiting', version: null, position: 0, lag: 0 })
    await recordAll(given.store, [adoption(), ...beginning])
    await done(running.settled())
    expect(await statusFor(running, 'benefits')).toMatchObject({ state: 'current', position: beginning.length + 1 })
    await running.stop()
  })
})
