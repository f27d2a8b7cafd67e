import * as E from 'fp-ts/lib/Either.js'
import { routeIndex } from '../http/route-index.js'
import { readTarget } from '../http/target.js'
import type { PageEntry } from '../pages/define-page.js'
import { pageIndex } from '../pages/door/page-index.js'
import type { AnyRoute } from '../routes/route.js'

/** Paths that stand in no table. */
const fixed: ReadonlyMap<string, string> = new Map(
  ['/openapi.json', '/docs', '/sign-in', '/sign-out', '/theme', '/search', '/v1/positions'].map((path) => [
    path,
    path.slice(1),
  ]),
)

/** By which name a request is told of: never its address, in which anything may stand. */
export const routeNames = (
  routes: ReadonlyArray<AnyRoute>,
  pages: ReadonlyArray<PageEntry>,
): ((method: string, url: string) => string) => {
  const ofRoutes = routeIndex(routes)
  const ofPages = pageIndex(pages)
  return (method, url) => {
    const target = readTarget(url.slice(url.indexOf('/', url.indexOf('://') + 3)))
    if (E.isLeft(target)) return 'other'
    const { path, segments } = target.right
    const known = fixed.get(path)
    if (known !== undefined) return known
    if (segments[0] === 'assets') return 'assets'
    if (E.isRight(ofRoutes) && segments[0] === 'v1')
      return ofRoutes.right(segments)?.routes.get(method === 'HEAD' ? 'GET' : method)?.name ?? 'other'
    const page = E.isRight(ofPages) ? ofPages.right(segments) : null
    return page === null ? 'other' : `page ${page.page.route.name}`
  }
}
