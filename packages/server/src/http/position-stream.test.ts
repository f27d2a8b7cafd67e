import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import type { Fund } from '../fund/fund.js'
import { right } from '../fund/fund.kit.js'
import { listenersLimit, positionStreams } from './position-stream.js'

/** A fund at position 7, and a clock that beats when it is told to. */
const stage = () => {
  const listeners = new Set<(position: number) => void>()
  const beats = new Set<() => void>()
  const fund: Pick<Fund, 'moment' | 'onPosition'> = {
    moment: () => TE.right({ position: 7, effectiveAt: null, knownAt: null }),
    onPosition: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
  const every = (_: number, call: () => void) => {
    beats.add(call)
    return () => {
      beats.delete(call)
    }
  }
  return {
    streams: positionStreams({ fund, every }),
    grow: (position: number) => [...listeners].map((hear) => hear(position)),
    beat: () => [...beats].map((call) => call()),
    heard: () => listeners.size + beats.size,
  }
}

const readerOf = (response: Response) => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  return { next: async () => (await reader?.read())?.value, leave: () => reader?.cancel() }
}

describe('a stream of positions', () => {
  it('tells the position that serves, then every new one', async () => {
    const { streams, grow } = stage()
    const response = right(await streams.open(new AbortController().signal))
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const { next, leave } = readerOf(response)
    expect(await next()).toBe('event: position\nid: 7\ndata: {"position":7}\n\n')
    grow(9)
    expect(await next()).toBe('event: position\nid: 9\ndata: {"position":9}\n\n')
    await leave()
  })
  it('gives a sign of life', async () => {
    const { streams, beat } = stage()
    const { next, leave } = readerOf(right(await streams.open(new AbortController().signal)))
    await next()
    beat()
    expect(await next()).toMatch(/^: /)
    await leave()
  })
  it('keeps nothing for a reader that does not read: the newest is told when it does', async () => {
    const { streams, grow, beat } = stage()
    const response = right(await streams.open(new AbortController().signal))
    for (let position = 8; position < 5_000; position++) grow(position)
    const reader = response.body?.getReader()
    const first = new TextDecoder().decode((await reader?.read())?.value)
    expect(first).toContain('id: 7')
    beat()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('id: 4999')
    await reader?.cancel()
  })
  it.each(['leaves', 'is cut off'] as const)('lets go of everything when its reader %s', async (how) => {
    const { streams, heard } = stage()
    const abort = new AbortController()
    const response = right(await streams.open(abort.signal))
    expect([streams.opened(), heard()]).toEqual([1, 2])
    if (how === 'leaves') await response.body?.cancel()
    else abort.abort()
    expect([streams.opened(), heard()]).toEqual([0, 0])
  })
  it('ends for its reader when the request is cut off', async () => {
    const { streams } = stage()
    const abort = new AbortController()
    const reader = right(await streams.open(abort.signal)).body?.getReader()
    await reader?.read()
    abort.abort()
    expect(await reader?.read()).toEqual({ done: true, value: undefined })
  })
  it('is refused when too many listen', async () => {
    const { streams } = stage()
    for (let i = 0; i < listenersLimit; i++) right(await streams.open(new AbortController().signal))
    const refused = await streams.open(new AbortController().signal)
    expect(E.isLeft(refused) && refused.left.code).toBe('Overloaded')
  })
})
