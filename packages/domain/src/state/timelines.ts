import type { Benefit, BenefitReason } from '../events/benefit.events.js'
import type { Category, CategoryEnded } from '../events/category.events.js'
import type { FactBody } from '../events/event.js'
import type { DeathRecorded } from '../events/settlement.events.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import type { Month } from '../vocabulary/calendar/month.js'
import type { Place } from '../vocabulary/place.js'
import { listOf } from './chain.js'
import type { ParticipantState } from './participant.state.js'

/**
 * Where a participant belongs on a day; null for someone never enrolled. Before the enrolment the first place answers; of several
 * changes of one field on one day the one learned last.
 */
export const placeAt = (state: ParticipantState, at: BusinessDate): Place | null => {
  if (state.enrolment === null) return null
  const { zone, street, community } = state.enrolment
  if (state.places === null) return { zone, street, community }

  const place = { zone, street, community }
  const changes = listOf(state.places).filter((change) => change.effectiveOn <= at)
  for (const change of [...changes].sort((a, b) => earlierFirst(a.effectiveOn, b.effectiveOn)))
    place[change.field] = change.after
  return place
}

/** 身份期间: a category held, both ends included; `to` null while it is held. */
export interface CategoryHeld {
  readonly category: Category
  readonly grade: number | null
  readonly from: BusinessDate
  readonly to: BusinessDate | null
}

/** Of several ends of one grant the one learned last counts. */
export const categoriesOf = (state: ParticipantState): ReadonlyArray<CategoryHeld> => {
  const held: CategoryHeld[] = []
  for (let link = state.categories; link !== null; link = link.before) {
    const granted = link.last
    if (granted.type !== 'CategoryGranted') continue
    const { category, grade, from } = granted
    held.push({ category, grade, from, to: endOf(state, category, from)?.to ?? null })
  }
  return held.sort((a, b) => earlierFirst(a.from, b.from) || earlierFirst(a.category, b.category))
}

const endOf = (state: ParticipantState, category: Category, from: BusinessDate): FactBody<CategoryEnded> | null => {
  for (let link = state.categories; link !== null; link = link.before) {
    const fact = link.last
    if (fact.type === 'CategoryEnded' && fact.category === category && fact.from === from) return fact
  }
  return null
}

/** The categories held on a day. */
export const categoriesAt = (state: ParticipantState, at: BusinessDate): ReadonlyArray<CategoryHeld> =>
  state.categories === null ? [] : categoriesOf(state).filter(({ from, to }) => from <= at && (to === null || at <= to))

/** 暂停期间: from its month up to, not including, the month of resumption; `until` null while it lasts. */
export interface Suspension {
  readonly reason: BenefitReason
  readonly from: Month
  readonly until: Month | null
}

/**
 * The suspensions of a benefit. A resumption ends every suspension that began before its month; one that ends none such ends those
 * of its own month, which then cover no month.
 */
export const suspensionsOf = (state: ParticipantState, benefit: Benefit): ReadonlyArray<Suspension> => {
  if (state.benefits === null) return []
  const decisions = listOf(state.benefits).filter((decision) => decision.benefit === benefit)
  const resumed = decisions
    .flatMap((decision) => (decision.type === 'BenefitResumed' ? [decision.month] : []))
    .sort(earlierFirst)
  let open: ReadonlyArray<Suspension> = decisions.flatMap((decision) =>
    decision.type === 'BenefitSuspended' ? [{ reason: decision.reason, from: decision.month, until: null }] : [],
  )
  const ended: Suspension[] = []
  for (const month of resumed) {
    const isEarlier = open.some(({ from }) => from < month)
    const isEnded = ({ from }: Suspension): boolean => (isEarlier ? from < month : from === month)
    ended.push(...open.filter(isEnded).map((suspension) => ({ ...suspension, until: month })))
    open = open.filter((suspension) => !isEnded(suspension))
  }
  return [...ended, ...open].sort((a, b) => earlierFirst(a.from, b.from) || earlierFirst(a.reason, b.reason))
}

/** The death on record, the earliest if there are several (of several on one day the first reported); null for the living. */
export const deathOf = (state: ParticipantState): FactBody<DeathRecorded> | null => {
  let first: FactBody<DeathRecorded> | null = null
  for (let link = state.deaths; link !== null; link = link.before) {
    const death = link.last
    const order =
      first === null ? -1 : earlierFirst(death.diedOn, first.diedOn) || earlierFirst(death.reportedOn, first.reportedOn)
    if (order <= 0) first = death
  }
  return first
}

/**
 * 出生日期, as enrolled or as corrected, by the correction of the latest day (of several on one day the one learned last); null for
 * someone never enrolled. It holds for all time, also before the correction: a birth does not change.
 */
export const birthDateOf = (state: ParticipantState): BusinessDate | null => {
  let corrected: { readonly on: BusinessDate; readonly birthDate: BusinessDate } | null = null
  for (let link = state.identity; link !== null; link = link.before) {
    const change = link.last
    if (change.type !== 'IdentityCorrected' || change.field !== 'birth-date' || !BusinessDate.is(change.after)) continue
    if (corrected === null || change.effectiveOn > corrected.on)
      corrected = { on: change.effectiveOn, birthDate: change.after }
  }
  return state.enrolment === null ? null : (corrected?.birthDate ?? state.enrolment.birthDate)
}
