import type { Fund } from '../fund/fund.js'
import type { AnyRoute } from '../routes/route.js'
import type { Access } from './ports.js'
import type { Edition } from './tags.js'

/** What the app is made of. Clock, chance and timers are handed in. */
export interface AppParts {
  readonly routes: ReadonlyArray<AnyRoute>
  readonly fund: Fund
  readonly access: Access
  readonly edition: Edition
  /** A UUID for each request. */
  readonly requestId: () => string
  /** Calls again and again, every so many milliseconds; answers how to stop. */
  readonly every: (milliseconds: number, call: () => void) => () => void
  /** Hears of what should not have happened. It goes to the operators, never into an answer. */
  readonly onDefect: (defect: unknown, requestId: string) => void
  /** Milliseconds by a clock that only goes forward, for `Server-Timing`; null leaves it out. */
  readonly elapsedMs: (() => number) | null
  /** Bytes of answers that are kept. */
  readonly keptBytes: number
}

/** What the door of the process knows of a request beyond the request itself. */
export interface Door {
  readonly Bindings: {
    readonly incoming?: {
      readonly url?: string | undefined
      readonly socket?: { readonly remoteAddress?: string | undefined }
    }
  }
}
