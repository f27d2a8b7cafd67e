import type {
  FactBody,
  RecoveryDemanded,
  RecoveryOffset,
  RecoveryReceived,
  RecoveryWrittenOff,
} from '@pension-ledger/domain'
import { type Move, moved } from './move.js'
import { strandOf } from './strand.js'

const recovery = strandOf('unstated', 'recovery')

/** 追缴: on the cash basis a demand is no income; claims stand in the memorandum until money comes, is set off or is given up. */
export const movesOfDemand = ({ fen }: FactBody<RecoveryDemanded>): ReadonlyArray<Move> =>
  moved('claims-demanded', 'overpayment-claims', recovery, fen)

/** 追回: benefits paid become less; the record does not say of which component and level, so they are not guessed. */
export const movesOfRecovery = ({ fen }: FactBody<RecoveryReceived>): ReadonlyArray<Move> => [
  ...moved('expenditure-deposit', 'benefits-recovered', recovery, fen),
  ...moved('overpayment-claims', 'claims-received', recovery, fen),
]

const fromAccount = strandOf('account', 'recovery')

/**
 * 抵扣: less is paid out elsewhere, and that payment's own record says how much, so no cash moves here and the claim falls. What is set off
 * against a personal account is drawn from it, in favour of the pooled side.
 */
export const movesOfOffset = ({ fen, against }: FactBody<RecoveryOffset>): ReadonlyArray<Move> =>
  against === 'account'
    ? [
        ...moved('overpayment-claims', 'claims-offset', fromAccount, fen),
        ...moved('account-drawn', 'personal-accounts', fromAccount, fen),
      ]
    : moved('overpayment-claims', 'claims-offset', recovery, fen)

/** 核销 */
export const movesOfWriteOff = ({ fen }: FactBody<RecoveryWrittenOff>): ReadonlyArray<Move> =>
  moved('overpayment-claims', 'claims-written-off', recovery, fen)
