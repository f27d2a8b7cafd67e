import type { ClientParts } from './client.js'
import type { How } from './operation.js'
import { problemIn } from './read-body.js'
import type { Request } from './request-of.js'
import { good, type Result, type Trouble, wrong } from './result.js'

/** As the platform's: `fetch`, or `app.request` of a server in the same process. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response> | Response

/** Sends a request with its key. Answers what is good or not modified; everything else is a trouble. */
export type Send = (request: Request, how: How, tag: string | null) => Promise<Result<Trouble, Response>>

/** A sender that comes back once where it is asked to. */
export const sender = ({
  key,
  fetch: given,
  patienceS = 30,
  wait = waiting,
}: Pick<ClientParts, 'key' | 'fetch' | 'patienceS' | 'wait'>): Send => {
  const send: Send = async ({ method, url, body }, { signal, unmaskReason }, tag) => {
    const headers: Record<string, string> = { authorization: `Bearer ${typeof key === 'string' ? key : key()}` }
    if (unmaskReason !== undefined) headers['unmask-reason'] = encodeURIComponent(unmaskReason)
    if (body !== null) headers['content-type'] = 'application/json'
    if (tag !== null) headers['if-none-match'] = tag
    const init = { method, headers, ...(body === null ? {} : { body }), ...(signal === undefined ? {} : { signal }) }
    try {
      const response = await (given ?? fetch)(url, init)
      return response.ok || response.status === 304 ? good(response) : wrong(await problemIn(response))
    } catch (thrown) {
      return wrong({ kind: 'unreachable', why: String(thrown) })
    }
  }

  return async (request, how, tag) => {
    const first = await send(request, how, tag)
    const pauseS = first._tag === 'Left' && first.left.kind === 'problem' ? first.left.retryAfterS : null
    if (pauseS === null || pauseS > patienceS || how.signal?.aborted === true) return first
    await wait(pauseS * 1000)
    return send(request, how, tag)
  }
}

const waiting = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
