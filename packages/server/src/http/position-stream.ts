import * as E from 'fp-ts/lib/Either.js'
import type { Fund } from '../fund/fund.js'
import { type Problem, problem } from '../problem/problem.js'
import { told } from '../problem/problem-of-fund.js'
import type { AppParts } from './app-parts.js'
import { securityHeaders } from './security-headers.js'

/** How many may listen at once. */
export const listenersLimit = 200
/** Between two signs of life. */
export const heartbeatMs = 15_000

/** 位次流: streams of positions, and how many are open. */
export interface PositionStreams {
  /** Rejects: Overloaded, NotYetCounted. */
  readonly open: (signal: AbortSignal) => Promise<E.Either<Problem, Response>>
  readonly opened: () => number
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const eventOf = (position: number): Uint8Array =>
  bytesOf(`event: position\nid: ${position}\ndata: {"position":${position}}\n\n`)

/**
 * Server-sent events: the position that serves now, then every new one. A reader that does not keep up is told the newest and not all that
 * it missed. It ends when the reader leaves.
 */
export const positionStreams = ({
  fund,
  every,
}: Pick<AppParts, 'every'> & { readonly fund: Pick<Fund, 'moment' | 'onPosition'> }): PositionStreams => {
  let open = 0
  return {
    opened: () => open,
    open: async (signal) => {
      if (open >= listenersLimit) return E.left(problem('Overloaded', { headers: { 'Retry-After': '30' } }))
      const now = await told(fund.moment({ effectiveAt: null, knownAt: null, position: null }))()
      if (E.isLeft(now)) return now

      let newest: number | null = now.right.position
      const end = { now: (): void => undefined }
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          open += 1
          const push = (): void => {
            if (newest === null || (controller.desiredSize ?? 0) <= 0) return
            controller.enqueue(eventOf(newest))
            newest = null
          }
          const stopListening = fund.onPosition((position) => {
            newest = position
            push()
          })
          const stopBeating = every(heartbeatMs, () => {
            push()
            if ((controller.desiredSize ?? 0) > 0) controller.enqueue(bytesOf(': still here\n\n'))
          })
          let isOver = false
          end.now = () => {
            if (isOver) return
            isOver = true
            open -= 1
            stopListening()
            stopBeating()
          }
          signal.addEventListener(
            'abort',
            () => {
              end.now()
              controller.close()
            },
            { once: true },
          )
          push()
        },
        cancel: () => end.now(),
      })
      return E.right(
        new Response(body, {
          headers: {
            ...securityHeaders,
            'Content-Type': 'text/event-stream',
            'Cache-Control': 'no-store',
            'X-Accel-Buffering': 'no',
          },
        }),
      )
    },
  }
}
