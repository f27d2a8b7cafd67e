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

export const tallyOf = (findings: ReadonlyArray<Found>): Tally => {
  let lossFen = 0
  let debtFen = 0
  for (const { severity, fen } of findings)
    if (severity === 'loss') lossFen += fen
    else if (severity === 'debt') debtFen -= fen
  return {
    findings: findings.length,
    subjects: new Set(findings.map(({ subject }) => `${subject.kind} ${subjectName(subject)}`)).size,
    lossFen,
    debtFen: debtFen + 0,
  }
}

const grouped = (findings: ReadonlyArray<Found>, keyOf: (found: Found) => string): ReadonlyMap<string, Found[]> => {
  const groups = new Map<string, Found[]>()
  for (const found of findings) {
    const key = keyOf(found)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [found])
    else group.push(found)
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** 汇总: by code, zone and street, in counts and fen; each grouping sums to the whole. */
export const totalsOf = (findings: ReadonlyArray<Found>): Totals => {
  const byCode = grouped(findings, ({ code }) => code)
  const placed = (of: Found) => placeOf(of.subject)
  return {
    ...tallyOf(findings),
    byCode: findingCodes.flatMap((code) => {
      const group = byCode.get(code)
      return group === undefined ? [] : [{ code, ...tallyOf(group) }]
    }),
    byZone: [...grouped(findings, (of) => placed(of).zone)].map(([zone, group]) => ({ zone, ...tallyOf(group) })),
    byStreet: [...grouped(findings, (of) => JSON.stringify([placed(of).zone, placed(of).street])).values()].flatMap(
      (group) => {
        const [first] = group
        return first === undefined ? [] : [{ ...placed(first), ...tallyOf(group) }]
      },
    ),
  }
}
