import * as E from 'fp-ts/lib/Either.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { ParameterKey } from '../policy/parameters.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { LineKey, Lines } from '../vocabulary/benefit/lines.js'
import { firstDayOf, type Month } from '../vocabulary/calendar/month.js'
import type { Fen } from '../vocabulary/money/fen.js'
import { amountStep } from './workings/answer.steps.js'
import type { Workings } from './workings/workings.js'

export type FenParameter = Extract<
  ParameterKey,
  `${'basic-pension' | 'age-65-increment' | 'disability-aid'}.${'central' | 'province' | 'city' | 'district'}`
>
/** Lines, and the parameter each is read from. */
export type Schedule = ReadonlyArray<readonly [line: LineKey, parameter: FenParameter]>

/** 基础养老金, by level. */
export const basicPensionLines: Schedule = [
  ['basic-pension:central', 'basic-pension.central'],
  ['basic-pension:province', 'basic-pension.province'],
  ['basic-pension:city', 'basic-pension.city'],
  ['basic-pension:district', 'basic-pension.district'],
]

/** 65周岁以上加发, by level; the centre gives none. */
export const incrementLines: Schedule = [
  ['age-65-increment:province', 'age-65-increment.province'],
  ['age-65-increment:city', 'age-65-increment.city'],
  ['age-65-increment:district', 'age-65-increment.district'],
]

/** 重度残疾人养老补助, by level. */
export const aidLines: Schedule = [
  ['disability-aid:central', 'disability-aid.central'],
  ['disability-aid:province', 'disability-aid.province'],
  ['disability-aid:city', 'disability-aid.city'],
  ['disability-aid:district', 'disability-aid.district'],
]

/**
 * The amounts of a schedule for one month, read on its first day; a line of 0 fen is left out.
 *
 * Units:   fen.
 * Rejects: NoPolicyInForce, where any line of it has no rule: a missing rule is not zero.
 */
export const monthlyLines = (
  book: PolicyBook,
  month: Month,
  schedules: ReadonlyArray<Schedule>,
  workings?: Workings,
): E.Either<NoPolicyInForce, Lines> => {
  const day = firstDayOf(month)
  const lines: { [Key in LineKey]?: Fen } = {}
  for (const schedule of schedules)
    for (const [line, parameter] of schedule) {
      const fen = valueInForce(book, parameter, day)
      if (E.isLeft(fen)) return fen
      workings?.note(amountStep(line, parameter, month, fen.right))
      if (fen.right !== 0) lines[line] = fen.right
    }
  return E.right(lines)
}

/** 合计 of the lines, in fen. */
export const totalOf = (lines: Lines): number => Object.values(lines).reduce((total, fen) => total + fen, 0)
