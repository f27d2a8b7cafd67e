import type { Context } from 'hono'
import type { Door } from './app-parts.js'
import type { Knock } from './ports.js'
import type { Target } from './target.js'

/** The target as the socket had it; the request's own address was made regular on the way. */
export const targetOf = (c: Context<Door>): string =>
  c.env?.incoming?.url ?? c.req.raw.url.slice(c.req.raw.url.indexOf('/', c.req.raw.url.indexOf('://') + 3))

/** What is known of a request before anybody is let in. */
export const knockOf = (c: Context<Door>, target: Target): Knock => ({
  method: c.req.raw.method,
  path: target.path,
  headers: c.req.raw.headers,
  address: c.env?.incoming?.socket?.remoteAddress ?? null,
})
