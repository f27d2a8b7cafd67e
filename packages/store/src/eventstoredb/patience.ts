import * as E from 'fp-ts/lib/Either.js'
import { Silence } from './drain.js'
import { type Failure, failureOf } from './failure.js'

/** How long an answer is waited for. */
export interface Patience {
  /** Milliseconds for all attempts together. */
  readonly wholeMs: number
  /** Milliseconds for one: less than half of the whole, so that there is a second. */
  readonly attemptMs: number
  /** True once nobody wants the answer any more. */
  readonly isOver: () => boolean
}

const firstPauseMs = 20
const longestPauseMs = 2_000

/** How long to wait before an attempt, the first of which has number 0: twice as long each time. */
export const pauseBefore = (attempt: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempt, 10))

/** Waits; a timer that never keeps a process alive is not one to wait by, so this one does. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits for an answer with a clock of its own: the client has none for appends on its shared stream. */
const inTime = <A>(answer: Promise<A>, ms: number): Promise<A> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silence(`no answer within ${ms} ms`)), ms)
    answer.then(
      (value) => {
        clearTimeout(timer)
        resolve(value)
      },
      (error) => {
        clearTimeout(timer)
        reject(error)
      },
    )
  })

/**
 * Asks until there is an answer that stands. What came to nothing, or may have, is asked again, word for word: the server knows a
 * repeated append by its ids and its expected revision. `attempt` is told how often it was asked before, and never waits longer than
 * its time; with `isTimed` false it watches the time itself.
 */
export const patiently = async <A>(
  { wholeMs, attemptMs, isOver }: Patience,
  attempt: (before: number) => Promise<A>,
  isTimed = true,
): Promise<E.Either<Failure, A>> => {
  const begun = performance.now()
  for (let before = 0; ; before++) {
    let failure: Failure
    try {
      return E.right(await (isTimed ? inTime(attempt(before), attemptMs) : attempt(before)))
    } catch (error) {
      failure = failureOf(error)
    }
    if (failure.kind !== 'again' || isOver()) return E.left(failure)
    const wait = pauseBefore(before)
    if (performance.now() - begun + wait > wholeMs) return E.left(failure)
    await pause(wait)
  }
}
