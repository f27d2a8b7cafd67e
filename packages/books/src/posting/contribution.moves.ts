import type {
  ContributionKind,
  ContributionReceived,
  ContributionRefunded,
  FactBody,
  InterestCredited,
  SubsidyCredited,
  TransferredIn,
  TransferredOut,
} from '@pension-ledger/domain'
import { type Move, moved } from './move.js'
import { strandOf } from './strand.js'

const contribution = strandOf('account', 'contribution')
const onBehalf = strandOf('unstated', 'on-behalf')
const transfer = strandOf('account', 'transfer')
const interest = strandOf('account', 'interest')

/**
 * 缴费: own money and a collective's come into the income account. What finance pays on behalf reaches the fund as an appropriation and
 * is income then; here the personal account alone is credited.
 */
export const movesOfContribution = (fact: FactBody<ContributionReceived>): ReadonlyArray<Move> => {
  const kind: ContributionKind = fact.kind
  switch (kind) {
    case 'normal':
    case 'back':
      return [
        ...moved('income-deposit', 'personal-contributions', contribution, fact.fen),
        ...moved('personal-accounts', 'account-personal', contribution, fact.fen),
      ]
    case 'collective':
      return [
        ...moved('income-deposit', 'collective-subsidy', contribution, fact.fen),
        ...moved('personal-accounts', 'account-collective', contribution, fact.fen),
      ]
    case 'onBehalf':
      return moved('personal-accounts', 'account-on-behalf', onBehalf, fact.fen)
  }
}

/** 退费: income is taken back, from the account it came into. */
export const movesOfContributionRefund = ({ fen }: FactBody<ContributionRefunded>): ReadonlyArray<Move> => [
  ...moved('personal-contributions', 'income-deposit', contribution, fen),
  ...moved('account-drawn', 'personal-accounts', contribution, fen),
]

/** 缴费补贴入账: the account alone; the money itself comes by the records of the fund. */
export const movesOfSubsidy = ({ level, fen }: FactBody<SubsidyCredited>): ReadonlyArray<Move> =>
  moved('personal-accounts', 'account-subsidy', strandOf(level, 'contribution-subsidy'), fen)

/** 结息: the account alone; interest that a bank pays to the fund is another matter. */
export const movesOfInterest = ({ fen }: FactBody<InterestCredited>): ReadonlyArray<Move> =>
  moved('personal-accounts', 'account-interest', interest, fen)

/** 关系转入: into the income account. */
export const movesOfTransferIn = ({ fen }: FactBody<TransferredIn>): ReadonlyArray<Move> => [
  ...moved('income-deposit', 'transfers-in', transfer, fen),
  ...moved('personal-accounts', 'account-transfer-in', transfer, fen),
]

/** 关系转出: out of the expenditure account. */
export const movesOfTransferOut = ({ fen }: FactBody<TransferredOut>): ReadonlyArray<Move> => [
  ...moved('transfers-out', 'expenditure-deposit', transfer, fen),
  ...moved('account-drawn', 'personal-accounts', transfer, fen),
]
