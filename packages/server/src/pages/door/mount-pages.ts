import * as E from 'fp-ts/lib/Either.js'
import type { Context, Hono } from 'hono'
import type { Door } from '../../http/app-parts.js'
import { knockOf, targetOf } from '../../http/incoming.js'
import { langOf } from '../../http/problem-response.js'
import type { TableError } from '../../http/route-index.js'
import { readTarget, type Target } from '../../http/target.js'
import { type Problem, problem, statusOf } from '../../problem/problem.js'
import { assetCacheControl, assetOf } from '../assets.js'
import { urlOf } from '../links.js'
import { bareContext } from './bare-context.js'
import { navigationOf, type Site } from './context.js'
import { type FormCall, formPages } from './form-pages.js'
import { pageIndex } from './page-index.js'
import { problemPage } from './problem-page.js'
import { type Reader, themeIn } from './reader.js'
import { htmlResponse, seeOther } from './responses.js'
import { servePage } from './serve-page.js'
import type { SiteParts } from './site-parts.js'
import { unmaskAsked } from './unmask-asked.js'

/**
 * 挂载: everything outside `/v1` that people look at: the pages of the table, their style sheet and script, the forms to sign in and to
 * search, the choice of a theme. It takes no request that it does not know.
 *
 * Rejects: every defect of the table of pages.
 */
export const mountPages = (hono: Hono<Door>, parts: SiteParts): E.Either<ReadonlyArray<TableError>, void> => {
  const index = pageIndex(parts.pages)
  if (E.isLeft(index)) return index
  const site: Site = { isSynthetic: parts.isSynthetic, navigation: navigationOf(parts.pages), draw: parts.draw }
  const serve = servePage(parts, site)
  const forms = formPages(parts, site)

  const answered = async (c: Context<Door>, target: Target, reader: Reader, requestId: string) => {
    const { method } = c.req.raw
    const knock = knockOf(c, target)
    const form = forms.get(target.path)
    if (form !== undefined) {
      const call: FormCall = { request: c.req.raw, target, knock, reader, requestId }
      const serveForm = method === 'POST' ? form.post : method === 'GET' || method === 'HEAD' ? form.get : null
      return serveForm === null ? E.left(notAllowed('GET, HEAD, POST')) : serveForm(call)
    }
    const found = index.right(target.segments)
    if (found === null) return null
    const call = { request: c.req.raw, found, target, reader, requestId }
    if (method === 'POST' && found.page.showsIdentity) {
      const asked = await unmaskAsked(c.req.raw, knock)
      return E.isLeft(asked) ? asked : serve({ ...call, knock: asked.right })
    }
    if (method !== 'GET' && method !== 'HEAD')
      return E.left(notAllowed(found.page.showsIdentity ? 'GET, HEAD, POST' : 'GET, HEAD'))
    return serve({ ...call, knock })
  }

  hono.get('/assets/:name', (c, next) => {
    const asset = assetOf.get(c.req.path)
    if (asset === undefined) return next()
    return c.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': assetCacheControl })
  })

  hono.all('*', async (c, next) => {
    const read = readTarget(targetOf(c))
    if (E.isLeft(read) || read.right.segments[0] === 'v1') return next()
    const target = read.right
    const { headers } = c.req.raw
    const reader = { theme: themeIn(headers.get('cookie')), lang: langOf(target.query, headers.get('accept-language')) }
    const requestId = parts.requestId()
    const answer = await answered(c, target, reader, requestId)
    if (answer === null) {
      await next()
      const isForPeople = (headers.get('accept') ?? '').includes('text/html')
      if (c.res.status === 404 && isForPeople && !target.path.startsWith('/assets/'))
        c.res = await refused(site, problem('NotFound'), target, reader, requestId)
      return
    }
    if (E.isRight(answer)) return answer.right
    return refused(site, answer.left, target, reader, requestId)
  })
  return E.right(undefined)
}

const notAllowed = (allow: string): Problem => problem('MethodNotAllowed', { headers: { Allow: allow } })

/** Why there is no page; whoever is not known is asked who he is, and comes back. */
const refused = async (
  site: Site,
  of: Problem,
  { path, query }: Target,
  reader: Reader,
  requestId: string,
): Promise<Response> => {
  const asked = Object.fromEntries(query)
  if (of.code === 'NoCredentials') return seeOther(urlOf('/sign-in', { back: urlOf(path, asked), lang: asked['lang'] }))
  const ctx = bareContext(site, reader, { path, query }, null)
  const response = htmlResponse(statusOf(of), await problemPage(of, ctx, requestId), null, { isPersonal: true })
  for (const [name, value] of Object.entries(of.headers)) response.headers.set(name, value)
  return response
}
