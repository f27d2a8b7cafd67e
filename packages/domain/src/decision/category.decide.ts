import * as t from 'io-ts'
import { Category } from '../events/category.events.js'
import type { ParticipantState } from '../state/participant.state.js'
import { categoriesOf } from '../state/timelines.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { accepted, type Decided, refused } from './decision.js'
import { absentOn, stranger } from './membership.js'

/** 取得身份: a category is to be held from a day on. */
export const GrantCategory = t.readonly(
  t.strict({
    type: t.literal('GrantCategory'),
    participantId: ParticipantId,
    category: Category,
    from: BusinessDate,
    /** 残疾等级 1–4, for `disabled`; null otherwise. */
    grade: t.union([t.Int, t.null]),
    sourceAgency: t.union([t.string, t.null]),
  }),
)
export interface GrantCategory extends t.TypeOf<typeof GrantCategory> {}

/** 身份终止: the category held on a day is held for the last time on it. */
export const EndCategory = t.readonly(
  t.strict({
    type: t.literal('EndCategory'),
    participantId: ParticipantId,
    category: Category,
    to: BusinessDate,
  }),
)
export interface EndCategory extends t.TypeOf<typeof EndCategory> {}

const isFitting = ({ category, grade }: GrantCategory): boolean =>
  category === 'disabled' ? grade !== null && grade >= 1 && grade <= 4 : grade === null

/**
 * 取得身份. It may have been held before the enrolment: a disability is older than the scheme.
 *
 * Returns: no event when the same grant is on record.
 * Rejects: NotEnrolled, AlreadyDead, HasLeft, GradeNotFitting, AlreadyHeld: of one category one grant is held at a time, so that a new
 *          grade follows the end of the old one.
 */
export const decideGrantCategory = (state: ParticipantState, command: GrantCategory): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const absent = absentOn(state, command.from)
  if (absent !== null && absent.code !== 'NotEnrolled') return refused(absent)
  const { category, from, grade } = command
  if (!isFitting(command)) return refused({ code: 'GradeNotFitting', category, grade })

  for (const held of categoriesOf(state)) {
    if (held.category !== category || (held.to !== null && held.to < from)) continue
    if (held.from === from && held.grade === grade && held.to === null) return accepted()
    return refused({ code: 'AlreadyHeld', from: held.from })
  }
  return accepted({ ...command, type: 'CategoryGranted' })
}

/**
 * 身份终止.
 *
 * Returns: no event when it ends on that day already.
 * Rejects: NotEnrolled, CategoryNotHeld. A death does not stand in the way: a category ends after it, too.
 */
export const decideEndCategory = (state: ParticipantState, command: EndCategory): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const { participantId, category, to } = command
  const held = categoriesOf(state).filter((grant) => grant.category === category && grant.from <= to)
  if (held.some((grant) => grant.to === to)) return accepted()
  const open = held.find((grant) => grant.to === null)
  if (open === undefined) return refused({ code: 'CategoryNotHeld', category })
  return accepted({ type: 'CategoryEnded', participantId, category, from: open.from, to })
}
