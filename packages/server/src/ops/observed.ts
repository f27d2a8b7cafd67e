import * as E from 'fp-ts/lib/Either.js'
import type { Access } from '../http/ports.js'
import type { Seen } from './seen.js'

/** Who hears of requests. */
export interface Watch {
  readonly begun: () => void
  readonly seen: (seen: Seen) => void
  readonly shed: (why: 'load' | 'rate') => void
  /** The name of the route of a request. */
  readonly routeOf: (method: string, url: string) => string
  readonly elapsedMs: () => number
}

/** Answers requests, as an app does; `bindings` are the process's own. */
export type Answer<Bindings> = (request: Request, bindings: Bindings) => Promise<Response> | Response

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])

/** 观察: an access and an app that tell what they do, and do it as before. */
export const observed = ({ begun, seen, shed, routeOf, elapsedMs }: Watch) => {
  /** A request is known by its headers, which go through every hand. */
  const callers = new WeakMap<Headers, string>()
  /** Whoever is recognised is mostly answered at once: then nobody has to be looked up. */
  let recognised: { readonly headers: Headers; readonly id: string } | null = null
  const callerOf = (headers: Headers): string | null =>
    recognised?.headers === headers ? recognised.id : (callers.get(headers) ?? null)

  const access = (of: Access): Access => ({
    ...of,
    authenticate: (knock) => async () => {
      const caller = await of.authenticate(knock)()
      if (E.isRight(caller)) callers.set(knock.headers, caller.right.id)
      return caller
    },
    recognise: (headers) => {
      const caller = of.recognise(headers)
      if (caller !== null) recognised = { headers, id: caller.id }
      return caller
    },
    turnAway: (headers) => {
      const away = of.turnAway(headers)
      if (away !== null) shed(away.code === 'RateLimited' ? 'rate' : 'load')
      return away
    },
    admit: (knock) => async () => {
      const admitted = await of.admit(knock)()
      if (E.isLeft(admitted)) shed('load')
      return admitted
    },
    limit: (caller) => {
      const limited = of.limit(caller)
      if (E.isLeft(limited)) shed('rate')
      return limited
    },
  })

  const answer =
    <Bindings>(of: Answer<Bindings>): Answer<Bindings> =>
    (request, bindings) => {
      const since = elapsedMs()
      const tell = (status: number): void =>
        seen({
          // Whatever else a client makes up as a method would be a label for ever.
          method: methods.has(request.method) ? request.method : 'other',
          route: routeOf(request.method, request.url),
          status,
          milliseconds: elapsedMs() - since,
          callerId: callerOf(request.headers),
        })
      const told = (response: Response): Response => {
        tell(response.status)
        return response
      }
      const broke = (defect: unknown): never => {
        tell(500)
        throw defect
      }
      begun()
      try {
        const response = of(request, bindings)
        // What lies ready is not waited for.
        if (!(response instanceof Promise)) return told(response)
        // Others are recognised before this one is answered.
        const callerId = callerOf(request.headers)
        if (callerId !== null) callers.set(request.headers, callerId)
        return response.then(told, broke)
      } catch (defect) {
        return broke(defect)
      }
    }

  return { access, answer }
}
