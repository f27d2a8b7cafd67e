import { type FundMovement, listOf } from '@pension-ledger/domain'
import type { AuditedFund } from '../../check.js'
import { inOrderOf } from '../in-order.js'

/** The movements of a fund up to a day, earliest first. */
export const movementsOf = ({ state }: AuditedFund, upTo: FundMovement['on']): ReadonlyArray<FundMovement> =>
  inOrderOf(listOf(state.movements), ({ on }) => on).filter(({ on }) => on <= upTo)

export const sumOfFen = (movements: ReadonlyArray<{ readonly fen: number }>): number =>
  movements.reduce((sum, { fen }) => sum + fen, 0)
