import { access, constants } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { Fund } from '../fund/fund.js'
import type { Metrics } from './metrics.js'

/** What watchers ask a server for. */
export interface WatchedParts {
  readonly fund: Pick<Fund, 'moment'>
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>
  readonly readLogFile: string
  /** No new requests are taken any more. */
  readonly isEnding: () => boolean
}

/** The target as the socket had it. */
export interface WatchedBindings {
  readonly incoming: { readonly url?: string | undefined }
}

/** Why a server is not ready. */
export type NotReady = 'projections' | 'read-log' | 'ending'

const asOfNow = { effectiveAt: null, knownAt: null, position: null }
const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

const json = (status: number, body: unknown): Response =>
  new Response(`${JSON.stringify(body)}\n`, { status, headers: { ...headers, 'Content-Type': 'application/json' } })

/**
 * 运行监视: `/live` answers while the process does; `/ready` is 503 where answers are not to be had, and says for want of what; `/metrics`
 * is for Prometheus. It belongs on a local port: nobody is asked who he is.
 */
export const watched = ({
  fund,
  metrics,
  readLogFile,
  isEnding,
}: WatchedParts): ((request: Request, bindings?: WatchedBindings) => Promise<Response>) => {
  const missing = async (): Promise<ReadonlyArray<NotReady>> => {
    const isWritable = await access(readLogFile, constants.W_OK).then(
      () => true,
      () => false,
    )
    return [
      ...(E.isLeft(await fund.moment(asOfNow)()) ? (['projections'] as const) : []),
      ...(isWritable ? [] : (['read-log'] as const)),
      ...(isEnding() ? (['ending'] as const) : []),
    ]
  }

  return async (request, bindings) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { ...headers, Allow: 'GET, HEAD' } })
    // As it came: an address that has to be made regular first is none of ours.
    switch ((bindings?.incoming.url ?? new URL(request.url).pathname).split('?')[0]) {
      case '/live':
        return json(200, { live: true })
      case '/ready': {
        const waitingFor = await missing()
        return json(waitingFor.length === 0 ? 200 : 503, { ready: waitingFor.length === 0, waitingFor })
      }
      case '/metrics':
        return new Response(await metrics.text(), { headers: { ...headers, 'Content-Type': metrics.contentType } })
      default:
        return json(404, { paths: ['/live', '/ready', '/metrics'] })
    }
  }
}
