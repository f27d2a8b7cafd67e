import { createHash } from 'node:crypto'
import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../../access/caller.js'
import { type Kept, kept } from '../../http/kept.js'
import type { Knock } from '../../http/ports.js'
import { recorded } from '../../http/record-read.js'
import { hasTag, tagOfBytes, tagOfQuestion } from '../../http/tags.js'
import type { Target } from '../../http/target.js'
import type { Problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { assetPaths } from '../assets.js'
import type { Drawn } from '../define-page.js'
import { contextOfPage, type Site, twinsOf } from './context.js'
import type { FoundPage } from './page-index.js'
import { type Reader, withoutBlanks } from './reader.js'
import { htmlResponse } from './responses.js'
import type { SiteParts } from './site-parts.js'

/** A request whose page was found. */
export interface PageCall {
  readonly request: Request
  readonly found: FoundPage
  readonly target: Target
  readonly knock: Knock
  readonly reader: Reader
  readonly requestId: string
}

/**
 * 出页: lets a caller in as the data's own door does, asks the page's route, and draws its answer.
 *
 * Rejects: what the route rejects, in the same order.
 */
export const servePage = (parts: SiteParts, site: Site) => {
  const pages = kept<string>(keptCharacters, ({ length }) => length)
  return async (call: PageCall): Promise<E.Either<Problem, Response>> => {
    const admitted = await parts.access.admit(call.knock)()
    if (E.isLeft(admitted)) return admitted
    try {
      const caller = await parts.access.authenticate(call.knock)()
      if (E.isLeft(caller)) return caller
      const limits = parts.access.limit(caller.right)
      if (E.isLeft(limits)) return limits
      return await drawnPage(parts, site, pages, call, caller.right)
    } finally {
      admitted.right()
    }
  }
}

/** Characters of pages that are kept, some fifty thousand each. */
const keptCharacters = 8_000_000

const drawnPage = async (
  { fund, access, edition }: SiteParts,
  site: Site,
  pages: Kept<string>,
  { request, found, target, reader, requestId }: PageCall,
  caller: Caller,
): Promise<E.Either<Problem, Response>> => {
  const { page, path } = found
  const query = withoutBlanks(target.query)
  const isLang = query.some(([name]) => name === 'lang')
  const asked = page.ask({
    path,
    query: isLang ? query : [...query, ['lang', reader.lang]],
    body: null,
    format: 'html',
  })
  if (E.isLeft(asked)) return asked
  const question = asked.right
  const granted = question.allowed(caller)
  if (E.isLeft(granted)) return granted
  const moment = await question.moment(fund)()
  if (E.isLeft(moment)) return moment

  const { route } = page
  const ofData = tagOfQuestion(
    edition,
    route,
    { ...question, digest: `page ${question.digest}` },
    moment.right,
    caller,
    'json',
  )
  const tag = tagOfLook(ofData, [reader.theme, caller.id, assetPaths.style, assetPaths.script])
  const isKept = route.isDetermined && !route.isPersonal
  if (isKept && hasTag(request.headers.get('if-none-match'), tag)) return E.right(htmlResponse(304, null, tag, route))

  // The same question may be written in several ways, and a page's links are written as its own.
  const key = `${tag} ${target.raw}`
  const before = isKept ? pages.get(key) : null
  if (before !== null) return E.right(htmlResponse(200, before, tag, route))

  const scheme = await told(fund.scheme(moment.right))()
  if (E.isLeft(scheme)) return scheme
  const reading = { route, caller, question, position: moment.right.position, format: 'html', requestId } as const
  const answer = await recorded(access.recordRead, reading)(
    question.drawn(fund, caller, moment.right),
    ({ participantIds }: Drawn) => participantIds,
  )()
  if (E.isLeft(answer)) return answer
  const twins = twinsOf(page, path, Object.fromEntries(query))
  const ctx = contextOfPage(
    site,
    reader,
    { page, path: target.path, query, twins },
    { moment: moment.right, scheme: scheme.right, caller },
  )
  const html = await answer.right.html(ctx)
  if (isKept) pages.put(key, html)
  return E.right(htmlResponse(200, html, isKept ? tag : tagOfBytes(Buffer.from(html, 'utf8')), route))
}

/** The tag of a page: what decides its answer, and what decides how it looks. */
const tagOfLook = (ofData: string, look: ReadonlyArray<string>): string =>
  `"${createHash('sha256')
    .update(JSON.stringify([ofData, look]))
    .digest('base64url')
    .slice(0, 27)}"`
