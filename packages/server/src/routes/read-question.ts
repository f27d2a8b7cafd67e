import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type FieldError, type Problem, problem } from '../problem/problem.js'
import { commonParams, pageParams, sheetLimit } from './common-params.js'
import { type PageAsked, readCursor } from './cursor.js'
import { mayBeLeftOut, type Params } from './param.js'
import type { Asked, RawQuestion } from './question-asked.js'
import { readBody } from './read-body.js'
import { readParams } from './read-params.js'

/** What of a route decides how its questions are read. */
export interface Readable<P extends Params, Q extends Params, B extends t.Mixed> {
  readonly name: string
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly isPaged: boolean
}

/** Reads a question. Rejects: MalformedRequest with everything that is wrong, BadCursor. */
export const readQuestion = <P extends Params, Q extends Params, B extends t.Mixed>(
  route: Readable<P, Q, B>,
  raw: RawQuestion,
): E.Either<Problem, Asked<P, Q, t.TypeOf<B>>> => {
  const isCommon = (name: string): boolean =>
    Object.hasOwn(commonParams, name) || (route.isPaged && Object.hasOwn(pageParams, name))
  const path = readParams(route.params, raw.path, 'path')
  const query = readParams(
    route.query,
    raw.query.filter(([name]) => !isCommon(name)),
    'query',
  )
  const common = readParams(
    { ...commonParams, ...pageParams },
    raw.query.filter(([name]) => isCommon(name)),
    'query',
  )
  const body = readBody(route.body, raw.body)
  if (E.isLeft(path) || E.isLeft(query) || E.isLeft(common) || E.isLeft(body))
    return E.left(problem('MalformedRequest', { errors: [path, query, common, body].flatMap(errorsOf) }))

  const { effectiveAt, knownAt, lang, limit, cursor } = common.right
  const own = { ...written(route.params, path.right), ...written(route.query, query.right), effectiveAt, knownAt }
  const digest = createHash('sha256')
    .update(JSON.stringify([route.name, own]))
    .digest('base64url')
  const place = cursor === null ? E.right(null) : readCursor(digest, cursor)
  if (E.isLeft(place)) return place
  const page: PageAsked = {
    limit: isWholeSheet(raw) ? sheetLimit : limit,
    after: place.right?.after ?? null,
    position: place.right?.position ?? null,
  }
  return E.right({
    path: path.right,
    query: query.right,
    body: body.right,
    lang,
    moment: { effectiveAt, knownAt, position: page.position },
    page,
    inForce: {
      ...written(route.query, query.right),
      effectiveAt,
      knownAt,
      lang,
      ...(route.isPaged ? { limit: page.limit } : {}),
    },
    digest,
    format: raw.format,
  })
}

const errorsOf = (read: E.Either<ReadonlyArray<FieldError>, unknown>): ReadonlyArray<FieldError> =>
  E.isLeft(read) ? read.left : []

/** Whoever downloads a table and says nothing of a limit wants all of it. */
const isWholeSheet = ({ format, query }: RawQuestion): boolean =>
  (format === 'csv' || format === 'xlsx') && !query.some(([name]) => name === 'limit' || name === 'cursor')

/** Values as they are written again, in the order of their declaration. */
const written = (params: Params, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => {
      const value = values[name]
      return [name, mayBeLeftOut(param) && value === param.fallback ? value : param.codec.encode(value)]
    }),
  )
