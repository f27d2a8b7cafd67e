import { addMonths, type BusinessDate, businessDate, firstDayOf, lastDayOf, monthOf } from '@pension-ledger/domain'
import type { EnrolmentStatus } from '../codes/code-lists.js'
import type { Standing } from '../history/history.js'

/** 参保时段: what an enrolment was from a day on, and the fact that made it so. */
export interface Spell {
  readonly status: EnrolmentStatus
  readonly from: BusinessDate
  /** The last day; null while it lasts. An end of the enrolment is a spell of that one day. */
  readonly to: BusinessDate | null
  readonly opened: Standing
  /** Whether the enrolment ended by going to another scheme or district. */
  readonly isTransfer: boolean
}

interface Turn {
  readonly status: EnrolmentStatus
  readonly on: BusinessDate
  readonly by: Standing
}

/**
 * The spells of an enrolment, earliest first. A pension ends the contributing from its first month on, as the office approved it. A
 * turn that changes nothing (a second suspension, contributions resumed by someone who draws a pension) opens no spell, and
 * death is the last: what comes after it is in table 15 alone.
 */
export const enrolmentSpells = (facts: ReadonlyArray<Standing>): ReadonlyArray<Spell> => {
  const turns = facts.flatMap(turnsOf).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  const kept: Turn[] = []
  for (const turn of turns) {
    const before = kept.at(-1)
    if (before === undefined ? turn.by.fact.type === 'ParticipantEnrolled' : isTurn(before, turn)) kept.push(turn)
  }
  return kept.map((turn, i) => {
    const next = kept[i + 1]
    return {
      status: turn.status,
      from: turn.on,
      to: turn.status === 'ended' ? turn.on : next === undefined ? null : dayBefore(next.on, turn.on),
      opened: turn.by,
      isTransfer: turn.by.fact.type === 'TransferredOut',
    }
  })
}

const isTurn = (before: Turn, turn: Turn): boolean => {
  if (before.by.fact.type === 'DeathRecorded' || before.status === turn.status) return false
  if (before.status === 'drawing') return turn.status === 'ended'
  if (before.status === 'ended') return turn.status === 'contributing' || turn.by.fact.type === 'DeathRecorded'
  return true
}

const turnsOf = (by: Standing): ReadonlyArray<Turn> => {
  const { fact } = by
  switch (fact.type) {
    case 'ParticipantEnrolled':
      return [{ status: 'contributing', on: fact.enrolledOn, by }]
    case 'EnrolmentResumed':
    case 'TransferredIn':
      return [{ status: 'contributing', on: fact.effectiveOn, by }]
    case 'EnrolmentSuspended':
      return [{ status: 'suspended', on: fact.effectiveOn, by }]
    case 'BenefitApproved':
      return fact.benefit === 'pension' ? [{ status: 'drawing', on: firstDayOf(fact.month), by }] : []
    case 'EnrolmentTerminated':
    case 'TransferredOut':
      return [{ status: 'ended', on: fact.effectiveOn, by }]
    case 'DeathRecorded':
      return [{ status: 'ended', on: fact.diedOn, by }]
    default:
      return []
  }
}

/** The day before a day; not before the first day of the spell itself. */
const dayBefore = (day: BusinessDate, first: BusinessDate): BusinessDate => {
  const before = day.endsWith('-01') ? lastDayOf(addMonths(monthOf(day), -1)) : previousOf(day)
  return before < first ? first : before
}

const previousOf = (day: BusinessDate): BusinessDate => {
  const previous = Number(day.slice(8)) - 1
  return businessDate(`${day.slice(0, 8)}${String(previous).padStart(2, '0')}`)
}

/** What an enrolment was on a day; null before it began. */
export const spellOn = (spells: ReadonlyArray<Spell>, day: BusinessDate): Spell | null =>
  spells.findLast(({ from }) => from <= day) ?? null
