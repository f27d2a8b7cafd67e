import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Rules } from '../entitlement/timetable.js'
import { Category } from '../events/category.events.js'
import { ContributionKind } from '../events/contribution.events.js'
import { valueInForce } from '../policy/in-force.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { categoriesAt } from '../state/timelines.js'
import { BusinessDate, businessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import { yearOf } from '../vocabulary/calendar/month.js'
import { Year } from '../vocabulary/calendar/year.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen, wholeFen } from '../vocabulary/money/fen.js'
import { accepted, type Decided, differing, refused } from './decision.js'
import { absentOn, pausedOn } from './membership.js'

/** 缴费: a contribution came, or is about to be taken. Its tier is its amount, but for a collective subsidy. */
export const ReceiveContribution = t.readonly(
  t.strict({
    type: t.literal('ReceiveContribution'),
    participantId: ParticipantId,
    year: Year,
    kind: ContributionKind,
    fen: Fen,
    receivedOn: BusinessDate,
    /** 代缴单位: who pays on behalf. */
    funder: t.union([t.string, t.null]),
    /** On behalf of whom: the category on account of which somebody else pays. */
    category: t.union([Category, t.null]),
  }),
)
export interface ReceiveContribution extends t.TypeOf<typeof ReceiveContribution> {}

type Payer = 'own' | 'onBehalf' | 'collective'

const payerOf = (kind: ContributionKind): Payer => (kind === 'onBehalf' || kind === 'collective' ? kind : 'own')

/** A refund does not say what it refunds: it takes what stands on its day, the participant's own first. */
const takers: ReadonlyArray<Payer> = ['own', 'onBehalf', 'collective']

/** What stands of a year's contributions by the same payer, in fen, day by day; receipts of a day before its refunds. */
const paidFor = (state: ParticipantState, { year, kind }: ReceiveContribution): number => {
  const movements = listOf(state.contributions)
    .filter((fact) => fact.year === year)
    .map((fact) =>
      fact.type === 'ContributionReceived'
        ? { on: `${fact.receivedOn} 0`, fen: fact.fen, payer: payerOf(fact.kind) }
        : { on: `${fact.refundedOn} 1`, fen: fact.fen, payer: null },
    )
    .sort((a, b) => earlierFirst(a.on, b.on))
  const standing: Record<Payer, number> = { own: 0, onBehalf: 0, collective: 0 }
  for (const { fen, payer } of movements) {
    if (payer !== null) {
      standing[payer] += fen
      continue
    }
    let toTake: number = fen
    for (const of of takers) {
      const taken = Math.min(toTake, standing[of])
      standing[of] -= taken
      toTake -= taken
    }
  }
  return standing[payerOf(kind)]
}

/** The same contribution on record, though refunded since: who pays twice on one day has two vouchers, and one decision. */
const sameDay = (state: ParticipantState, { year, kind, receivedOn }: ReceiveContribution): Fen | null => {
  for (let link = state.contributions; link !== null; link = link.before) {
    const fact = link.last
    if (
      fact.type === 'ContributionReceived' &&
      fact.year === year &&
      fact.kind === kind &&
      fact.receivedOn === receivedOn
    )
      return fact.fen
  }
  return null
}

/** What was assessed to be paid on behalf for the year; null without an assessment. */
const assessedFor = (state: ParticipantState, { year, category }: ReceiveContribution): Fen | null =>
  listOf(state.assessments).find((assessed) => assessed.year === year && assessed.category === category)?.tierFen ??
  null

/**
 * 缴费.
 *
 * Units:   fen. A contribution is exactly one tier of its contribution year; one on behalf is what was assessed, where it was.
 * Rejects: NotEnrolled, AlreadyDead, HasLeft, EnrolmentPaused, CategoryNotHeld (on behalf), ContributionKindNotFitting,
 *          AmountNotPositive, NoPolicyInForce, NoSuchTier, AlreadyContributed, AmountDiffers.
 * Source:  rules §2; parameter `contribution.tiers`, read on the first day of the contribution year.
 */
export const decideReceiveContribution = (
  state: ParticipantState,
  command: ReceiveContribution,
  { policy }: Rules,
): Decided => {
  const { year, kind, fen, receivedOn, category } = command
  const absent = absentOn(state, receivedOn)
  if (absent !== null) return refused(absent)
  const since = pausedOn(state, receivedOn)
  if (since !== null) return refused({ code: 'EnrolmentPaused', since })
  const isHeld = categoriesAt(state, receivedOn).some((held) => held.category === category)
  if (kind === 'onBehalf' && !isHeld) return refused({ code: 'CategoryNotHeld', category })

  const fitting = year < yearOf(receivedOn) ? 'back' : 'normal'
  if ((kind === 'normal' || kind === 'back') && kind !== fitting)
    return refused({ code: 'ContributionKindNotFitting', fitting })
  if (fen <= 0) return refused({ code: 'AmountNotPositive', fen })
  if (kind === 'collective') return accepted({ ...command, tierFen: null, type: 'ContributionReceived' })

  const tiers = valueInForce(policy, 'contribution.tiers', businessDate(`${year}-01-01`))
  if (E.isLeft(tiers)) return tiers
  const assessed = kind === 'onBehalf' ? assessedFor(state, command) : null
  if (assessed === null && !tiers.right.includes(fen)) return refused({ code: 'NoSuchTier', fen, tiers: tiers.right })
  const paid = sameDay(state, command) ?? wholeFen(paidFor(state, command))
  if (paid > 0) return refused({ code: 'AlreadyContributed', fen: paid })
  const differs = assessed === null ? null : differing(fen, assessed)
  if (differs !== null) return refused(differs)
  return accepted({ ...command, tierFen: fen, type: 'ContributionReceived' })
}
