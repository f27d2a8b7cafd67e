import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../access/caller.js'
import type { Fund } from '../fund/fund.js'
import type { AnyRoute } from '../routes/route.js'
import type { AppParts } from './app-parts.js'
import { kept } from './kept.js'
import { langOf, problemResponse } from './problem-response.js'
import type { Representation } from './represent.js'
import { type NotModified, unlessKnown } from './unless-known.js'

/** An answer that left, and to whom. */
interface Left {
  readonly caller: Caller
  readonly answer: Representation
}

/** What a request was in the words that decide its answer. */
export interface Words {
  readonly method: string
  /** The target as the socket had it. */
  readonly target: string
  readonly headers: Headers
}

/** 再答: answers that left for this very position, to be sent again. */
export interface Again {
  /** Whether the ledger stands where it stood: what it answers is asked when an answer has been made. */
  readonly since: () => () => boolean
  /** With what is said of how often the caller may still ask: it is said anew each time. */
  readonly put: (
    words: Words,
    route: Pick<AnyRoute, 'standsAt'>,
    caller: Caller,
    answer: Representation,
    limits: Readonly<Record<string, string>>,
  ) => void
  /** The answer again, or why the caller has to wait for it; null where it has to be worked out, or nobody knows the caller yet. */
  readonly answer: (words: Words) => Response | null
}

/** Bytes that an answer weighs beside its body. */
const besideBody = 1_000

/**
 * Most questions are those of a moment ago: the same caller asks the same while the ledger stands still. Such an answer needs no place among
 * those that are being worked out, and is not waited for: what is done for it is to see who asks, and how often. Nothing personal is in it.
 */
export const again = ({
  access,
  fund,
  requestId,
  keptBytes,
}: Pick<AppParts, 'access' | 'requestId' | 'keptBytes'> & { readonly fund: Pick<Fund, 'onPosition'> }): Again => {
  const nothing = () => kept<Left>(keptBytes, ({ answer: { body } }) => body.length + besideBody)
  let left = nothing()
  let moved = 0
  fund.onPosition(() => {
    moved += 1
    left = nothing()
  })
  return {
    since: () => {
      const before = moved
      return () => before === moved
    },
    put: ({ target, headers }, { standsAt }, caller, answer, limits) => {
      // What stands at the last audit may move without the ledger.
      if (standsAt !== 'served') return
      // As bytes: a text would be made bytes each time that it leaves.
      const body = Buffer.from(answer.body)
      // With a place for what is said anew: to add a field to so many takes far longer than to fill one.
      const withPlaces = { ...answer.headers, ...limits }
      left.put(keyOf(target, headers, caller), { caller, answer: { body, headers: withPlaces } })
    },
    answer: ({ method, target, headers }) => {
      if (method !== 'GET') return null
      const caller = access.recognise(headers)
      if (caller === null) return null
      const before = left.get(keyOf(target, headers, caller))
      if (before?.caller !== caller) return null
      const limits = access.limit(caller)
      if (E.isLeft(limits)) return problemResponse(limits.left, langIn(target, headers), requestId())
      return responseOf(unlessKnown(before.answer, headers.get('if-none-match')), limits.right)
    },
  }
}

const keyOf = (target: string, headers: Headers, { id }: Caller): string =>
  `${id} ${target} ${headers.get('accept') ?? ''}`

const langIn = (target: string, headers: Headers) => {
  const lang = /[?&]lang=(zh|en)(?:&|$)/.exec(target)?.[1]
  return langOf(lang === undefined ? [] : [['lang', lang]], headers.get('accept-language'))
}

/** An answer with what is said of this request alone. */
export const responseOf = (
  { body, headers }: Representation | NotModified,
  more: Readonly<Record<string, string>>,
): Response => new Response(body, { status: body === null ? 304 : 200, headers: { ...headers, ...more } })
