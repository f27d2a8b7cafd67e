import { monthOfDate } from '../arithmetic/calendar.js'
import type { Benefit, FactOf } from '../document/fact.js'
import { firstOfLeast, sortedBy } from './order.js'
import { rule } from './rule.js'

export interface Death {
  readonly diedOn: string
  readonly reportedOn: string
}

/** 死亡: the earliest on record. */
export const death = rule(
  'death',
  ({ deaths }: { readonly deaths: ReadonlyArray<FactOf<'DeathRecorded'>> }): Death | null =>
    firstOfLeast(deaths, ({ data }) => `${data.diedOn} ${data.reportedOn}`)?.data ?? null,
)

/** The last month of a benefit, and why it is the last. */
export interface End {
  readonly month: string
  readonly because: 'after-death' | 'terminated'
}

export const benefitEnd = rule(
  'benefit-end',
  (of: {
    readonly benefit: Benefit
    readonly departures: ReadonlyArray<FactOf<'EnrolmentTerminated' | 'TransferredOut'>>
    readonly terminations: ReadonlyArray<FactOf<'BenefitTerminated'>>
    readonly death: Death | null
  }): End | null => {
    const last = [
      ...of.departures.map(({ data }) => monthOfDate(data.effectiveOn)),
      ...of.terminations.flatMap(({ data }) => (data.reason === 'death' ? [] : [data.lastPayableMonth])),
    ].sort()[0]
    const died = of.death === null ? undefined : monthOfDate(of.death.diedOn)
    if (died !== undefined && (last === undefined || died <= last)) return { month: died, because: 'after-death' }
    return last === undefined ? null : { month: last, because: 'terminated' }
  },
)

/** Months from one up to, not including, another; null while they last. */
export interface Months {
  readonly from: string
  readonly until: string | null
}

export const covers = ({ from, until }: Months, month: string): boolean =>
  from <= month && (until === null || month < until)

export interface Suspension extends Months {
  readonly reason: 'uncertified' | 'imprisonment' | 'death' | 'other'
}

/** 待遇暂停: each with the resumption that ended it. */
export const suspensions = rule(
  'suspensions',
  (of: {
    readonly benefit: Benefit
    readonly decisions: ReadonlyArray<FactOf<'BenefitSuspended' | 'BenefitResumed'>>
  }): ReadonlyArray<Suspension> => {
    const resumed = of.decisions.flatMap((one) => (one.type === 'BenefitResumed' ? [one.data.month] : [])).sort()
    let open = of.decisions.flatMap(
      (one): ReadonlyArray<Suspension> =>
        one.type === 'BenefitSuspended' ? [{ reason: one.data.reason, from: one.data.month, until: null }] : [],
    )
    const ended: Suspension[] = []
    for (const month of resumed) {
      const isEarlier = open.some(({ from }) => from < month)
      const ends = ({ from }: Suspension): boolean => (isEarlier ? from < month : from === month)
      ended.push(...open.filter(ends).map((one) => ({ ...one, until: month })))
      open = open.filter((one) => !ends(one))
    }
    // '~' is after every digit: what has not ended comes last.
    return sortedBy([...ended, ...open], ({ from, reason, until }) => `${from} ${reason} ${until ?? '~'}`)
  },
)

/** 服刑月份: not owed, and never made up for. */
export const monthsLost = rule(
  'months-lost',
  (of: { readonly suspensions: ReadonlyArray<Suspension> }): ReadonlyArray<Months> =>
    of.suspensions.flatMap(({ reason, from, until }) => (reason === 'imprisonment' ? [{ from, until }] : [])),
)
