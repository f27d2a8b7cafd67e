import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Subscribe, Subscription } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import type { RecordedEvent } from '../recorded-event.js'
import { type Bench, done } from './store-under-test.js'
import { appendOf, ticked, tickedTimes } from './ticked.js'

const any = { kind: 'any' } as const
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until something holds; fails loudly when it never does. */
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 2_000) throw new Error(`It never came true that ${holds.toString()}`)
    await pause(2)
  }
}

export const subscriptionContract = (bench: Bench): void => {
  /** A subscription that writes down what it is told. */
  const listen = (change: Partial<Subscribe> = {}) => {
    const heard: RecordedEvent[] = []
    const told: string[] = []
    const subscription: Subscription = bench.store().subscribe({
      after: 0,
      onEvent: async (event) => {
        heard.push(event)
        told.push(`event ${event.position}`)
      },
      onCaughtUp: (position) => told.push(`caught up ${position}`),
      onCheckpoint: (position) => told.push(`checkpoint ${position}`),
      ...change,
    })
    return { heard, told, subscription }
  }
  const tick = (word: string, stream = 'ticks') => done(bench.store().append(appendOf(stream, any, ticked(word))))

  describe('a subscription that fails', () => {
    it('by its handler ends there, with the checkpoint before it', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('t', 5))))
      const checkpoints: number[] = []
      const { subscription } = listen({
        onEvent: async ({ position }) => {
          if (position === 3) throw new Error('no third')
        },
        onCheckpoint: (position) => checkpoints.push(position),
      })
      expect(await subscription.ended).toEqual(E.left({ code: 'HandlerFailed', position: 3, why: 'no third' }))
      expect(checkpoints).toEqual([2])
      await subscription.stop()
    })

    it('by a damaged event ends with its place', async ({ skip }) => {
      const { damage } = bench.subject()
      if (damage === undefined) return skip('nobody can damage an event here')
      await tick('a')
      await damage(1, '{')
      expect(await listen().subscription.ended).toMatchObject(E.left({ code: 'CorruptEvent', position: 1 }))
    })

    it('by the end of its store says so', async () => {
      const { subscription, told } = listen()
      await until(() => told.length > 0)
      await bench.store().close()
      expect(await subscription.ended).toEqual(E.left({ code: 'StoreClosed' }))
    })
  })

  describe('a subscription', () => {
    it('delivers history, says that it caught up, then goes on live, each event once', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('t', 1_200))))
      const { heard, told, subscription } = listen()
      const writing = (async () => {
        for (let n = 0; n < 40; n++) {
          await tick(`live-${n}`)
          if (n % 5 === 0) await pause(1)
        }
      })()
      await Promise.all([writing, until(() => heard.length === 1_240)])
      await until(() => told.at(-1) === 'caught up 1240')
      await subscription.stop()
      expect(heard.map(({ position }) => position)).toEqual(Array.from({ length: 1_240 }, (_, index) => index + 1))
      expect(await subscription.ended).toEqual(E.right(undefined))
    })

    it('is woken at once by an append of its own store', async () => {
      const { heard, told, subscription } = listen()
      await until(() => told.includes('caught up 0'))
      const begun = performance.now()
      for (let n = 1; n <= 20; n++) {
        await tick(`t-${n}`)
        await until(() => heard.length === n)
      }
      expect(performance.now() - begun, 'milliseconds for twenty events').toBeLessThan(2_000)
      await subscription.stop()
    })

    it('begins after its checkpoint, which may be the end', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('t', 5))))
      const part = listen({ after: 3 })
      const end = listen({ after: 5 })
      await until(() => part.heard.length === 2 && end.told.length === 1)
      await tick('live')
      await until(() => part.heard.length === 3 && end.heard.length === 1)
      expect(part.heard.map(({ position }) => position)).toEqual([4, 5, 6])
      expect(end.told).toEqual(['caught up 5', 'event 6', 'checkpoint 6'])
      await Promise.all([part.subscription.stop(), end.subscription.stop()])
    })

    it('that is filtered moves its checkpoint over what it skips', async () => {
      for (let n = 1; n <= 6; n++) await tick(`t-${n}`, n % 2 === 0 ? 'even' : 'odd')
      const { told, subscription } = listen({ filter: { streamPrefixes: ['even'] } })
      await until(() => told.includes('caught up 6'))
      await tick('t-7', 'odd')
      await until(() => told.includes('checkpoint 7'))
      await subscription.stop()
      expect(told).toEqual(['event 2', 'event 4', 'event 6', 'checkpoint 6', 'caught up 6', 'checkpoint 7'])
    })

    it('hands over one event at a time', async () => {
      let atWork = 0
      let most = 0
      let handled = 0
      const { subscription } = listen({
        onEvent: async () => {
          atWork += 1
          most = Math.max(most, atWork)
          await pause(1)
          atWork -= 1
          handled += 1
        },
      })
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('t', 20))))
      await until(() => handled === 20)
      await subscription.stop()
      expect(most).toBe(1)
    })

    it('says again that it caught up after it fell behind', async () => {
      const { told, subscription } = listen({ onEvent: () => pause(60) })
      await until(() => told.includes('caught up 0'))
      await tick('a')
      await pause(2)
      await tick('b')
      await until(() => told.includes('caught up 2'))
      await subscription.stop()
      expect(told.filter((word) => word.startsWith('caught up'))).toEqual(['caught up 0', 'caught up 2'])
    })

    it('stops when the handler at work has finished, and not before', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('t', 3))))
      let release = (): void => {}
      let begun = 0
      let finished = 0
      const { told, subscription } = listen({
        onEvent: async () => {
          begun += 1
          await new Promise<void>((resolve) => {
            release = resolve
          })
          finished += 1
        },
      })
      await until(() => begun === 1)
      let stopped = false
      const stopping = subscription.stop().then(() => {
        stopped = true
      })
      await pause(20)
      expect(stopped, 'stopped while the handler worked').toBe(false)
      release()
      await stopping
      expect({ begun, finished, told }).toEqual({ begun: 1, finished: 1, told: ['checkpoint 1'] })
      await tick('later')
      await pause(10)
      expect(begun, 'nothing after the stop').toBe(1)
    })

    it('redelivers nothing after a restart at its last checkpoint', async ({ skip }) => {
      const { reopen } = bench.subject()
      if (reopen === undefined) return skip('nothing outlives a store here')
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('t', 5))))
      const { told, subscription } = listen()
      await until(() => told.includes('caught up 5'))
      await subscription.stop()
      const store = await reopen()
      const heard: number[] = []
      const again = store.subscribe({ after: 5, onEvent: async ({ position }) => void heard.push(position) })
      await done(store.append(appendOf('ticks', any, ticked('live'))))
      await until(() => heard.length > 0)
      await again.stop()
      expect(heard).toEqual([6])
    })
  })
}
