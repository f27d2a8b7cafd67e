import { asksWith, filesWith } from './generated/asks.js'
import type { AskWith, Downloaded, FileWith } from './operation.js'
import { type PositionsHow, positionsOf } from './positions.js'
import { bytesIn, jsonIn } from './read-body.js'
import { requestOf } from './request-of.js'
import { good, type Result, type Trouble, wrong } from './result.js'
import { type Fetch, sender } from './sender.js'

/** What a client is made of. */
export interface ClientParts {
  /** Where the server is: `https://pension.example`, with a path where it stands under one. */
  readonly baseUrl: string
  /** An API key, or a token of an issuer that the server trusts; where a token changes, a function. */
  readonly key: string | (() => string)
  /** Default: the one of the platform. */
  readonly fetch?: Fetch
  /** 答案 that are kept with their tags (`new Map()`): asked again, the server answers 304 where nothing changed. Nothing personal is kept. */
  readonly kept?: Keeping
  /** How long it waits, at most, where the server asks to come back: seconds, default 30. 0: it does not. */
  readonly patienceS?: number
  /** Waits for milliseconds. Default: the timer of the platform. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** Where answers are kept by their addresses. */
export interface Keeping {
  readonly get: (url: string) => Kept | undefined
  readonly set: (url: string, kept: Kept) => unknown
}

/** An answer with its tag. */
export interface Kept {
  readonly tag: string
  readonly text: string
}

/** 客户端: a function for each operation of the API, `files` for those that are tables, and the stream of positions. */
export type Client = ReturnType<typeof client>

/**
 * A client of one server.
 *
 * Nothing is thrown: every answer is a `Result`. Where the server is busy or still working an answer out (429, 503) and says when to come
 * back, it comes back once.
 */
export const client = (parts: ClientParts) => {
  const send = sender(parts)

  const ask: AskWith = async <Answer>(...[operation, params, how = {}]: Parameters<AskWith>) => {
    const request = requestOf(parts.baseUrl, operation, params, null)
    const before = request.body === null ? parts.kept?.get(request.url) : undefined
    const response = await send(request, how, before?.tag ?? null)
    if (response._tag === 'Left') return response
    if (response.right.status === 304 && before !== undefined) return answerIn<Answer>(before.text, 304)
    const text = await jsonIn(response.right)
    if (text._tag === 'Left') return text
    const tag = response.right.headers.get('etag')
    const isForNobody = response.right.headers.get('cache-control')?.includes('no-store') ?? false
    if (tag !== null && !isForNobody && request.body === null) parts.kept?.set(request.url, { tag, text: text.right })
    return answerIn<Answer>(text.right, response.right.status)
  }

  const file: FileWith = async (operation, format, params, how = {}): Promise<Result<Trouble, Downloaded>> => {
    const response = await send(requestOf(parts.baseUrl, operation, params, format), how, null)
    return response._tag === 'Left' ? response : bytesIn(response.right)
  }

  return {
    ...asksWith(ask),
    files: filesWith(file),
    /** 位次: the position that serves, then every new one, until the caller stops reading or the server ends it. */
    positions: (how: PositionsHow = {}) => positionsOf(parts.baseUrl, send, how),
  }
}

/** The document of the server says what its answers are; what is no JSON came from something else. */
const answerIn = <Answer>(text: string, status: number): Result<Trouble, Answer> => {
  try {
    const answer: Answer = JSON.parse(text)
    return good(answer)
  } catch {
    return wrong({ kind: 'not-understood', status })
  }
}
