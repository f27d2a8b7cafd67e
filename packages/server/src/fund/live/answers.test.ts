import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FundError } from '../fund-error.js'
import type { Reckoner } from '../reckoner/reckoning.js'
import { openAnswers, uncutAt } from './answers.js'
import { makeInBackground } from './background.js'

/** A reckoner that answers when it is told to; registers only. */
const slow = () => {
  const asked: string[] = []
  const waiting: Array<(refused?: FundError) => void> = []
  const reckoner: Reckoner = {
    ask: (what, at, lane) => () =>
      new Promise((resolve) => {
        asked.push(`${what} ${at.position} ${lane}`)
        const never: never[] = []
        waiting.push((refused) => resolve(refused === undefined ? E.right(Object.assign(never)) : E.left(refused)))
      }),
    kept: async () => null,
    stop: async () => {},
  }
  const answer = (refused?: FundError): void => {
    for (const tell of waiting.splice(0)) tell(refused)
  }
  return { reckoner, asked, answer }
}

let now = 0
const open = (reckoner: Reckoner) => openAnswers({ reckoner, elapsedMs: () => now, most: 2 })
const at = uncutAt

beforeEach(() => {
  now = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('an answer that takes a while', () => {
  it('is at hand when it is asked for again', async () => {
    const { reckoner, asked, answer } = slow()
    const answers = open(reckoner)
    const first = answers.ask('participants', at(5))()
    answer()
    expect(await first).toEqual(E.right([]))
    expect(await answers.ask('participants', at(5))()).toEqual(E.right([]))
    expect(asked).toEqual(['participants 5 questions'])
  })
  it('is worked out once, however many ask', async () => {
    const { reckoner, asked, answer } = slow()
    const answers = open(reckoner)
    const both = Promise.all([answers.ask('participants', at(5))(), answers.ask('participants', at(5))()])
    const made = answers.makeNewest('participants', 5)
    answer()
    expect(await both).toEqual([E.right([]), E.right([])])
    expect(await made).toEqual(E.right([]))
    expect(asked).toHaveLength(1)
  })
  it('is another one at another moment', async () => {
    const { reckoner, asked, answer } = slow()
    const answers = open(reckoner)
    const both = Promise.all([
      answers.ask('participants', at(5))(),
      answers.ask('participants', { ...at(5), knownAt: 4 })(),
    ])
    answer()
    await both
    expect(asked).toHaveLength(2)
  })
  it('that was refused is asked for again', async () => {
    const { reckoner, asked, answer } = slow()
    const answers = open(reckoner)
    const refused = answers.ask('participants', at(5))()
    answer({ code: 'StoreClosed' })
    expect(await refused).toEqual(E.left({ code: 'StoreClosed' }))
    const again = answers.ask('participants', at(5))()
    answer()
    expect(await again).toEqual(E.right([]))
    expect(asked).toHaveLength(2)
  })
  it('says how long the last one took', async () => {
    const { reckoner, answer } = slow()
    const answers = open(reckoner)
    const made = answers.makeNewest('participants', 1)
    now = 7_300
    answer()
    await made
    expect([answers.retryAfterS('participants'), answers.retryAfterS('findings')]).toEqual([8, 1])
  })
  it('is remembered as one of the last, and the newest stays', async () => {
    const { reckoner, asked, answer } = slow()
    const answers = open(reckoner)
    answers.keepNewest('participants', 9, [])
    for (const position of [1, 2, 3]) {
      const told = answers.ask('participants', at(position))()
      answer()
      await told
    }
    for (const position of [2, 3, 9]) expect(await answers.ask('participants', at(position))()).toEqual(E.right([]))
    expect(asked).toHaveLength(3)
    const forgotten = answers.ask('participants', at(1))()
    answer()
    await forgotten
    expect(asked).toHaveLength(4)
  })
})

describe('the background', () => {
  const begin = () => {
    const { reckoner, asked, answer } = slow()
    const made: string[] = []
    const answers = open(reckoner)
    const background = makeInBackground(
      answers,
      ['findings', 'turnovers'],
      {
        made: (what, position) => made.push(`${what} ${position}`),
        notMade: (what, position, { code }) => made.push(`no ${what} ${position}: ${code}`),
      },
      { quietMs: 1_000, mostMs: 5_000 },
    )
    return { background, asked, answer, made }
  }
  it('waits until the log has come to rest, and makes the newest', async () => {
    const { background, asked, answer, made } = begin()
    for (const position of [1, 2, 3]) {
      background.at(position)
      await vi.advanceTimersByTimeAsync(900)
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toEqual(['findings 3 background'])
    answer()
    await settle()
    answer()
    await settle()
    expect(made).toEqual(['findings 3', 'turnovers 3'])
  })
  it('does not wait for ever', async () => {
    const { background, asked } = begin()
    for (let position = 1; position <= 12; position++) {
      background.at(position)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(asked).toEqual(['findings 10 background'])
  })
  it('takes up what came while it worked, once', async () => {
    const { background, asked, answer } = begin()
    background.at(1)
    await vi.advanceTimersByTimeAsync(1_000)
    for (const position of [2, 3]) background.at(position)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toEqual(['findings 1 background'])
    for (let times = 0; times < 2; times++) {
      answer()
      await settle()
    }
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual(['findings 1 background', 'turnovers 1 background', 'findings 3 background'])
  })
  it('goes on where one of them was refused, and ends when it is stopped', async () => {
    const { background, asked, answer, made } = begin()
    background.at(1)
    await vi.advanceTimersByTimeAsync(1_000)
    answer({ code: 'WorkerFailed', why: 'no memory' })
    await settle()
    expect(made).toEqual(['no findings 1: WorkerFailed'])
    expect(asked.at(-1)).toBe('turnovers 1 background')
    background.at(2)
    const stopped = background.stop()
    answer({ code: 'StoreClosed' })
    await stopped
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(2)
    expect(made).toEqual(['no findings 1: WorkerFailed'])
  })
})
