import { textTable } from '@pension-ledger/sheets'
import type { Finding, Planted } from './findings.js'

/** One irregularity, as it was planted and as it was found; null on the side that does not have it. Money is fen. */
export interface Beside {
  readonly code: string
  readonly who: string
  readonly when: string
  readonly plantedFen: number | null
  readonly foundFen: number | null
}

type Subject = Pick<Beside, 'who'>['who']

const whoPlanted = ({ subject }: Planted): Subject => {
  switch (subject.kind) {
    case 'participant':
      return subject.participantId
    case 'fund':
      return `${subject.zone} ${subject.year}`
    case 'scheme':
      return 'scheme'
  }
}

const whoFound = ({ participantId, zone, year }: Finding): Subject =>
  participantId ?? (year === null ? 'scheme' : `${zone} ${year}`)

const whenOf = ({ months, on }: Pick<Planted, 'months' | 'on'>): string => on ?? months.join(' ')

/**
 * Planted beside found: a line for each irregularity that stands on either side. Two that agree in code, subject, months or day, and
 * fen are one line.
 *
 * Returns: in the order of the findings; what was planted and not found comes last.
 */
export const beside = (planted: ReadonlyArray<Planted>, findings: ReadonlyArray<Finding>): ReadonlyArray<Beside> => {
  const open = planted.map((of) => ({ code: of.code, who: whoPlanted(of), when: whenOf(of), fen: of.fen }))
  const lines: Beside[] = findings.map((finding) => {
    const { code, fen } = finding
    const [who, when] = [whoFound(finding), whenOf(finding)]
    const at = open.findIndex((of) => of.code === code && of.who === who && of.when === when && of.fen === fen)
    if (at >= 0) open.splice(at, 1)
    return { code, who, when, plantedFen: at >= 0 ? fen : null, foundFen: fen }
  })
  return [...lines, ...open.map(({ code, who, when, fen }) => ({ code, who, when, plantedFen: fen, foundFen: null }))]
}

/** The table as a terminal shows it, and the two numbers that count: how many were planted, and how many of them were found alone. */
export const besideText = (lines: ReadonlyArray<Beside>): string => {
  const planted = lines.filter(({ plantedFen }) => plantedFen !== null)
  const both = planted.filter(({ foundFen }) => foundFen !== null)
  const table = textTable(
    [
      { title: 'code', kind: 'text' },
      { title: 'who', kind: 'text' },
      { title: 'when', kind: 'text' },
      { title: 'planted (yuan)', kind: 'yuan' },
      { title: 'found (yuan)', kind: 'yuan' },
    ],
    lines.map(({ code, who, when, plantedFen, foundFen }) => [code, who, when, plantedFen, foundFen]),
  )
  const found = lines.length - (planted.length - both.length)
  return `${table}\n${planted.length} planted, ${found} found, ${both.length} the same to the fen\n`
}
