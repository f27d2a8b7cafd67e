import { type BusinessDate, businessDate, type ParticipantState, type Place, placeAt } from '@pension-ledger/domain'
import { branchAt, type Tally } from '../cells/tally.js'

/** The dimensions of a place. A participant whose enrolment was taken back has a place without names: nothing is left out of a sum. */
export const placeDimensions = ['zone', 'street', 'community'] as const

const nowhere: Place = { zone: '', street: '', community: null }

/** After every day that a fact can have: where a participant belongs as far as the facts go, which is at the day of a cut. */
const lastDay = businessDate('2199-12-31')

export const placeOn = (state: ParticipantState, day: BusinessDate): Place => placeAt(state, day) ?? nowhere
export const placeNow = (state: ParticipantState): Place => placeOn(state, lastDay)

export const branchOfPlace = (tally: Tally, place: Place): Tally =>
  branchAt(branchAt(branchAt(tally, place.zone), place.street), place.community ?? '')
