import { type Problem, statusOf } from '../problem/problem.js'
import { problemKinds } from '../problem/problem-kinds.js'
import type { Lang } from '../routes/common-params.js'
import { securityHeaders, vary } from './security-headers.js'

/** A problem as JSON has it (RFC 9457). */
export const problemJson = (of: Problem, lang: Lang, instance: string) => ({
  type: `/docs#${of.code}`,
  title: problemKinds[of.code].title[lang],
  status: statusOf(of),
  detail: of.detail[lang],
  code: of.code,
  instance: `urn:uuid:${instance}`,
  errors: of.errors.map(({ detail, ...error }) => ({ ...error, detail: detail[lang] })),
})

/** The answer that tells a problem. */
export const problemResponse = (of: Problem, lang: Lang, instance: string): Response =>
  toldAs('application/problem+json', JSON.stringify(problemJson(of, lang, instance)), of, lang)

/** A problem in words of some type, kept nowhere. */
export const toldAs = (type: string, body: string, of: Problem, lang: Lang): Response =>
  new Response(body, {
    status: statusOf(of),
    headers: {
      ...securityHeaders,
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'Content-Language': lang,
      Vary: vary,
      ...of.headers,
    },
  })

/** The language in which a problem is told: the one asked for, else that of the reader, else Chinese. */
export const langOf = (query: ReadonlyArray<readonly [string, string]>, acceptLanguage: string | null): Lang => {
  const asked = query.find(([name]) => name === 'lang')?.[1]
  if (asked === 'zh' || asked === 'en') return asked
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh'
}
