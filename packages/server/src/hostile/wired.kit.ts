import { expect } from 'vitest'
import type { Listener } from '../ops/listener.js'
import { keyOf } from './keys.kit.js'
import { impatient, opened, requestOf, said } from './wire.kit.js'
import { type World, worldOf } from './world.kit.js'

type Open = Listener & { readonly port: number }

/** A server behind sockets. */
export interface Wired {
  readonly world: World
  readonly main: Open
  /** For those who watch the server. */
  readonly watchers: Open
  /** The same as `main`, and waits for nobody. */
  readonly hurried: Open
  /** Both listeners go on as before: the next request is answered. */
  readonly isUnharmed: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Opens it. */
export const wired = async (): Promise<Wired> => {
  const world = await worldOf()
  const main = await opened(world.answer)
  const watchers = await opened(world.watch)
  const hurried = await opened(world.answer, impatient)
  return {
    world,
    main,
    watchers,
    hurried,
    isUnharmed: async () => {
      const [api, live] = await Promise.all([
        said(main.port, [requestOf(lines('/v1/zones', closing))]),
        said(watchers.port, [requestOf(['GET /live HTTP/1.1', 'Host: localhost', ...closing])]),
      ])
      expect([api.statuses, live.statuses]).toEqual([[200], [200]])
    },
    stop: async () => {
      for (const listener of [main, watchers, hurried]) await listener.stop(0)
      await world.stop()
    },
  }
}

/** A request of one who may see everything. */
export const lines = (target: string, more: ReadonlyArray<string> = [], method = 'GET'): ReadonlyArray<string> => [
  `${method} ${target} HTTP/1.1`,
  'Host: localhost',
  `Authorization: Bearer ${keyOf('all')}`,
  ...more,
]
/** One request, and no other on the connection. */
export const closing = ['Connection: close']

/** A search whose body is framed so. */
export const posts = (framing: ReadonlyArray<string>, body: string): string =>
  requestOf(lines('/v1/searches/participants', ['Content-Type: application/json', ...framing], 'POST'), body)
/** A request that hides behind another. */
export const hidden = requestOf(lines('/v1/participants/C1'))
