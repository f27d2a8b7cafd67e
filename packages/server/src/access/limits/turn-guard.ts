/** 防拥堵: how long one turn of the event loop may go on letting people in. */
export interface TurnTerms {
  /** Milliseconds. */
  readonly mostMs: number
  /** So many are let in, however long they take: one of them may just have asked for much. */
  readonly atLeast: number
}

/** Calls back when the turn of the event loop is over. */
export type AfterTurn = (call: () => void) => void

/**
 * Whether whoever comes now has to be turned away. Most of an answer is worked out at once, in the turn in which its question is read, so that
 * under a flood no place in a lane is ever taken for long, while those who wait do so in sockets where nobody sees them. A turn that has been
 * at work for long says so: what is behind is refused in the same turn, for next to nothing, and nobody waits for seconds.
 */
export const turnGuard = (
  { mostMs, atLeast }: TurnTerms,
  elapsedMs: () => number,
  afterTurn: AfterTurn,
): (() => boolean) => {
  let beganAt: number | null = null
  let letIn = 0
  return () => {
    if (beganAt === null) {
      beganAt = elapsedMs()
      letIn = 0
      afterTurn(() => {
        beganAt = null
      })
    }
    if (letIn >= atLeast && elapsedMs() - beganAt > mostMs) return true
    letIn += 1
    return false
  }
}
