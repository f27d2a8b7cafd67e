import { type DecodeProblem, decodeProblems, Parameters } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { allViews } from '../views/all-views.js'
import { type CrossCheck, Published, type PublishedFigure } from './published.js'
import { innerQueries, type Query } from './query.js'

/** Why a file of published figures is refused, with the path of the place. */
export type PublishedError =
  | { readonly code: 'PublishedMalformed'; readonly problems: ReadonlyArray<DecodeProblem> }
  | { readonly code: 'DoubledFigure'; readonly path: string; readonly id: string }
  /** `what` a query names that does not exist: a view, its measure or dimension, a parameter, a figure. */
  | {
      readonly code: 'UnknownInQuery'
      readonly path: string
      readonly what: 'view' | 'measure' | 'dimension' | 'parameter' | 'figure'
      readonly name: string
    }
  /** A figure that is worked out from itself. */
  | { readonly code: 'CircularFigure'; readonly path: string; readonly id: string }

/**
 * Reads a file of published figures, parsed from JSON, whole or not at all.
 *
 * Rejects: PublishedMalformed, DoubledFigure, UnknownInQuery, CircularFigure.
 */
export const readPublished = (file: unknown): E.Either<PublishedError, Published> => {
  const decoded = Published.decode(file)
  if (E.isLeft(decoded)) return E.left({ code: 'PublishedMalformed', problems: decodeProblems(decoded.left) })
  const { figures, crossChecks } = decoded.right
  const everything = [
    ...figures.map((figure, i) => ({ path: `figures.${i}`, figure })),
    ...crossChecks.map((figure, i) => ({ path: `crossChecks.${i}`, figure })),
  ]
  const byId = new Map<string, PublishedFigure>()
  for (const { path, figure } of everything) {
    if (byId.has(figure.id)) return E.left({ code: 'DoubledFigure', path, id: figure.id })
    byId.set(figure.id, figure)
  }
  for (const { path, figure } of everything)
    for (const [at, query] of queriesOf(figure, path)) {
      const error = stray(query, at, byId)
      if (error !== null) return E.left(error)
    }
  for (const { path, figure } of everything)
    if (restsOnItself(figure, byId)) return E.left({ code: 'CircularFigure', path, id: figure.id })
  return decoded
}

const queriesOf = (
  figure: PublishedFigure | CrossCheck,
  path: string,
): ReadonlyArray<readonly [path: string, query: Query]> => [
  [`${path}.value.query`, figure.value.query],
  ...('values' in figure
    ? Object.entries(figure.values).map(([name, { query }]) => [`${path}.values.${name}.query`, query] as const)
    : []),
]

const stray = (query: Query, path: string, figures: ReadonlyMap<string, unknown>): PublishedError | null => {
  const unknown = (what: 'view' | 'measure' | 'dimension' | 'parameter' | 'figure', name: string) =>
    ({ code: 'UnknownInQuery', path, what, name }) as const
  if (query.of === 'view') {
    const view = allViews.find(({ name }) => name === query.view)
    if (view === undefined) return unknown('view', query.view)
    if (!view.measures.some(({ name }) => name === query.measure)) return unknown('measure', query.measure)
    const dimension = Object.keys(query.where).find((name) => !view.dimensions.includes(name))
    if (dimension !== undefined) return unknown('dimension', dimension)
  }
  if ('parameter' in query && !Object.hasOwn(Parameters.type.props, query.parameter))
    return unknown('parameter', query.parameter)
  if (query.of === 'figure' && !figures.has(query.id)) return unknown('figure', query.id)
  for (const [at, inner] of innerQueries(query)) {
    const error = stray(inner, `${path}.${at}`, figures)
    if (error !== null) return error
  }
  return null
}

const restsOnItself = (figure: PublishedFigure, byId: ReadonlyMap<string, PublishedFigure>): boolean => {
  const seen = new Set<string>()
  const reaches = (query: Query): boolean => {
    if (query.of !== 'figure') return innerQueries(query).some(([, inner]) => reaches(inner))
    if (query.id === figure.id) return true
    if (seen.has(query.id)) return false
    seen.add(query.id)
    const next = byId.get(query.id)
    return next !== undefined && reaches(next.value.query)
  }
  return reaches(figure.value.query)
}
