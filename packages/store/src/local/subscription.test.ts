import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { memoryLog } from '../memory/memory-log.js'
import { done, pagesOf, readSaid, saidOn } from '../testing/store-under-test.js'
import { appendOf, ticked, tickedTimes } from '../testing/ticked.js'
import { localEventStore } from './local-event-store.js'
import type { LocalLog } from './local-log.js'
import { positionsPerTurn } from './read-log.js'
import { positionsPerPage } from './windows.js'

const options = { clock: () => '2024-04-01T08:00:00Z', pollMs: 60_000 }
const append = appendOf('ticks', { kind: 'no-stream' }, ...tickedTimes('t', 4 * positionsPerPage))

describe('A reader of a log', () => {
  it('who is slow holds one page, and the next is read when it is wanted', async () => {
    const log = memoryLog('memory:')
    let read = 0
    const counted: LocalLog = {
      ...log,
      events: (window) => {
        const events = log.events(window)
        if (E.isRight(events)) read += events.right.length
        return events
      },
    }
    const store = localEventStore(counted, options)
    await done(store.append(append))

    let handled = 0
    let most = 0
    const subscription = store.subscribe({
      after: 0,
      onEvent: async () => {
        most = Math.max(most, read - handled)
        handled += 1
        if (handled % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
      },
    })
    while (handled < append.events.length) await new Promise((resolve) => setTimeout(resolve, 5))
    await subscription.stop()
    expect(most).toBe(positionsPerPage)
  })

  it('lets others have their turn every few pages', async () => {
    const store = localEventStore(memoryLog('memory:'), options)
    const events = 3 * positionsPerTurn
    await done(store.append(appendOf('ticks', { kind: 'no-stream' }, ...tickedTimes('t', events))))
    let turns = 0
    const turn = (): void => {
      turns += 1
      waiting = setImmediate(turn)
    }
    let waiting = setImmediate(turn)
    expect(saidOn(await pagesOf(readSaid(store)))).toHaveLength(events)
    clearImmediate(waiting)
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  it('hears of what another wrote when it looks, and not before', async () => {
    const log = memoryLog('memory:')
    const writer = localEventStore(log, options)
    const reader = localEventStore(log, { ...options, pollMs: 30 })
    const heard: number[] = []
    const subscription = reader.subscribe({ after: 0, onEvent: async ({ position }) => void heard.push(position) })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await done(writer.append(appendOf('ticks', { kind: 'no-stream' }, ticked('tick'))))
    expect(heard).toEqual([])
    for (let tries = 0; heard.length === 0 && tries < 500; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10))
    await subscription.stop()
    expect(heard).toEqual([1])
  })
})
