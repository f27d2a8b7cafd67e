import type { EventBody, FactBody } from '../events/event.js'
import type {
  FundAppropriated,
  FundReceived,
  FundSettled,
  FundTransferred,
  SubsidyCreditedToPassbooks,
  SubsidyReleasedToCommunity,
  SubsidySweptToIncomeAccount,
} from '../events/fund.events.js'
import { broken } from '../vocabulary/broken.js'
import { type Chain, type Change, chained, takenBack } from './chain.js'

/** 基金收支: an event that moves a fund’s money. */
export type FundMovement =
  | FundAppropriated
  | FundSettled
  | FundReceived
  | FundTransferred
  | SubsidyReleasedToCommunity
  | SubsidyCreditedToPassbooks
  | SubsidySweptToIncomeAccount

/** 基金: the movements of one zone's money for one year. */
export interface FundState {
  readonly movements: Chain<FundMovement>
}

/** A fund of which nothing is known. */
export const emptyFund: FundState = { movements: null }

/** Books an event of a fund; a reversal takes the fact out again. It judges nothing and refuses nothing. */
export const evolveFund = (state: FundState, event: EventBody): FundState =>
  event.type === 'RecordReversed'
    ? changed(state, event.reversed, takenBack(event.eventId))
    : changed(state, event, chained)

const changed = (state: FundState, fact: FactBody, change: Change): FundState => {
  switch (fact.type) {
    case 'FundAppropriated':
    case 'FundSettled':
    case 'FundReceived':
    case 'FundTransferred':
    case 'SubsidyReleasedToCommunity':
    case 'SubsidyCreditedToPassbooks':
    case 'SubsidySweptToIncomeAccount':
      return { movements: change<FundMovement>(state.movements, fact) }
    default:
      return broken(`${fact.type} does not belong to a fund`)
  }
}
