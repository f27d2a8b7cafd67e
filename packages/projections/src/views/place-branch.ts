import { type BusinessDate, businessDate, type ParticipantState, type Place, placeAt } from '@pension-ledger/domain'
import { branchAt, type Tally } from '../cells/tally.js'

/** The dimensions of a place. A participant whose enrolment was taken back has a place without names: nothing is left out of a sum. */
export const placeDimensions = ['zone', 'street', 'community'] as const

const nowhere: Place = { zone: '', street: '', community: null }

/** After every day that a fact can have. */
const lastDay = businessDate('2199-12-31')

/** 归属: where a participant belonged on a day; without names where the enrolment was taken back. */
export const placeOn = (state: ParticipantState, day: BusinessDate): Place => placeAt(state, day) ?? nowhere
/** The same as far as the facts go, which is at the day of a cut. */
export const placeNow = (state: ParticipantState): Place => placeOn(state, lastDay)

export const branchOfPlace = (tally: Tally, place: Place): Tally =>
  branchAt(branchAt(branchAt(tally, place.zone), place.street), place.community ?? '')
