import * as E from 'fp-ts/lib/Either.js'
import { type Problem, problem } from '../problem/problem.js'

/** A format in which an answer leaves. */
export type Offered = 'json' | 'csv' | 'xlsx'

/** Media types of the formats. */
export const mediaTypes: Readonly<Record<Offered, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The format of an answer: the ending of the path decides; without one, `Accept` does. Rejects: NotAcceptable. */
export const negotiated = (
  offered: ReadonlyArray<Offered>,
  ending: Offered | null,
  accept: string | null,
): E.Either<Problem, Offered> => {
  if (ending !== null) return offered.includes(ending) ? E.right(ending) : E.left(problem('NotAcceptable'))
  if (accept === null || accept.trim() === '') return E.right('json')
  const wanted = accept.split(',').slice(0, 20).map(rangeOf)
  const best = offered
    .map((format) => ({ format, quality: qualityOf(mediaTypes[format], wanted) }))
    .reduce((a, b) => (b.quality > a.quality ? b : a), { format: 'json', quality: 0 })
  return best.quality > 0 ? E.right(best.format) : E.left(problem('NotAcceptable'))
}

interface Range {
  readonly type: string
  readonly quality: number
}

const rangeOf = (text: string): Range => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 }
}

/** The most specific range that a type falls under decides. */
const qualityOf = (type: string, ranges: ReadonlyArray<Range>): number => {
  const family = `${type.split('/')[0]}/*`
  for (const pattern of [type, family, '*/*']) {
    const range = ranges.find((candidate) => candidate.type === pattern)
    if (range !== undefined) return range.quality
  }
  return 0
}
