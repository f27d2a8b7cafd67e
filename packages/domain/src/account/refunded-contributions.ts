import type { ParticipantState } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { eachEntry } from './entries.js'
import type { SubAccount } from './sub-account.js'

/** 退费 of a contribution year, and what its contributions were, by who paid them; fen. */
export interface RefundedYear {
  readonly refunded: number
  readonly paid: ReadonlyArray<readonly [account: SubAccount, fen: number]>
}

/** The contribution years of which something was given back by the end of a day, earliest first. */
export const refundedYears = (state: ParticipantState, at: BusinessDate | null): ReadonlyArray<RefundedYear> => {
  const refunded = new Map<number, number>()
  const paid = { personal: new Map<number, number>(), onBehalf: new Map(), collective: new Map() }
  eachEntry(state, (kind, on, fen, year) => {
    if (at !== null && on > at) return
    if (kind === 'contribution-refund') refunded.set(year, (refunded.get(year) ?? 0) - fen)
    else if (kind === 'personal' || kind === 'onBehalf' || kind === 'collective')
      paid[kind].set(year, (paid[kind].get(year) ?? 0) + fen)
  })
  const sums = (year: number): RefundedYear['paid'] => [
    ['personal', paid.personal.get(year) ?? 0],
    ['onBehalf', paid.onBehalf.get(year) ?? 0],
    ['collective', paid.collective.get(year) ?? 0],
  ]
  return [...refunded.keys()]
    .sort((a, b) => a - b)
    .map((year) => ({ refunded: refunded.get(year) ?? 0, paid: sums(year) }))
}
