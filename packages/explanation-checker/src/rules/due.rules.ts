import { firstDay } from '../arithmetic/calendar.js'
import type { Benefit, FactOf } from '../document/fact.js'
import { covers, type End, type Months } from './end.rules.js'
import { sortedBy } from './order.js'
import { rule } from './rule.js'

/** A disability with the days on which it was held, both counted. */
export interface Disability {
  readonly grade: number | null
  readonly from: string
  readonly to: string | null
}

export const disabilities = rule(
  'disabilities',
  (of: {
    readonly granted: ReadonlyArray<FactOf<'CategoryGranted'>>
    readonly ended: ReadonlyArray<FactOf<'CategoryEnded'>>
  }): ReadonlyArray<Disability> => {
    const ends = new Map(of.ended.map(({ data }) => [data.from, data.to]))
    const held = of.granted.map(({ data }) => ({ grade: data.grade, from: data.from, to: ends.get(data.from) ?? null }))
    return sortedBy(held.reverse(), ({ from }) => from)
  },
)

const heldOn = (held: ReadonlyArray<Disability>, day: string): ReadonlyArray<Disability> =>
  held.filter(({ from, to }) => from <= day && (to === null || day <= to))

/** Whether the grades of severe disability have to be looked up for a month. */
export const isDisabled = (held: ReadonlyArray<Disability>, month: string): boolean =>
  heldOn(held, firstDay(month)).length > 0

/** 重度残疾: by the first day of the month. */
export const severelyDisabled = rule(
  'severely-disabled',
  (of: {
    readonly month: string
    readonly held: ReadonlyArray<Disability>
    readonly grades: ReadonlyArray<number> | null
  }) => {
    const { grades } = of
    const held = heldOn(of.held, firstDay(of.month))
    if (held.length === 0) return false
    return grades === null ? undefined : held.some(({ grade }) => grade !== null && grades.includes(grade))
  },
)

/** What is due for a month, or why nothing is. */
export type Due =
  | { readonly benefit: Benefit; readonly because: null }
  | {
      readonly benefit: null
      readonly because: 'before-start' | 'years-missing' | 'after-death' | 'terminated' | 'imprisonment'
    }

interface DueWithoutAid {
  readonly month: string
  readonly pensionStart: string | null
  readonly aidFrom: string
  readonly aidTo: string
}

const isPensionTime = ({ month, pensionStart }: DueWithoutAid): boolean =>
  pensionStart !== null && month >= pensionStart

/** Whether somebody severely disabled would have the aid: only then it matters whether the participant is. */
export const isAidTime = (of: DueWithoutAid): boolean =>
  !isPensionTime(of) && of.aidFrom <= of.month && of.month <= of.aidTo

interface DueInputs extends DueWithoutAid {
  readonly earliest: string
  readonly severe: boolean | null
  readonly pensionEnd: End | null
  readonly aidEnd: End | null
  readonly pensionLost: ReadonlyArray<Months>
  readonly aidLost: ReadonlyArray<Months>
}

export const benefitDue = rule('benefit-due', (of: DueInputs): Due | undefined => {
  const { month, pensionEnd } = of
  if (isPensionTime(of)) return unlessLost('pension', month, pensionEnd, of.pensionLost)
  if (isAidTime(of)) {
    if (of.severe === null) return undefined
    if (of.severe) return unlessLost('disability-aid', month, of.aidEnd, of.aidLost)
  }
  if (pensionEnd !== null && month > pensionEnd.month) return { benefit: null, because: pensionEnd.because }
  return { benefit: null, because: month >= of.earliest ? 'years-missing' : 'before-start' }
})

const unlessLost = (benefit: Benefit, month: string, end: End | null, lost: ReadonlyArray<Months>): Due => {
  if (end !== null && month > end.month) return { benefit: null, because: end.because }
  if (lost.some((months) => covers(months, month))) return { benefit: null, because: 'imprisonment' }
  return { benefit, because: null }
}
