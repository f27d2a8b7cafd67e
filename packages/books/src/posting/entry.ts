import {
  type BusinessDate,
  businessDateOf,
  type EventBody,
  type FactBody,
  type FactType,
  firstDayOf,
  type Place,
  subtract,
  zeroFen,
} from '@pension-ledger/domain'
import type { Chart } from '../chart/chart.js'
import type { Move } from './move.js'
import { movesOf } from './moves-of.js'

/** 凭证: what one event moves, in one zone, on its business date. It balances because each of its moves does. */
export interface Entry {
  readonly on: BusinessDate
  /** 片区: code of the zone; `''` where the facts do not say. */
  readonly zone: string
  /** The fact that is booked or, in a reversal, taken back. */
  readonly type: FactType
  readonly isReversal: boolean
  readonly moves: ReadonlyArray<Move>
}

const factOf = (body: EventBody): FactBody => (body.type === 'RecordReversed' ? body.reversed : body)

/**
 * The day on which a participant's place decides the zone of an event's money: the first day of the pay month for a payment, as in the
 * reports; the business date for others. A reversal asks for the day of the fact it takes back, so that both hit one zone.
 */
export const placeDayOf = (body: EventBody): BusinessDate => {
  const fact = factOf(body)
  return fact.type === 'PensionPaid' || fact.type === 'PaymentReturned'
    ? firstDayOf(fact.payMonth)
    : businessDateOf(fact)
}

const takenBack = ({ debit, credit, strand, fen }: Move): Move => ({
  debit,
  credit,
  strand,
  fen: subtract(zeroFen, fen),
})

/**
 * 凭证 of an event, or null where it moves no money. A reversal posts the fact's moves in red, on the reversal's own day.
 *
 * `place` is the participant's on `placeDayOf(body)`, null where there is none; movements of the fund bring their own zone.
 */
export const entryOf = (body: EventBody, place: Pick<Place, 'zone'> | null, chart: Chart): Entry | null => {
  const fact = factOf(body)
  const moves = movesOf(fact, chart)
  if (moves.length === 0) return null
  const isReversal = body.type === 'RecordReversed'
  return {
    on: businessDateOf(body),
    zone: 'zone' in fact ? fact.zone : (place?.zone ?? ''),
    type: fact.type,
    isReversal,
    moves: isReversal ? moves.map(takenBack) : moves,
  }
}
