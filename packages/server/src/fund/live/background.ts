import * as E from 'fp-ts/lib/Either.js'
import type { FundError } from '../fund-error.js'
import type { KeptReckoned } from '../reckoner/reckoning.js'
import type { Answers } from './answers.js'

/** When background work begins. */
export interface BackgroundOptions {
  /** Milliseconds without a new position before it begins. */
  readonly quietMs: number
  /** Milliseconds after which it begins where the log does not come to rest. */
  readonly mostMs: number
}

/** Who hears how it went. */
export interface BackgroundHears {
  readonly made: (what: KeptReckoned, position: number) => void
  /** Not where it was stopped. */
  readonly notMade: (what: KeptReckoned, position: number, why: FundError) => void
}

/** What is made for every newest position, before anybody asks. */
export interface Background {
  /** A position serves. */
  readonly at: (position: number) => void
  readonly stop: () => Promise<void>
}

/**
 * 后台核算: makes the answers that everybody asks for, of the newest position, when the log has come to rest for a while. What cannot be made is
 * tried again at the next position: whoever asks for it meanwhile is told why.
 */
export const makeInBackground = (
  answers: Pick<Answers, 'makeNewest'>,
  wanted: ReadonlyArray<KeptReckoned>,
  { made, notMade }: BackgroundHears,
  { quietMs, mostMs }: BackgroundOptions,
): Background => {
  let newest: number | null = null
  let quiet: NodeJS.Timeout | null = null
  let most: NodeJS.Timeout | null = null
  let working: Promise<void> | null = null
  let isStopped = false

  const clear = (): void => {
    if (quiet !== null) clearTimeout(quiet)
    if (most !== null) clearTimeout(most)
    quiet = null
    most = null
  }

  const work = async (position: number): Promise<void> => {
    for (const what of wanted) {
      if (isStopped) return
      const answer = await answers.makeNewest(what, position)
      if (E.isRight(answer)) made(what, position)
      else if (!isStopped) notMade(what, position, answer.left)
    }
  }

  const begin = (): void => {
    clear()
    if (working !== null || newest === null || isStopped) return
    const position = newest
    newest = null
    working = work(position).finally(() => {
      working = null
      plan()
    })
  }

  const plan = (): void => {
    if (isStopped || newest === null) return
    if (quiet !== null) clearTimeout(quiet)
    quiet = setTimeout(begin, quietMs)
    most ??= setTimeout(begin, mostMs)
  }

  return {
    at: (position) => {
      newest = position
      plan()
    },
    stop: async () => {
      isStopped = true
      clear()
      await working
    },
  }
}
