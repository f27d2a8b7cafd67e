import * as E from 'fp-ts/lib/Either.js'
import { constantOf } from '../policy/constants.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import { type Month, yearOf } from '../vocabulary/calendar/month.js'
import type { Workings } from './workings/workings.js'
import { requiredStep, yearSteps } from './workings/years.steps.js'

/**
 * 规定缴费年限: how many contribution years someone needs, by the month of reaching the pension age.
 *
 * Returns: 0 for those who had reached it when the scheme began; otherwise the years from then to it, at least 1, at most
 *          `required-years.max`.
 * Source:  rules §3, "Required years".
 */
export const requiredYears = (
  book: PolicyBook,
  reachesPensionAge: Month,
  workings?: Workings,
): E.Either<NoPolicyInForce, number> => {
  const start = constantOf(book, 'scheme.start')
  if (E.isLeft(start)) return start
  if (reachesPensionAge <= start.right) {
    workings?.note(requiredStep(0, false))
    return E.right(0)
  }

  const most = constantOf(book, 'required-years.max')
  if (E.isLeft(most)) return most
  const required = Math.max(1, Math.min(most.right, yearOf(reachesPensionAge) - yearOf(start.right)))
  workings?.note(requiredStep(required, true))
  return E.right(required)
}

interface Movement {
  readonly on: BusinessDate
  readonly fen: number
}

/** The day from which the sum has been above zero without a break; null where it is not above zero at the end. */
const aboveZeroSince = (movements: ReadonlyArray<Movement>): BusinessDate | null => {
  let net = 0
  let since: BusinessDate | null = null
  const inOrder = [...movements].sort((a, b) => earlierFirst(a.on, b.on))
  for (const [i, { on, fen }] of inOrder.entries()) {
    net += fen
    const isEndOfDay = inOrder[i + 1]?.on !== on
    if (isEndOfDay) since = net > 0 ? (since ?? on) : null
  }
  return since
}

const daysEarned = (years: ReadonlyMap<number, ReadonlyArray<Movement>>) =>
  [...years].map(([year, movements]) => [year, aboveZeroSince(movements)] as const)

/** Nobody brings more years along than people live; a slip of the keyboard must not fill the memory. */
const mostYearsBrought = 150

/**
 * 缴费年限: the days on which contribution years were earned, earliest first, one entry a year. A year counts when its normal, back and
 * on-behalf contributions, less refunds, are more than zero; it was earned on the day from which they have been so: a year refunded
 * in full and paid anew was earned by the new payment. Years brought along by a transfer were earned on the day of the transfer.
 *
 * Source: rules §2. A collective subsidy is no contribution of a year; a refund does not say what it refunds, and is taken from it.
 */
export const yearsEarnedOn = (state: ParticipantState, workings?: Workings): ReadonlyArray<BusinessDate> => {
  const years = new Map<number, Movement[]>()
  for (let link = state.contributions; link !== null; link = link.before) {
    const fact = link.last
    if (fact.type === 'ContributionReceived' && fact.kind === 'collective') continue
    const movement =
      fact.type === 'ContributionReceived'
        ? { on: fact.receivedOn, fen: fact.fen }
        : { on: fact.refundedOn, fen: -fact.fen }
    const ofYear = years.get(fact.year)
    if (ofYear === undefined) years.set(fact.year, [movement])
    else ofYear.push(movement)
  }
  const earned: BusinessDate[] = []
  for (const movements of years.values()) {
    const since = aboveZeroSince(movements)
    if (since !== null) earned.push(since)
  }
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const change = link.last
    if (change.type !== 'TransferredIn') continue
    const brought = Math.min(change.years ?? 0, mostYearsBrought)
    for (let i = 0; i < brought; i++) earned.push(change.effectiveOn)
  }
  earned.sort()
  workings?.note(...yearSteps(state, daysEarned(years), earned))
  return earned
}
