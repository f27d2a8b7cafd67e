import * as E from 'fp-ts/lib/Either.js'
import { type RouteIndex, routeIndex, type TableError } from '../../http/route-index.js'
import type { RawParams } from '../../routes/read-params.js'
import type { PageEntry } from '../define-page.js'

/** A page that was found, and what its path says. */
export interface FoundPage {
  readonly page: PageEntry
  readonly path: RawParams
}

export type PageIndex = (segments: ReadonlyArray<string>) => FoundPage | null

/**
 * 页面表: finds the page of a path. A page is asked by GET, whatever its route is.
 *
 * Rejects: every defect of the table, as for routes: a page of a route that nobody decided who may ask is not served, and neither is any
 * other.
 */
export const pageIndex = (table: ReadonlyArray<PageEntry>): E.Either<ReadonlyArray<TableError>, PageIndex> => {
  const pageOf = new Map(table.map((page) => [page.route.name, page]))
  const routes = table.map(({ route, path }) => ({ ...route, path, method: 'GET' as const }))
  return E.map(
    (find: RouteIndex): PageIndex =>
      (segments) => {
        const found = find(segments)
        const page = pageOf.get(found?.routes.get('GET')?.name ?? '')
        return found === null || page === undefined ? null : { page, path: found.path }
      },
  )(routeIndex(routes))
}
