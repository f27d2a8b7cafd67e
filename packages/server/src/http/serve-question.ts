import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../access/caller.js'
import type { Problem } from '../problem/problem.js'
import { problem } from '../problem/problem.js'
import type { RawParams } from '../routes/read-params.js'
import type { AnyRoute } from '../routes/route.js'
import type { AppParts } from './app-parts.js'
import type { KeptAnswers, Representation } from './kept-answers.js'
import { nextLink } from './links.js'
import { negotiated } from './negotiate.js'
import type { Knock } from './ports.js'
import { recorded } from './record-read.js'
import { represented } from './represent.js'
import { readJson } from './request-body.js'
import { vary } from './security-headers.js'
import { hasTag, tagOfBytes, tagOfQuestion } from './tags.js'
import type { Target } from './target.js'

/** A request whose route was found. */
export interface Call {
  readonly request: Request
  readonly route: AnyRoute
  readonly target: Target
  readonly path: RawParams
  readonly knock: Knock
  readonly requestId: string
}

/** What an answer is made with. */
export type ServingParts = Pick<AppParts, 'fund' | 'access' | 'edition'> & { readonly kept: KeptAnswers }

/**
 * 应答: lets a caller in, reads the question, fixes its moment, and answers at it.
 *
 * Rejects, in this order: Overloaded, what authentication answers, RateLimited, NotAcceptable, what is wrong with the body or the
 * parameters, what the policy of the route refuses, what the fund answers, ReadLogUnavailable.
 */
export const serveQuestion =
  (parts: ServingParts) =>
  async (call: Call): Promise<E.Either<Problem, Response>> => {
    const admitted = await parts.access.admit(call.knock)()
    if (E.isLeft(admitted)) return admitted
    try {
      const caller = await parts.access.authenticate(call.knock)()
      if (E.isLeft(caller)) return caller
      const limits = parts.access.limit(caller.right)
      if (E.isLeft(limits)) return limits
      return E.map((response: Response) => withHeaders(response, limits.right))(
        await answered(parts, call, caller.right),
      )
    } finally {
      admitted.right()
    }
  }

const withHeaders = (response: Response, headers: Readonly<Record<string, string>>): Response => {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

const answered = async (parts: ServingParts, call: Call, caller: Caller): Promise<E.Either<Problem, Response>> => {
  const { request, route, target, path, requestId } = call
  const format = negotiated(route.formats, target.ending, request.headers.get('accept'))
  if (E.isLeft(format)) return format
  const body = route.method === 'POST' ? await readJson(request) : E.right(null)
  if (E.isLeft(body)) return body
  const asked = route.ask({ path, query: target.query, body: body.right, format: format.right })
  if (E.isLeft(asked)) return asked
  const question = asked.right
  const granted = question.allowed(caller)
  if (E.isLeft(granted)) return granted
  const moment = await question.moment(parts.fund)()
  if (E.isLeft(moment)) return moment

  const isKept = route.isDetermined && !route.isPersonal && route.method === 'GET'
  const tag = tagOfQuestion(parts.edition, route, question, moment.right, caller, format.right)
  if (isKept) {
    if (hasTag(request.headers.get('if-none-match'), tag)) return E.right(notModified(tag, route))
    const kept = parts.kept.get(tag)
    if (kept !== null) return E.right(responseOf(kept, tag, route))
  }

  const position = moment.right.position
  const reading = { route, caller, question, position, format: format.right, requestId }
  const answer = await recorded(parts.access.recordRead, reading)(
    question.answer(parts.fund, caller, moment.right),
    ({ participantIds }) => participantIds,
  )()
  if (E.isLeft(answer)) return answer
  const { nextCursor } = answer.right
  const isWhole = format.right === 'json' || target.query.some(([name]) => name === 'limit' || name === 'cursor')
  if (nextCursor !== null && !isWhole) return E.left(problem('TooManyRows'))

  const made = await represented(route, answer.right, format.right, question.lang)
  const representation: Representation =
    nextCursor === null ? made : { ...made, headers: { ...made.headers, Link: nextLink(target, nextCursor) } }
  const itsTag = route.isDetermined ? tag : tagOfBytes(representation.bytes)
  if (isKept) parts.kept.put(tag, representation)
  return E.right(
    hasTag(request.headers.get('if-none-match'), itsTag)
      ? notModified(itsTag, route)
      : responseOf(representation, itsTag, route),
  )
}

const commonHeaders = (tag: string, { isPersonal }: Pick<AnyRoute, 'isPersonal'>): Record<string, string> => ({
  ETag: tag,
  'Cache-Control': isPersonal ? 'private, no-store' : 'private, no-cache',
  Vary: vary,
})

const notModified = (tag: string, route: AnyRoute): Response =>
  new Response(null, { status: 304, headers: commonHeaders(tag, route) })

const responseOf = ({ bytes, headers }: Representation, tag: string, route: AnyRoute): Response =>
  new Response(bytes, {
    status: 200,
    headers: { ...headers, 'Content-Length': String(bytes.byteLength), ...commonHeaders(tag, route) },
  })
