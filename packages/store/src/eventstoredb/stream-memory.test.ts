import { describe, expect, it } from 'vitest'
import { type StreamMemory, streamMemory } from './stream-memory.js'

/** Remembers a stream by one event, as an append does. */
const write = (memory: StreamMemory, stream: string): void => {
  const known = memory.of(stream) ?? memory.begin(stream)
  const revision = known.head() + 1
  known.add(`${stream}@${revision}`, revision, null)
}

describe('The memory of streams', () => {
  it('forgets those that were not written for the longest time, with their ids', () => {
    const memory = streamMemory(3)
    for (const stream of ['a', 'b', 'c', 'a', 'd']) write(memory, stream)
    expect(['a', 'b', 'c', 'd'].filter((stream) => memory.of(stream) !== undefined)).toEqual(['a', 'd'])
    expect([memory.streamOf('a@1'), memory.streamOf('b@0'), memory.streamOf('c@0')]).toEqual([
      'a',
      undefined,
      undefined,
    ])
  })

  it('goes on forgetting, over several rounds of all streams, and never the one that is written', () => {
    const memory = streamMemory(10)
    for (let round = 0; round < 5; round++)
      for (let stream = 0; stream < 25; stream++) {
        write(memory, `s${stream}`)
        expect(memory.of(`s${stream}`)?.head()).toBeGreaterThanOrEqual(0)
      }
    const kept = Array.from({ length: 25 }, (_, stream) => `s${stream}`).filter((stream) => memory.of(stream))
    expect(kept).toEqual(['s15', 's16', 's17', 's18', 's19', 's20', 's21', 's22', 's23', 's24'])
  })

  it('keeps one stream whole, however many ids it has', () => {
    const memory = streamMemory(3)
    for (let event = 0; event < 9; event++) write(memory, 'long')
    expect(memory.of('long')?.head()).toBe(8)
    expect(memory.streamOf('long@0')).toBe('long')
  })

  it('leaves what is known to who still holds a stream that was forgotten', () => {
    const memory = streamMemory(3)
    write(memory, 'held')
    const held = memory.of('held')
    memory.forget('held')
    held?.add('late', 1, 7)
    expect(held?.placeOf('late')).toEqual({ revision: 1, position: 7 })
    expect(memory.streamOf('late')).toBeUndefined()
  })
})
