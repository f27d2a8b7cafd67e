import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type After, type Lane, lane } from './lanes.js'

/** Timers that ring when they are told to. */
const bell = () => {
  const waiting = new Set<{ readonly ms: number; readonly call: () => void }>()
  const after: After = (ms, call) => {
    const one = { ms, call }
    waiting.add(one)
    return () => {
      waiting.delete(one)
    }
  }
  const ring = (): void => {
    for (const one of [...waiting]) {
      waiting.delete(one)
      one.call()
    }
  }
  return { after, ring, set: () => [...waiting].map(({ ms }) => ms) }
}

const codeOf = (entered: E.Either<{ readonly code: string }, unknown>): string =>
  E.isLeft(entered) ? entered.left.code : 'entered'

const enter = async (road: Lane, signal?: AbortSignal): Promise<() => void> => {
  const entered = await road.enter(signal)
  if (E.isLeft(entered)) throw new Error(entered.left.code)
  return entered.right
}

const size = { inFlight: 1, queue: 2, waitMs: 500 }

describe('a lane', () => {
  it('has so many in it, so many waiting, and turns away the next at once', async () => {
    const road = lane(size, bell().after)
    await enter(road)
    const waiting = [road.enter(), road.enter()]
    expect(codeOf(await road.enter())).toBe('QueueFull')
    expect(road.load()).toEqual({ inFlight: 1, waiting: 2 })
    expect(waiting).toHaveLength(2)
  })

  it('lets in whoever came first when a place is given back, and once for each place', async () => {
    const road = lane(size, bell().after)
    const done = await enter(road)
    const order: string[] = []
    const first = road.enter().then((entered) => {
      order.push('first')
      return entered
    })
    const second = road.enter().then((entered) => {
      order.push('second')
      return entered
    })
    done()
    done()
    const entered = await first
    expect(order).toEqual(['first'])
    expect(road.load()).toEqual({ inFlight: 1, waiting: 1 })
    if (E.isRight(entered)) entered.right()
    await second
    expect(order).toEqual(['first', 'second'])
  })

  it('turns away whoever has waited too long, and forgets the timer of whoever was let in', async () => {
    const { after, ring, set } = bell()
    const road = lane(size, after)
    const done = await enter(road)
    const early = road.enter()
    expect(set()).toEqual([500])
    ring()
    expect(codeOf(await early)).toBe('WaitedTooLong')
    const late = road.enter()
    done()
    expect(codeOf(await late)).toBe('entered')
    expect(set()).toEqual([])
    expect(road.load()).toEqual({ inFlight: 1, waiting: 0 })
  })

  it('gives no place to whoever has left', async () => {
    const road = lane(size, bell().after)
    const done = await enter(road)
    const leaving = new AbortController()
    const gone = road.enter(leaving.signal)
    const next = road.enter()
    leaving.abort()
    done()
    expect([codeOf(await gone), codeOf(await next)]).toEqual(['CallerLeft', 'entered'])
    expect(codeOf(await road.enter(AbortSignal.abort()))).toBe('CallerLeft')
    expect(road.load()).toEqual({ inFlight: 1, waiting: 0 })
  })

  it('never has more in it than it has room for, and loses no place', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('enter', 'leave', 'ring'), { maxLength: 60 }), async (steps) => {
        const { after, ring } = bell()
        const road = lane({ inFlight: 2, queue: 3, waitMs: 1 }, after)
        const held: Array<() => void> = []
        for (const step of steps) {
          if (step === 'enter')
            void road.enter().then((entered) => {
              if (E.isRight(entered)) held.push(entered.right)
            })
          else if (step === 'leave') held.shift()?.()
          else ring()
          await Promise.resolve()
          const { inFlight, waiting } = road.load()
          expect(inFlight <= 2 && waiting <= 3 && (waiting === 0 || inFlight === 2)).toBe(true)
        }
        await new Promise((resolve) => setImmediate(resolve))
        for (let done = held.shift(); done !== undefined; done = held.shift()) {
          done()
          await new Promise((resolve) => setImmediate(resolve))
        }
        expect(road.load()).toEqual({ inFlight: 0, waiting: 0 })
      }),
      { numRuns: 100 },
    ))
})
