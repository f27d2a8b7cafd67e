import * as E from 'fp-ts/lib/Either.js'
import type { Benefit } from '../events/benefit.events.js'
import type { CertificationRoundOpened, Round } from '../events/certification.events.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { deathOf, suspensionsOf } from '../state/timelines.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import { type Month, monthOf, nextMonth } from '../vocabulary/calendar/month.js'
import { firstPassedOn, passedInTime } from './certification.js'
import { dueBenefit } from './due-benefit.js'
import type { Standing } from './standing.js'
import { lapseStep, releaseStep, resultStep, withholdingsStep } from './workings/withholding.steps.js'
import type { Workings } from './workings/workings.js'

/** 停发原因: why a month that is owed is not to be paid. */
export type WithheldBecause = 'uncertified' | 'missing' | 'deceased' | 'suspended'

/** 停发期间: owed but not to be paid, from a month up to, not including, the month of release; `until` null while it lasts. */
export interface Withholding {
  readonly because: WithheldBecause
  /** Null: whichever benefit is owed. */
  readonly benefit: Benefit | null
  readonly from: Month
  readonly until: Month | null
}

const firstPassedIn = (state: ParticipantState, round: Round, since: BusinessDate | null): Month | null => {
  const on = firstPassedOn(state, round, since)
  return on === null ? null : monthOf(on)
}

const lapsedRounds = (
  state: ParticipantState,
  standing: Standing,
  book: PolicyBook,
  rounds: ReadonlyArray<CertificationRoundOpened>,
  workings?: Workings,
): E.Either<NoPolicyInForce, ReadonlyArray<Withholding>> => {
  const lapsed: Withholding[] = []
  for (const round of rounds) {
    const isPassed = passedInTime(state, round)
    const lapse = isPassed ? noLapse : lapseOf(state, standing, book, round, workings)
    if (E.isLeft(lapse)) return lapse
    workings?.note(lapseStep(state, round, isPassed, lapse.right))
    if (lapse.right !== null) lapsed.push(lapse.right)
  }
  return E.right(lapsed)
}

const noLapse: E.Either<NoPolicyInForce, Withholding | null> = E.right(null)

/** What came of a round that was not passed in time. */
const lapseOf = (
  state: ParticipantState,
  standing: Standing,
  book: PolicyBook,
  round: CertificationRoundOpened,
  workings: Workings | undefined,
): E.Either<NoPolicyInForce, Withholding | null> => {
  const due = dueBenefit(state, standing, monthOf(round.deadline), book, workings)
  if (E.isLeft(due)) return due
  if (due.right.benefit === null) return noLapse
  const from = nextMonth(monthOf(round.deadline))
  return E.right({ because: 'uncertified', benefit: null, from, until: firstPassedIn(state, round.round, null) })
}

const badResults = (state: ParticipantState, workings?: Workings): ReadonlyArray<Withholding> => {
  const withheld: Withholding[] = []
  const reported = deathOf(state)?.reportedOn
  for (let link = state.certifications; link !== null; link = link.before) {
    const { result, round, recordedOn } = link.last
    if (result === 'passed') continue
    const found = firstPassedIn(state, round, recordedOn)
    const released = result === 'deceased' && reported !== undefined ? monthOf(reported) : null
    const until = found === null || released === null ? (found ?? released) : found < released ? found : released
    const withholding: Withholding = { because: result, benefit: null, from: nextMonth(monthOf(recordedOn)), until }
    workings?.note(resultStep(state, link.last, withholding))
    withheld.push(withholding)
  }
  return withheld
}

const suspended = (state: ParticipantState): ReadonlyArray<Withholding> =>
  (['pension', 'disability-aid'] as const).flatMap((benefit) =>
    suspensionsOf(state, benefit)
      .filter(({ reason }) => reason === 'other' || reason === 'death')
      .map(({ from, until }) => ({ because: 'suspended' as const, benefit, from, until })),
  )

const textOf = ({ from, because, benefit, until }: Withholding): string => `${from} ${because} ${benefit} ${until}`

/**
 * Every withholding of a participant's benefits, earliest first, in an order that does not depend on when they became known.
 *
 * Source: rules §3, "Suspension" and "Certification". A recorded suspension for want of certification is what the office did; what
 *         was due follows from the results and deadlines. A suspension on account of death withholds like `other`, until resumed.
 *         `missing` and `deceased` withhold from the month after the result's; `deceased` is released in the month a death is
 *         reported, or by a later `passed`.
 */
export const withholdingsOf = (
  state: ParticipantState,
  standing: Standing,
  book: PolicyBook,
  rounds: ReadonlyArray<CertificationRoundOpened>,
  workings?: Workings,
): E.Either<NoPolicyInForce, ReadonlyArray<Withholding>> => {
  const lapsed = lapsedRounds(state, standing, book, rounds, workings)
  if (E.isLeft(lapsed)) return lapsed
  const withholdings = [...lapsed.right, ...badResults(state, workings), ...suspended(state)]
  withholdings.sort((a, b) => earlierFirst(textOf(a), textOf(b)))
  workings?.note(withholdingsStep(state, rounds, withholdings))
  return E.right(withholdings)
}

const isWithin = (withholding: Withholding, month: Month, benefit: Benefit): boolean =>
  withholding.from <= month &&
  (withholding.until === null || month < withholding.until) &&
  (withholding.benefit === null || withholding.benefit === benefit)

/** How a withheld month stands: still withheld, with the reason, or released in a month; null when it was never withheld. */
export type Release = { readonly because: WithheldBecause; readonly releasedIn: Month | null } | null

/** A month is released when everything that withheld it has ended, and nothing else withholds the month in which that happens. */
export const releaseOf = (
  withholdings: ReadonlyArray<Withholding>,
  month: Month,
  benefit: Benefit,
  workings?: Workings,
): Release => {
  const release = releaseFrom(withholdings, month, benefit)
  workings?.note(releaseStep(month, release))
  return release
}

const releaseFrom = (withholdings: ReadonlyArray<Withholding>, month: Month, benefit: Benefit): Release => {
  let because: WithheldBecause | null = null
  let at = month
  for (;;) {
    const holding = withholdings.find((withholding) => isWithin(withholding, at, benefit))
    if (holding === undefined) return because === null ? null : { because, releasedIn: at }
    if (holding.until === null) return { because: holding.because, releasedIn: null }
    because ??= holding.because
    at = holding.until
  }
}
