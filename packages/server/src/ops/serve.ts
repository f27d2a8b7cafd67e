import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { keepHeapSmall } from './frugal-heap.js'
import type { RunningServer, StartError, StartParts } from './start-server.js'

/**
 * 服务: starts a server, and keeps the heap of its process small. What it needs is loaded when it is started, for most commands need none of it.
 *
 * Rejects: what `StartError` lists.
 */
export const serve =
  (parts: StartParts): TaskEither<StartError, RunningServer> =>
  async () => {
    keepHeapSmall()
    const { startServer } = await import('./start-server.js')
    return startServer(parts)()
  }
