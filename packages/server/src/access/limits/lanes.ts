import * as E from 'fp-ts/lib/Either.js'

/** Room for questions of one kind. */
export interface LaneSize {
  /** Answered at the same time. */
  readonly inFlight: number
  /** Waiting behind them. */
  readonly queue: number
  /** Milliseconds that one waits at most. */
  readonly waitMs: number
}

/** Why a question is turned away at the door. */
export type Shed = { readonly code: 'QueueFull' } | { readonly code: 'WaitedTooLong' } | { readonly code: 'CallerLeft' }

/** Calls back once after some milliseconds, unless what it answers is called before. */
export type After = (ms: number, call: () => void) => () => void

/** What a lane has in hand. */
export interface LaneLoad {
  readonly inFlight: number
  readonly waiting: number
}

/** 限并发: one lane. Questions that cost much have another than those that cost little, so that neither waits for the other. */
export interface Lane {
  /** What it answers is called when the question is done; a second call does nothing. Rejects: QueueFull, WaitedTooLong, CallerLeft. */
  readonly enter: (signal?: AbortSignal) => Promise<E.Either<Shed, () => void>>
  readonly load: () => LaneLoad
}

interface Waiting {
  readonly admit: () => void
}

/** An empty lane. Whoever came first goes first, and nobody waits so long that nobody is there any more to be answered. */
export const lane = ({ inFlight: room, queue, waitMs }: LaneSize, after: After): Lane => {
  const waiting = new Set<Waiting>()
  let inFlight = 0

  /** A place that was just taken, to be given back once; the next in line has it then. */
  const place = (): (() => void) => {
    inFlight += 1
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      inFlight -= 1
      const [next] = waiting
      next?.admit()
    }
  }

  const wait = (signal: AbortSignal | undefined): Promise<E.Either<Shed, () => void>> =>
    new Promise((resolve) => {
      const leave = (answer: E.Either<Shed, () => void>): void => {
        waiting.delete(one)
        cancel()
        signal?.removeEventListener('abort', gone)
        resolve(answer)
      }
      const gone = (): void => leave(E.left({ code: 'CallerLeft' }))
      const one: Waiting = { admit: () => leave(E.right(place())) }
      waiting.add(one)
      const cancel = after(waitMs, () => leave(E.left({ code: 'WaitedTooLong' })))
      signal?.addEventListener('abort', gone, { once: true })
    })

  return {
    enter: async (signal) => {
      if (signal?.aborted === true) return E.left({ code: 'CallerLeft' })
      if (inFlight < room) return E.right(place())
      return waiting.size < queue ? wait(signal) : E.left({ code: 'QueueFull' })
    },
    load: () => ({ inFlight, waiting: waiting.size }),
  }
}
