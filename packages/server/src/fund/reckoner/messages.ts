import type { FundError, Reckoned } from '../fund-error.js'
import type { AskedAt, ReckoningTerms } from './reckoning.js'

/** What a process is told first: which log it works over. It travels as a structured clone. */
export interface Assignment {
  readonly kind: 'assignment'
  readonly storeUrl: string
  readonly terms: ReckoningTerms
}

/** What it is asked: an answer of a moment, written into a file. */
export interface Job<What extends Reckoned = Reckoned> {
  readonly kind: 'job'
  readonly id: number
  readonly what: What
  readonly at: AskedAt[What]
  readonly path: string
}

/** What it says when it is done; null: the file is there. */
export interface Reply {
  readonly kind: 'reply'
  readonly id: number
  readonly refused: FundError | null
}

const kindOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null

/** Messages between a process and the one that started it, from the same program: the kind says what it is. Nobody else can send any. */
export const isAssignment = (message: unknown): message is Assignment => kindOf(message) === 'assignment'
export const isJob = (message: unknown): message is Job => kindOf(message) === 'job'
export const isReply = (message: unknown): message is Reply => kindOf(message) === 'reply'
