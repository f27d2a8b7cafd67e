import type { DomainEvent } from '../events/event.js'
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
import { type Chain, chained, without } from './chain.js'
import { sameFact } from './same-fact.js'

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

export const emptyFund: FundState = { movements: null }

export const evolveFund = (state: FundState, event: DomainEvent): FundState => {
  switch (event.type) {
    case 'FundAppropriated':
    case 'FundSettled':
    case 'FundReceived':
    case 'FundTransferred':
    case 'SubsidyReleasedToCommunity':
    case 'SubsidyCreditedToPassbooks':
    case 'SubsidySweptToIncomeAccount':
      return { movements: chained(state.movements, event) }
    case 'RecordReversed': {
      const rest = without(state.movements, (movement) => sameFact(movement, event.reversed))
      return rest === null ? broken(`reversal of ${event.eventId}, which is not booked`) : { movements: rest.chain }
    }
    default:
      return broken(`${event.type} does not belong to a fund`)
  }
}
