import { allocate, type Place, type PolicyBook, wholeFen } from '@pension-ledger/domain'
import { communitiesOf, pick, placeOf, type Random } from '@pension-ledger/simulator'
import type { Calibration } from '../calibration.js'
import { payingZones } from '../setting.js'
import { partOf, scattered } from '../spread.js'
import type { Cohort, CohortName, Seat } from './cohorts.js'

const allZones = ['chenggong', 'resort', 'high-tech', 'economic', 'yangzonghai'] as const
/** 参保人 by zone: free; in the proportions of the streets, roughly. */
const insuredWeights = [50, 12, 15, 13, 10] as const

/** Cohorts of which nobody draws, dies or is certified, and who may therefore live anywhere. */
const anywhere: ReadonlySet<CohortName> = new Set([
  'disabled-on-behalf',
  'contributors',
  'contributors-after-october',
  'idle',
  'years-missing',
])

const streetsOfAssessment: Readonly<Partial<Record<CohortName, { readonly zone: string; readonly street: string }>>> = {
  'on-behalf-luoyang': { zone: 'economic', street: '洛羊街道' },
  'on-behalf-qidian': { zone: 'yangzonghai', street: '七甸街道' },
}

/** 片区: whoever draws a benefit or is certified lives in the three paying zones, in the proportions of F1 to F3. */
export const placesOf = (calibration: Calibration, policy: PolicyBook): ((seat: Seat, random: Random) => Place) => {
  const { F1, F2, F3 } = calibration.published
  const quotas = new Map<string, (member: number) => string>()
  const zoneOf = (
    cohort: Cohort,
    zones: ReadonlyArray<string>,
    weights: ReadonlyArray<number>,
    member: number,
  ): string => {
    const key = `${cohort.name} ${zones.length}`
    const known = quotas.get(key) ?? quotaOf(cohort.size, zones, weights)
    quotas.set(key, known)
    return known(member)
  }

  return ({ cohort, member }, random) => {
    if (cohort.name === 'on-behalf-chenggong') return placeOf(random, policy, ['chenggong'])
    const fixed = streetsOfAssessment[cohort.name]
    if (fixed !== undefined) return { ...fixed, community: pick(random, communitiesOf(fixed.street)) }
    const isDying = cohort.name === 'idle' && member < calibration.chosen.insuredDying
    return anywhere.has(cohort.name) && !isDying
      ? placeOf(random, policy, [zoneOf(cohort, allZones, insuredWeights, member)])
      : placeOf(random, policy, [zoneOf(cohort, payingZones, [F1, F2, F3], member)])
  }
}

const quotaOf = (
  size: number,
  zones: ReadonlyArray<string>,
  weights: ReadonlyArray<number>,
): ((member: number) => string) => {
  const counts = allocate(wholeFen(size), weights)
  const place = scattered(size)
  return (member) => zones[partOf(counts, place(member))] ?? 'chenggong'
}
