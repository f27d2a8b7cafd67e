import type { Cut } from '@pension-ledger/domain'

export { type Cut, isEffective } from '@pension-ledger/domain'
export { isKnown, learnedAt } from '@pension-ledger/store'

/** No cut at all. */
export const everything: Cut = {}
