import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../access/caller.js'
import type { Problem } from '../problem/problem.js'
import { problem } from '../problem/problem.js'
import type { RawParams } from '../routes/read-params.js'
import type { AnyRoute, Question } from '../routes/route.js'
import { type Again, responseOf } from './again.js'
import type { AppParts } from './app-parts.js'
import type { Kept } from './kept.js'
import { nextLink } from './links.js'
import { negotiated, type Offered } from './negotiate.js'
import type { Knock } from './ports.js'
import { recorded } from './record-read.js'
import { type Representation, represented } from './represent.js'
import { readJson } from './request-body.js'
import { securityHeaders, vary } from './security-headers.js'
import { hasTag, keyOfQuestion, tagOfBytes, tagOfKey } from './tags.js'
import type { Target } from './target.js'
import { type NotModified, unlessKnown } from './unless-known.js'

/** 耗时: headers that say how long an answer took to make, asked when it is made. */
export type Timing = () => Readonly<Record<string, string>>

/** A request whose route was found. */
export interface Call {
  readonly request: Request
  readonly route: AnyRoute
  readonly target: Target
  readonly path: RawParams
  readonly knock: Knock
  readonly requestId: string
  readonly timing: Timing
}

/** What an answer is made with. */
export interface ServingParts extends Pick<AppParts, 'fund' | 'access' | 'edition'> {
  /** Answers that leave as they are, by what decides them. */
  readonly answers: Kept<Representation>
  /** Questions that were read before, by their targets: reading one again finds the same. */
  readonly questions: Kept<Question>
  /** Where answers lie ready for whoever asks the same again. */
  readonly again: Again
}

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
      const answer = await answered(parts, call, caller.right, limits.right)
      return E.map((of: Representation | NotModified) => responseOf(of, { ...limits.right, ...call.timing() }))(answer)
    } finally {
      admitted.right()
    }
  }

const answered = async (
  parts: ServingParts,
  call: Call,
  caller: Caller,
  limits: Readonly<Record<string, string>>,
): Promise<E.Either<Problem, Representation | NotModified>> => {
  const { request, route, target, requestId } = call
  const format = negotiated(route.formats, target.ending, request.headers.get('accept'))
  if (E.isLeft(format)) return format
  const asked = await questionOf(parts, call, format.right)
  if (E.isLeft(asked)) return asked
  const question = asked.right
  const granted = question.allowed(caller)
  if (E.isLeft(granted)) return granted
  const standsStill = parts.again.since()
  const moment = await question.moment(parts.fund)()
  if (E.isLeft(moment)) return moment

  const key = keyOfQuestion(parts.edition, route, question, moment.right, caller, format.right)
  const ifNoneMatch = request.headers.get('if-none-match')
  const keep = isKept(route)
  const before = keep ? parts.answers.get(key) : null
  if (before !== null) {
    const words = { method: request.method, target: target.raw, headers: request.headers }
    if (standsStill()) parts.again.put(words, route, caller, before, limits)
    return E.right(unlessKnown(before, ifNoneMatch))
  }
  const tag = route.isDetermined ? tagOfKey(key) : null
  if (keep && tag !== null && hasTag(ifNoneMatch, tag))
    return E.right({ body: null, headers: commonHeaders(tag, route) })

  const position = moment.right.position
  const reading = { route, caller, question, position, format: format.right, requestId }
  const answer = await recorded(parts.access.recordRead, reading)(
    question.answer(parts.fund, caller, moment.right),
    ({ participantIds }) => participantIds,
  )()
  if (E.isLeft(answer)) return answer
  const { nextCursor } = answer.right
  const isPage = format.right === 'json' || target.query.some(([name]) => name === 'limit' || name === 'cursor')
  if (nextCursor !== null && !isPage) return E.left(problem('TooManyRows'))

  const { body, headers } = await represented(route, answer.right, format.right, question.lang)
  const whole: Representation = {
    body,
    headers: {
      ...headers,
      'Content-Length': String(Buffer.byteLength(body)),
      ...(nextCursor === null ? {} : { Link: nextLink(target, nextCursor) }),
      ...commonHeaders(tag ?? tagOfBytes(body), route),
    },
  }
  if (keep) parts.answers.put(key, whole)
  return E.right(unlessKnown(whole, ifNoneMatch))
}

/** Nothing of people is ever kept, and nothing that changes while the ledger stands still. */
const isKept = ({ isDetermined, isPersonal, method }: AnyRoute): boolean =>
  isDetermined && !isPersonal && method === 'GET'

/** A target may hold somebody's id, which is personal: such questions are read anew. */
const questionOf = async (
  { questions }: Pick<ServingParts, 'questions'>,
  { request, route, target, path }: Call,
  format: Offered,
): Promise<E.Either<Problem, Question>> => {
  const key = `${format} ${target.raw}`
  const before = isKept(route) ? questions.get(key) : null
  if (before !== null) return E.right(before)
  const body = route.method === 'POST' ? await readJson(request) : E.right(null)
  if (E.isLeft(body)) return body
  const asked = route.ask({ path, query: target.query, body: body.right, format })
  if (E.isRight(asked) && isKept(route)) questions.put(key, asked.right)
  return asked
}

const commonHeaders = (tag: string, { isPersonal }: Pick<AnyRoute, 'isPersonal'>): Record<string, string> => ({
  ...securityHeaders,
  ETag: tag,
  'Cache-Control': isPersonal ? 'private, no-store' : 'private, no-cache',
  Vary: vary,
})
