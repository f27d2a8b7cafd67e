import { broken, type Place, type PolicyBook } from '@pension-ledger/domain'
import { pick, type Random } from '../random/random.js'

/** 社区 are invented: a street's short name and one of these. */
const communityNames = ['东升', '西华', '中和', '新民', '永安'] as const

/** 社区: the invented communities of a street. */
export const communitiesOf = (street: string): ReadonlyArray<string> =>
  communityNames.map((name) => `${street.replace(/街道$/, '')}${name}社区`)

const placesIn = (book: PolicyBook, zones: ReadonlyArray<string> | null): ReadonlyArray<Place> =>
  book.streets
    .filter(({ zone }) => zones === null || zones.includes(zone))
    .map(({ zone, street }) => ({ zone, street, community: null }))

const known = new WeakMap<PolicyBook, Map<string, ReadonlyArray<Place>>>()

const streetsOf = (book: PolicyBook, zones: ReadonlyArray<string> | null): ReadonlyArray<Place> => {
  const byZones = known.get(book) ?? new Map<string, ReadonlyArray<Place>>()
  known.set(book, byZones)
  const key = zones === null ? '' : zones.join(',')
  const places = byZones.get(key) ?? placesIn(book, zones)
  byZones.set(key, places)
  return places
}

/** A place of the policy's place table, in one of the zones (null: in any), with an invented community. */
export const placeOf = (random: Random, book: PolicyBook, zones: ReadonlyArray<string> | null): Place => {
  const streets = streetsOf(book, zones)
  if (streets.length === 0) return broken(`the policy names no street in ${zones?.join(', ') ?? 'any zone'}`)
  const { zone, street } = pick(random, streets)
  return { zone, street, community: pick(random, communitiesOf(street)) }
}
