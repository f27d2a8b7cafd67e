import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { RawParams } from '../routes/read-params.js'
import type { AnyRoute } from '../routes/route.js'

/** Why a table of routes is not served: it is a defect, and found before the first request. */
export type TableError =
  /** Nobody wrote down who may ask it. */
  | { readonly code: 'RouteWithoutPolicy'; readonly route: string }
  /** Nobody wrote down what it answers, so that anything might leave. */
  | { readonly code: 'RouteWithoutAnswer'; readonly route: string }
  | { readonly code: 'RouteTwice'; readonly route: string; readonly path: string }
  /** What the path names and what the route reads are not the same. */
  | { readonly code: 'RouteParamsDiffer'; readonly route: string; readonly path: string }

/** A path with its routes by method. */
export interface Matched {
  readonly routes: ReadonlyMap<string, AnyRoute>
  readonly path: RawParams
}

/** 路由表: finds the routes of a path; null where there is none. */
export type RouteIndex = (segments: ReadonlyArray<string>) => Matched | null

interface Entry {
  readonly parts: ReadonlyArray<string>
  readonly routes: Map<string, AnyRoute>
}

/** Rejects: every defect of the table. Fixed segments are found before parameters. */
export const routeIndex = (table: ReadonlyArray<AnyRoute>): E.Either<ReadonlyArray<TableError>, RouteIndex> => {
  const errors = table.flatMap(defectsOf)
  const entries = new Map<string, Entry>()
  const names = new Set<string>()
  for (const route of table) {
    const key = route.path.replaceAll(/\{[^}]*\}/g, '{}')
    const entry = entries.get(key) ?? { parts: route.path.slice(1).split('/'), routes: new Map() }
    if (entry.routes.has(route.method) || names.has(route.name))
      errors.push({ code: 'RouteTwice', route: route.name, path: route.path })
    entry.routes.set(route.method, route)
    names.add(route.name)
    entries.set(key, entry)
  }
  if (errors.length > 0) return E.left(errors)

  const inOrder = [...entries.values()].sort((a, b) => paramsIn(a) - paramsIn(b))
  return E.right((segments) => {
    for (const { parts, routes } of inOrder) {
      const path = matched(parts, segments)
      if (path !== null) return { routes, path }
    }
    return null
  })
}

const isParam = (part: string): boolean => part.startsWith('{')
const paramsIn = ({ parts }: Entry): number => parts.filter(isParam).length

const matched = (parts: ReadonlyArray<string>, segments: ReadonlyArray<string>): RawParams | null => {
  if (parts.length !== segments.length) return null
  const path: Array<readonly [string, string]> = []
  for (const [i, part] of parts.entries()) {
    const segment = segments[i] ?? ''
    if (isParam(part) && segment !== '') path.push([part.slice(1, -1), segment])
    else if (part !== segment) return null
  }
  return path
}

const defectsOf = (route: AnyRoute): TableError[] => {
  const { name, path, params } = route
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, param]) => param ?? '')
  const isNamed = inPath.length === Object.keys(params).length && inPath.every((param) => Object.hasOwn(params, param))
  return [
    ...(hasPolicy(route) ? [] : [{ code: 'RouteWithoutPolicy' as const, route: name }]),
    ...(route.answerCodec instanceof t.Type ? [] : [{ code: 'RouteWithoutAnswer' as const, route: name }]),
    ...(isNamed ? [] : [{ code: 'RouteParamsDiffer' as const, route: name, path }]),
  ]
}

/** Looked at as what may be missing: a table may have been put together by hands that no compiler watched. */
const hasPolicy = ({ access }: Partial<Pick<AnyRoute, 'access'>>): boolean =>
  access !== undefined && (access.kind !== 'scoped' || access.scopes.length > 0)
