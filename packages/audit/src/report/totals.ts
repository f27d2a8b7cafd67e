import { type FindingCode, type FindingSubject, findingCodes } from '../finding.js'
import type { Found } from '../run/found.js'

/** Findings counted. Money is kept apart by its direction: what left wrongly does not pay what is owed. */
export interface Tally {
  readonly findings: number
  /** Different participants, funds, or the scheme. */
  readonly subjects: number
  /** Overpaid, of findings of loss. */
  readonly lossFen: number
  /** Owed, of findings of debt; not negative. */
  readonly debtFen: number
}

/** 汇总: findings and fen in all, by code, by zone and by street. */
export interface Totals extends Tally {
  /** In the order of the catalogue. */
  readonly byCode: ReadonlyArray<Tally & { readonly code: FindingCode }>
  readonly byZone: ReadonlyArray<Tally & { readonly zone: string }>
  readonly byStreet: ReadonlyArray<Tally & { readonly zone: string; readonly street: string }>
}

export const placeOf = (subject: FindingSubject): { readonly zone: string; readonly street: string } => {
  switch (subject.kind) {
    case 'participant':
      return { zone: subject.zone, street: subject.street }
    case 'fund':
      return { zone: subject.zone, street: '' }
    case 'scheme':
      return { zone: '', street: '' }
  }
}

export const subjectName = (subject: FindingSubject): string => {
  switch (subject.kind) {
    case 'participant':
      return subject.participantId
    case 'fund':
      return `${subject.zone} ${subject.year}`
    case 'scheme':
      return ''
  }
}

/** What of a finding is counted. */
export type Counted = Pick<Found, 'code' | 'severity' | 'subject' | 'fen'>

/** Findings being counted. */
interface Counting {
  findings: number
  readonly subjects: Set<string>
  lossFen: number
  debtFen: number
}

const beginning = (): Counting => ({ findings: 0, subjects: new Set(), lossFen: 0, debtFen: 0 })

const count = (counting: Counting, { severity, fen }: Counted, subject: string): void => {
  counting.findings += 1
  counting.subjects.add(subject)
  if (severity === 'loss') counting.lossFen += fen
  else if (severity === 'debt') counting.debtFen -= fen
}

/** 0 taken away from is not the 0 that is written. */
const tallied = ({ findings, subjects, lossFen, debtFen }: Counting): Tally => ({
  findings,
  subjects: subjects.size,
  lossFen,
  debtFen: debtFen + 0,
})

const countingAt = <Key>(groups: Map<Key, Counting>, key: Key): Counting => {
  const known = groups.get(key)
  if (known !== undefined) return known
  const counting = beginning()
  groups.set(key, counting)
  return counting
}

const inOrder = (groups: ReadonlyMap<string, Counting>): ReadonlyArray<readonly [string, Counting]> =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1))

/** 汇总: by code, zone and street, in counts and fen; each grouping sums to the whole. */
export const totalsOf = (findings: Iterable<Counted>): Totals => {
  const whole = beginning()
  const byCode = new Map<FindingCode, Counting>()
  const byZone = new Map<string, Counting>()
  const byStreet = new Map<string, Counting>()
  const places = new Map<string, ReturnType<typeof placeOf>>()
  for (const found of findings) {
    const subject = `${found.subject.kind} ${subjectName(found.subject)}`
    const place = placeOf(found.subject)
    const street = JSON.stringify([place.zone, place.street])
    places.set(street, place)
    count(whole, found, subject)
    count(countingAt(byCode, found.code), found, subject)
    count(countingAt(byZone, place.zone), found, subject)
    count(countingAt(byStreet, street), found, subject)
  }
  return {
    ...tallied(whole),
    byCode: findingCodes.flatMap((code) => {
      const counting = byCode.get(code)
      return counting === undefined ? [] : [{ code, ...tallied(counting) }]
    }),
    byZone: inOrder(byZone).map(([zone, counting]) => ({ zone, ...tallied(counting) })),
    byStreet: inOrder(byStreet).flatMap(([street, counting]) => {
      const place = places.get(street)
      return place === undefined ? [] : [{ ...place, ...tallied(counting) }]
    }),
  }
}
