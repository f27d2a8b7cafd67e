import type { Representation } from './represent.js'
import { securityHeaders, vary } from './security-headers.js'
import { hasTag } from './tags.js'

/** The caller has the answer already. */
export interface NotModified {
  readonly body: null
  readonly headers: Readonly<Record<string, string>>
}

/** An answer, or that the caller has it. */
export const unlessKnown = (answer: Representation, ifNoneMatch: string | null): Representation | NotModified => {
  const { ETag = '', 'Cache-Control': cacheControl = '' } = answer.headers
  if (ifNoneMatch === null || !hasTag(ifNoneMatch, ETag)) return answer
  return { body: null, headers: { ...securityHeaders, ETag, 'Cache-Control': cacheControl, Vary: vary } }
}
