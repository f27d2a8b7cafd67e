import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../access/caller.js'
import type { SignIn } from '../access/sign-in.js'
import { right } from '../fund/fund.kit.js'
import type { LiveFund } from '../fund/live/live-fund.js'
import { foundByNumber } from '../ops/found-by-number.js'
import { drawing } from '../pages/charts/draw.js'
import { mountPages } from '../pages/door/mount-pages.js'
import { pageTable } from '../pages/page-table.js'
import { problem } from '../problem/problem.js'
import { type Served, servedBy } from './served.kit.js'

/** Takes one key, and no codes. */
const signIn: SignIn = {
  withKey: async (_knock, text) => (text === 'right' ? E.right('pl_session=1') : E.left(problem('BadCredentials'))),
  withCode: (_knock, code) => (code === 'once' ? E.right('pl_session=1') : E.left(problem('BadCredentials'))),
  out: () => E.right('pl_session=; Max-Age=0'),
}

/** An app with its pages. */
export const siteOver = (fund: LiveFund): Served => {
  const served = servedBy(fund)
  right(
    mountPages(served.app.hono, {
      pages: pageTable,
      fund,
      access: served.access,
      signIn,
      search: foundByNumber(fund, served.access),
      edition: 'test',
      requestId: () => '00000000-0000-4000-8000-000000000000',
      isSynthetic: true,
      draw: drawing(100),
    }),
  )
  return served
}

/** The app behind a socket of this machine. */
export interface Listening {
  readonly origin: string
  readonly close: () => Promise<void>
}

export const listening = async ({ app }: Served): Promise<Listening> => {
  const server: ServerType = createAdaptorServer({ fetch: app.hono.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Who asks, as a browser of a test says it. */
export const asCaller = ({ id }: Pick<Caller, 'id'>): Readonly<Record<string, string>> => ({ authorization: id })
