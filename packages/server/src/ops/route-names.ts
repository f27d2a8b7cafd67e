import * as E from 'fp-ts/lib/Either.js'
import { kept } from '../http/kept.js'
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

const mostNames = 1_000

/** By which name a request is told of: never its address, in which anything may stand. */
export const routeNames = (
  routes: ReadonlyArray<AnyRoute>,
  pages: ReadonlyArray<PageEntry>,
): ((method: string, url: string) => string) => {
  const ofRoutes = routeIndex(routes)
  const ofPages = pageIndex(pages)
  // What names nobody is asked again and again; an address that may hold somebody's id is not remembered.
  const names = kept<string>(mostNames, () => 1)
  return (method, url) => {
    const key = `${method} ${url}`
    const before = names.get(key)
    if (before !== null) return before
    const target = readTarget(url.slice(url.indexOf('/', url.indexOf('://') + 3)))
    if (E.isLeft(target)) return 'other'
    const { path, segments } = target.right
    const known = fixed.get(path)
    if (known !== undefined) return known
    if (segments[0] === 'assets') return 'assets'
    if (E.isRight(ofRoutes) && segments[0] === 'v1') {
      const route = ofRoutes.right(segments)?.routes.get(method === 'HEAD' ? 'GET' : method)
      if (route?.isPersonal === false) names.put(key, route.name)
      return route?.name ?? 'other'
    }
    const page = E.isRight(ofPages) ? ofPages.right(segments) : null
    return page === null ? 'other' : `page ${page.page.route.name}`
  }
}
