import { expect, it } from 'vitest'
import type { Reckoner } from '../reckoner/reckoning.js'
import { recalling } from './recall.js'

/** A reckoner of which something was kept of everything; it reads when it is told to. */
const keeping = () => {
  const read: string[] = []
  const waiting: Array<() => void> = []
  const reckoner: Pick<Reckoner, 'kept'> = {
    kept: async (what) => {
      read.push(what)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return what === 'turnovers' ? null : Object.assign({ position: 7, answer: [] })
    },
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const next = async (): Promise<void> => {
    await settled()
    waiting.shift()?.()
    await settled()
  }
  return { reckoner, read, next }
}

it('reads one answer after the other, each once, and tells of those that were there', async () => {
  const { reckoner, read, next } = keeping()
  const heard: string[] = []
  const recall = recalling(reckoner, ['participants', 'turnovers', 'findings'], (what, { position }) => {
    heard.push(`${what} ${position}`)
  })
  const settled: string[] = []
  const asked = (['turnovers', 'participants', 'participants', 'findings'] as const).map(async (what) => {
    await recall(what)
    settled.push(what)
  })
  await next()
  expect([read, settled]).toEqual([
    ['participants', 'turnovers'],
    ['participants', 'participants'],
  ])
  await next()
  await next()
  await Promise.all(asked)
  expect(read).toEqual(['participants', 'turnovers', 'findings'])
  expect(heard).toEqual(['participants 7', 'findings 7'])
})

it('has nobody wait for what is not wanted', async () => {
  const { reckoner, read } = keeping()
  await recalling(reckoner, [], () => {})('reconciliation')
  expect(read).toEqual([])
})
