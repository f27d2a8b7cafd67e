import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../../access/caller.js'
import type { Knock } from '../../http/ports.js'
import type { Target } from '../../http/target.js'
import { type Problem, statusOf } from '../../problem/problem.js'
import { pathOf, urlOf } from '../links.js'
import { searchPage } from '../search/search-page.js'
import { signInPage } from '../sign-in/sign-in-page.js'
import { bareContext } from './bare-context.js'
import type { Site } from './context.js'
import { readForm } from './form.js'
import { toPresentYear } from './present-year.js'
import { paramIn, placeBack, type Reader, themeCookie } from './reader.js'
import { htmlResponse, seeOther } from './responses.js'
import type { SiteParts } from './site-parts.js'

/** A request for a form, or of one. */
export interface FormCall {
  readonly request: Request
  readonly target: Target
  readonly knock: Knock
  readonly reader: Reader
  readonly requestId: string
}

type ServeForm = (call: FormCall) => Promise<E.Either<Problem, Response>>

/** 表单: a page that is asked by GET, and what becomes of it when it is posted; null where nothing can be. */
export interface FormPage {
  readonly get: ServeForm | null
  readonly post: ServeForm | null
}

const personal = { isPersonal: true }

/** The forms by their paths. Nothing that is typed into them is repeated, or stands in an address. */
export const formPages = (parts: SiteParts, site: Site): ReadonlyMap<string, FormPage> => {
  const ctxOf = ({ reader, target }: FormCall, caller: Caller | null) =>
    bareContext(site, reader, { path: target.path, query: target.query }, caller?.id ?? null)
  const callerOf = async ({ knock }: FormCall): Promise<Caller | null> => {
    const caller = await parts.access.authenticate(knock)()
    return E.isRight(caller) ? caller.right : null
  }
  const langOf = ({ target }: FormCall) => paramIn(target.query, 'lang')

  const signInForm: ServeForm = async (call) => {
    const code = paramIn(call.target.query, 'code')
    const back = placeBack(paramIn(call.target.query, 'back'))
    if (code !== undefined)
      return E.map((cookie: string) => seeOther(back, cookie))(parts.signIn.withCode(call.knock, code))
    return E.right(htmlResponse(200, await signInPage(ctxOf(call, await callerOf(call)), back, null), null, personal))
  }
  const signedIn: ServeForm = async (call) => {
    const form = await readForm(call.request)
    if (E.isLeft(form)) return form
    const back = placeBack(form.right.get('back'))
    const cookie = await parts.signIn.withKey(call.knock, form.right.get('key') ?? '')
    if (E.isRight(cookie)) return E.right(seeOther(back, cookie.right))
    return E.right(
      htmlResponse(statusOf(cookie.left), await signInPage(ctxOf(call, null), back, cookie.left), null, personal),
    )
  }
  const signedOut: ServeForm = async (call) =>
    E.map((cookie: string) => seeOther(urlOf('/sign-in', { lang: langOf(call) }), cookie))(parts.signIn.out(call.knock))

  const theme: ServeForm = async ({ target }) =>
    E.right(seeOther(placeBack(paramIn(target.query, 'back')), themeCookie(paramIn(target.query, 'to') ?? '')))

  const letIn = async (call: FormCall, then: (caller: Caller) => Promise<E.Either<Problem, Response>>) => {
    const admitted = await parts.access.admit(call.knock)()
    if (E.isLeft(admitted)) return admitted
    try {
      const caller = await parts.access.authenticate(call.knock)()
      if (E.isLeft(caller)) return caller
      const limits = parts.access.limit(caller.right)
      return E.isLeft(limits) ? limits : await then(caller.right)
    } finally {
      admitted.right()
    }
  }
  const searchForm: ServeForm = (call) =>
    letIn(call, async (caller) =>
      E.right(htmlResponse(200, await searchPage(ctxOf(call, caller), null), null, personal)),
    )
  const searched: ServeForm = (call) =>
    letIn(call, async (caller) => {
      const form = await readForm(call.request)
      if (E.isLeft(form)) return form
      const found = await parts.search(form.right.get('idNumber')?.trim().toUpperCase() ?? '', caller, call.requestId)
      if (E.isLeft(found)) return found
      const [only, ...others] = found.right
      if (only !== undefined && others.length === 0)
        return E.right(seeOther(urlOf(pathOf('participants', only), { lang: langOf(call) })))
      return E.right(htmlResponse(200, await searchPage(ctxOf(call, caller), found.right), null, personal))
    })

  return new Map<string, FormPage>([
    ['/', { get: (call) => letIn(call, () => toPresentYear(parts.fund, call)), post: null }],
    ['/sign-in', { get: signInForm, post: signedIn }],
    ['/sign-out', { get: null, post: signedOut }],
    ['/theme', { get: theme, post: null }],
    ['/search', { get: searchForm, post: searched }],
  ])
}
