import type { Cut } from '@pension-ledger/domain'
import type { LogFilter } from '@pension-ledger/store'

export type { Cut } from '@pension-ledger/domain'

/** No cut: everything counts. */
export const uncut: Cut = {}

/** The last position within the cut, of a log with that head. */
export const lastPositionOf = ({ knownAt }: Cut, head: number): number =>
  typeof knownAt === 'number' ? Math.max(0, Math.min(knownAt, head)) : head

/** The part of a cut that the store applies. */
export const filterOf = ({ knownAt }: Cut): LogFilter => (typeof knownAt === 'string' ? { knownBy: knownAt } : {})
