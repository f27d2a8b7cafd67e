import { monthOfDate, nextMonth } from '../arithmetic/calendar.js'
import type { Benefit, FactOf } from '../document/fact.js'
import type { Due } from './due.rules.js'
import { covers, type Death, type Months, type Suspension } from './end.rules.js'
import { firstOfLeast, sortedBy } from './order.js'
import { rule } from './rule.js'

/** 停发期间: months in which a benefit is owed and kept back; of whichever benefit is due, where none is named. */
export interface Withholding extends Months {
  readonly because: 'uncertified' | 'missing' | 'deceased' | 'suspended'
  readonly benefit: Benefit | null
}

type Certifications = ReadonlyArray<FactOf<'CertificationRecorded'>>

/** The day on which a round, or a later one, was first passed. */
const passedOn = (certifications: Certifications, round: string, notBefore = ''): string | undefined =>
  firstOfLeast(
    certifications.filter(
      ({ data }) => data.result === 'passed' && data.round >= round && data.recordedOn >= notBefore,
    ),
    ({ data }) => data.recordedOn,
  )?.data.recordedOn

type RoundOpened = FactOf<'CertificationRoundOpened'>

/** Where a round was passed in time, it does not matter who was due for it. */
export const isPassedInTime = (round: RoundOpened, certifications: Certifications): boolean => {
  const passed = passedOn(certifications, round.data.round)
  return passed !== undefined && passed <= round.data.deadline
}

/** 逾期未认证: who was due for a round and had not passed it by its deadline. */
export const certificationLapse = rule(
  'certification-lapse',
  (of: {
    readonly round: RoundOpened
    readonly certifications: Certifications
    readonly due: Due | null
  }): Withholding | null | undefined => {
    if (isPassedInTime(of.round, of.certifications)) return null
    if (of.due === null) return undefined
    if (of.due.benefit === null) return null
    const { round, deadline } = of.round.data
    const passed = passedOn(of.certifications, round)
    return {
      because: 'uncertified',
      benefit: null,
      from: nextMonth(monthOfDate(deadline)),
      until: passed === undefined ? null : monthOfDate(passed),
    }
  },
)

/** 认证结果为失踪或死亡: withheld until found, or until the death is on record. */
export const certificationResult = rule(
  'certification-result',
  (of: {
    readonly certification: FactOf<'CertificationRecorded'>
    readonly certifications: Certifications
    readonly death: Death | null
  }): Withholding | undefined => {
    const { round, result, recordedOn } = of.certification.data
    if (result === 'passed') return undefined
    const found = passedOn(of.certifications, round, recordedOn)
    const ends = [
      ...(found === undefined ? [] : [monthOfDate(found)]),
      ...(result === 'deceased' && of.death !== null ? [monthOfDate(of.death.reportedOn)] : []),
    ].sort()
    return { because: result, benefit: null, from: nextMonth(monthOfDate(recordedOn)), until: ends[0] ?? null }
  },
)

const suspended = (benefit: Benefit, suspensions: ReadonlyArray<Suspension>): ReadonlyArray<Withholding> =>
  suspensions.flatMap(({ reason, from, until }) =>
    reason === 'other' || reason === 'death' ? [{ because: 'suspended', benefit, from, until }] : [],
  )

export const withholdings = rule(
  'withholdings',
  (of: {
    readonly lapses: ReadonlyArray<Withholding | null>
    readonly results: ReadonlyArray<Withholding>
    readonly pension: ReadonlyArray<Suspension>
    readonly aid: ReadonlyArray<Suspension>
  }): ReadonlyArray<Withholding> =>
    sortedBy(
      [
        ...of.lapses.flatMap((lapse) => (lapse === null ? [] : [lapse])),
        ...of.results,
        ...suspended('pension', of.pension),
        ...suspended('disability-aid', of.aid),
      ],
      ({ from, because, benefit, until }) => `${from} ${because} ${benefit} ${until}`,
    ),
)

export interface Release {
  readonly because: Withholding['because']
  readonly releasedIn: string | null
}

/** 补发: the month in which what was withheld is paid, or none so far. */
export const release = rule(
  'release',
  (of: {
    readonly month: string
    readonly due: Due
    readonly withholdings: ReadonlyArray<Withholding>
  }): Release | null => {
    let at = of.month
    let because: Withholding['because'] | null = null
    for (;;) {
      const one = of.withholdings.find(
        (each) => covers(each, at) && (each.benefit === null || each.benefit === of.due.benefit),
      )
      if (one === undefined) return because === null ? null : { because, releasedIn: at }
      // What has no end yet is what still stands in the way, whatever stood there first.
      if (one.until === null) return { because: one.because, releasedIn: null }
      because ??= one.because
      at = one.until
    }
  },
)
