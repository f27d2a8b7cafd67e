import {
  type AccountRefunded,
  type Component,
  type FactBody,
  type Fen,
  type FuneralGrantPaid,
  type LineKey,
  type Lines,
  lineKeys,
  lineNames,
  subtract,
  zeroFen,
} from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import { type Move, moved } from './move.js'
import { type Purpose, type Strand, strandOf } from './strand.js'

/** The expense that a component of a pension is. */
export const accountOfComponent: Readonly<Record<Component, AccountKey>> = {
  'basic-pension': 'basic-pension',
  'age-65-increment': 'age-65-increment',
  'disability-aid': 'disability-aid',
  'account-pension': 'account-pension',
}

/** The increment is paid out of what finance gives for the basic pension. */
const purposeOfComponent: Readonly<Record<Component, Purpose>> = {
  'basic-pension': 'basic-pension',
  'age-65-increment': 'basic-pension',
  'disability-aid': 'disability-aid',
  'account-pension': 'account-pension',
}

interface LinePosting {
  readonly key: LineKey
  readonly expense: AccountKey
  readonly strand: Strand
}

const linePostings: ReadonlyArray<LinePosting> = lineKeys.map((key) => {
  const { component, level } = lineNames[key]
  return {
    key,
    expense: accountOfComponent[component],
    strand: strandOf(level, purposeOfComponent[component]),
  }
})

const ofAccount = strandOf('account', 'account-pension')

/**
 * 待遇发放 and 退票: each line is an expense of its component at its level, paid out of the expenditure account. A payment that came back is
 * the same in red: what was paid is net of what came back, as in the reports, and a payment made again is an expense again.
 */
export const movesOfPayment = (status: 'paid' | 'returned', lines: Lines): ReadonlyArray<Move> => {
  const signed = (fen: Fen): Fen => (status === 'paid' ? fen : subtract(zeroFen, fen))
  const moves: Move[] = []
  for (const { key, expense, strand } of linePostings) {
    const line = lines[key]
    if (line === undefined || line === zeroFen) continue
    const fen = signed(line)
    moves.push({ debit: expense, credit: 'expenditure-deposit', strand, fen })
    if (key === 'account-pension:account')
      moves.push({ debit: 'account-drawn', credit: 'personal-accounts', strand, fen })
  }
  return moves
}

/** 丧葬补助金: by who bears it. */
export const movesOfFuneral = ({ cityFen, districtFen }: FactBody<FuneralGrantPaid>): ReadonlyArray<Move> => [
  ...moved('funeral-grant', 'expenditure-deposit', strandOf('city', 'funeral'), cityFen),
  ...moved('funeral-grant', 'expenditure-deposit', strandOf('district', 'funeral'), districtFen),
]

/** 个人账户返还: a benefit of the account, paid at once. */
export const movesOfAccountRefund = ({ fen }: FactBody<AccountRefunded>): ReadonlyArray<Move> => [
  ...moved('account-refund', 'expenditure-deposit', ofAccount, fen),
  ...moved('account-drawn', 'personal-accounts', ofAccount, fen),
]
