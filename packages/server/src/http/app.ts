import * as E from 'fp-ts/lib/Either.js'
import { type Context, Hono } from 'hono'
import { type Problem, problem } from '../problem/problem.js'
import type { RawParams } from '../routes/read-params.js'
import { again } from './again.js'
import type { AppParts, Door } from './app-parts.js'
import { knockOf, targetOf } from './incoming.js'
import { kept } from './kept.js'
import { positionStreams } from './position-stream.js'
import { langOf, problemResponse } from './problem-response.js'
import { type Matched, routeIndex, type TableError } from './route-index.js'
import { securityHeaders } from './security-headers.js'
import { servePositions } from './serve-positions.js'
import { serveQuestion, type Timing } from './serve-question.js'
import { readTarget, type Target } from './target.js'
import { turnedAway } from './turned-away.js'

/** Questions that need not be read anew. */
const keptQuestions = 1_000

/** The app, and what the process asks of it. */
export interface App {
  readonly hono: Hono<Door>
  /** Answers a request: again what it answered a moment ago, and everything else by `hono`, unless nobody is let in just now. */
  readonly fetch: (request: Request, bindings: Door['Bindings']) => Response | Promise<Response>
  /** How many listen for positions. */
  readonly listeners: () => number
}

/**
 * 应用: everything under `/v1`, made of the table of routes. Other rooms mount their pages on `hono` before it serves.
 *
 * Rejects: every defect of the table; a route that nobody decided who may ask is not served, and neither is any other.
 */
export const createApp = (parts: AppParts): E.Either<ReadonlyArray<TableError>, App> => {
  const index = routeIndex(parts.routes)
  if (E.isLeft(index)) return index
  const repeated = again(parts)
  const serve = serveQuestion({
    ...parts,
    again: repeated,
    answers: kept(parts.keptBytes, ({ body }) => body.length),
    questions: kept(keptQuestions, () => 1),
  })
  const streams = positionStreams(parts)
  const founds = kept<Found>(keptQuestions, () => 1)
  const hono = new Hono<Door>()

  // Answers are made with all their headers at once: to put them in afterwards takes as long as the answer.
  hono.all('/v1/*', async (c) => {
    const timing = timed(parts.elapsedMs)
    const requestId = parts.requestId()
    const found = find(targetOf(c))
    const answer = E.isLeft(found) ? found : await respond(c, found.right, requestId, timing)
    const query = E.isLeft(found) ? [] : found.right.target.query
    return E.isLeft(answer) ? refused(c, query, withHeaders(answer.left, timing()), requestId) : answer.right
  })

  const find = (raw: string): E.Either<Problem, Found> => {
    const before = founds.get(raw)
    if (before !== null) return E.right(before)
    const target = readTarget(raw)
    if (E.isLeft(target)) return target
    const found = { target: target.right, matched: index.right(target.right.segments) }
    if (isOfNobody(found)) founds.put(raw, found)
    return E.right(found)
  }

  const respond = async (
    c: Context<Door>,
    { target, matched }: Found,
    requestId: string,
    timing: Timing,
  ): Promise<E.Either<Problem, Response>> => {
    const knock = knockOf(c, target)
    const { method } = knock
    if (target.path === '/v1/positions') return servePositions(parts.access, streams)(c.req.raw, knock)
    if (matched === null) return E.left(problem(isReading(method) ? 'NotFound' : 'MethodNotAllowed', allow()))
    const route = matched.routes.get(method === 'HEAD' ? 'GET' : method)
    if (route !== undefined)
      return serve({ request: c.req.raw, route, target, path: matched.path, knock, requestId, timing })
    const methods = allowedIn(matched.routes.keys())
    return method === 'OPTIONS'
      ? E.right(new Response(null, { status: 204, headers: { ...securityHeaders, Allow: methods } }))
      : E.left(problem('MethodNotAllowed', allow(methods)))
  }

  hono.use(async (c, next) => {
    // Other rooms find their pages by an address that was made regular: what had to be made so is refused before they see it.
    const target = readTarget(targetOf(c))
    if (E.isLeft(target)) return refused(c, [], target.left, parts.requestId())
    await next()
    for (const [name, value] of Object.entries(securityHeaders))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })

  hono.notFound((c) => {
    const isRead = isReading(c.req.raw.method)
    return refused(c, [], problem(isRead ? 'NotFound' : 'MethodNotAllowed', allow()), parts.requestId())
  })

  hono.onError((defect, c) => {
    const requestId = parts.requestId()
    parts.onDefect(defect, requestId)
    return refused(c, [], problem('InternalError'), requestId)
  })

  return E.right({
    hono,
    fetch: (request, bindings) => {
      const target = bindings.incoming?.url
      const words = { method: request.method, target: target ?? '', headers: request.headers }
      const before = target === undefined ? null : repeated.answer(words)
      if (before !== null) return before
      const crowded = parts.access.turnAway(request.headers)
      return crowded === null
        ? hono.fetch(request, bindings)
        : turnedAway(crowded, target ?? '', request.headers, parts.requestId())
    },
    listeners: streams.opened,
  })
}

/** `Server-Timing` from now on; nothing where there is no clock. */
const timed = (elapsedMs: AppParts['elapsedMs']): Timing => {
  if (elapsedMs === null) return () => ({})
  const start = elapsedMs()
  return () => ({ 'Server-Timing': `total;dur=${(elapsedMs() - start).toFixed(1)}` })
}

const withHeaders = (of: Problem, headers: Problem['headers']): Problem => ({
  ...of,
  headers: { ...of.headers, ...headers },
})

/** What a target leads to. */
interface Found {
  readonly target: Target
  readonly matched: Matched | null
}

/** A target may hold somebody's id: those are not remembered. */
const isOfNobody = ({ matched }: Found): boolean =>
  matched !== null && [...matched.routes.values()].every(({ isPersonal }) => !isPersonal)

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

const allow = (methods = 'GET, HEAD, OPTIONS'): Pick<Problem, 'headers'> => ({ headers: { Allow: methods } })

const allowedIn = (methods: Iterable<string>): string =>
  [...[...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'].join(', ')

const refused = (c: Context<Door>, query: RawParams, of: Problem, requestId: string): Response =>
  problemResponse(of, langOf(query, c.req.raw.headers.get('accept-language')), requestId)
