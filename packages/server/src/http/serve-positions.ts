import * as E from 'fp-ts/lib/Either.js'
import { allowed } from '../access/decision/allowed.js'
import { type Problem, problem } from '../problem/problem.js'
import { problemOfDenial } from '../problem/problem-of-denial.js'
import { positionsAccess } from '../routes/positions.js'
import type { Access, Knock } from './ports.js'
import type { PositionStreams } from './position-stream.js'
import { securityHeaders } from './security-headers.js'

/** Lets a listener in. Its place among the requests at work is given back at once: it waits, and does no work. */
export const servePositions =
  ({ authenticate, admit, limit }: Access, streams: PositionStreams) =>
  async (request: Request, knock: Knock): Promise<E.Either<Problem, Response>> => {
    const Allow = 'GET, HEAD, OPTIONS'
    if (request.method === 'OPTIONS')
      return E.right(new Response(null, { status: 204, headers: { ...securityHeaders, Allow } }))
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return E.left(problem('MethodNotAllowed', { headers: { Allow } }))
    const admitted = await admit(knock)()
    if (E.isLeft(admitted)) return admitted
    admitted.right()
    const caller = await authenticate(knock)()
    if (E.isLeft(caller)) return caller
    const limits = limit(caller.right)
    if (E.isLeft(limits)) return limits
    const granted = allowed(positionsAccess, caller.right, { zone: null })
    if (E.isLeft(granted)) return E.left(problemOfDenial(granted.left))
    if (request.method === 'HEAD')
      return E.right(new Response(null, { headers: { ...securityHeaders, 'Content-Type': 'text/event-stream' } }))
    return streams.open(request.signal)
  }
