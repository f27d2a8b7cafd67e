import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { patience } from './patience.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const never = new Promise<string>(() => {})
const no = (): string => 'not yet'

it('waits for an answer, and no longer than so many milliseconds', async () => {
  const waits = patience({ ms: 100, most: 2 })
  const soon = new Promise<string>((resolve) => setTimeout(() => resolve('answer'), 99))
  const both = [waits(soon, no), waits(never, no)]
  await vi.advanceTimersByTimeAsync(99)
  expect(await both[0]).toBe('answer')
  let told = ''
  void both[1]?.then((text) => {
    told = text
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toBe('')
  await vi.advanceTimersByTimeAsync(1)
  expect(told).toBe('not yet')
})

it('has only so many wait; the others are told at once, unless their answer lies ready', async () => {
  const waits = patience({ ms: 100, most: 1 })
  const first = waits(never, no)
  const second = waits(never, no)
  const ready = waits(Promise.resolve('answer'), no)
  await vi.advanceTimersByTimeAsync(0)
  expect([await second, await ready]).toEqual(['not yet', 'answer'])
  await vi.advanceTimersByTimeAsync(100)
  expect(await first).toBe('not yet')
})

it('has room again for whoever comes when one has been told, and when one has failed', async () => {
  const waits = patience({ ms: 100, most: 1 })
  await expect(waits(Promise.reject(new Error('broken')), no)).rejects.toThrow('broken')
  const soon = new Promise<string>((resolve) => setTimeout(() => resolve('answer'), 50))
  const told = waits(soon, no)
  await vi.advanceTimersByTimeAsync(50)
  expect(await told).toBe('answer')
})
