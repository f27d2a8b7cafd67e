import type { AuditReportOf, Made, ReportedFinding } from '@pension-ledger/audit'
import { type FindingAtHand, type FindingsAtHand, findingAtHand } from '../findings-at-hand.js'
import { eachOnce } from './each-once.js'
import type { LineReader } from './line-reader.js'

type Report = Omit<FindingsAtHand, 'findings'>

/** What many findings say alike, and stands once. */
interface Shared {
  readonly months: ReportedFinding['months']
  readonly applied: ReportedFinding['applied']
  readonly lines: ReportedFinding['lines']
  readonly file: Pick<ReportedFinding['sources'][number], 'file' | 'sha256'>
}

/** Something shared; it is known by its place among those of its kind, from 0. */
type SharedLine = {
  readonly [Kind in keyof Shared]: { readonly share: Kind; readonly value: Shared[Kind] }
}[keyof Shared]

/** A finding, with the places of what it shares with others, and its rows as the place of a file and a line of it. */
interface SlimLine {
  readonly finding: Omit<ReportedFinding, 'months' | 'applied' | 'lines' | 'sources'>
  readonly months: number
  readonly applied: number
  readonly lines: number
  readonly rows: ReadonlyArray<readonly [file: number, line: number]>
}

type Line = { readonly report: Report } | SharedLine | SlimLine

/**
 * 审计报告 as lines. Thousands of findings name the same months, clauses and files: written once, they make a report a quarter as long, and it
 * takes a quarter of the memory when it is read. Each finding is asked for when its line is written.
 */
export function* findingsLines({ findings, ...report }: AuditReportOf<Made<ReportedFinding>>): Generator<string, void> {
  const text = (line: Line): string => `${JSON.stringify(line)}\n`
  let news: string[] = []
  const placesOf = <Kind extends keyof Shared>(share: Kind) => {
    const places = new Map<string, number>()
    return (value: Shared[Kind]): number => {
      const key = JSON.stringify(value)
      const known = places.get(key)
      if (known !== undefined) return known
      const place = places.size
      places.set(key, place)
      news.push(`${JSON.stringify({ share, value })}\n`)
      return place
    }
  }
  const place = { months: placesOf('months'), applied: placesOf('applied'), lines: placesOf('lines') }
  const placeOfFile = placesOf('file')

  yield text({ report })
  for (const { months, applied, lines, sources, ...finding } of findings) {
    const slim: SlimLine = {
      finding,
      months: place.months(months),
      applied: place.applied(applied),
      lines: place.lines(lines),
      rows: sources.map(({ file, sha256, line }) => [placeOfFile({ file, sha256 }), line]),
    }
    news.push(text(slim))
    yield news.join('')
    news = []
  }
}

/** Reads them back. Findings share what stands once, and each stays the line that it is until somebody asks for it whole. */
export const findingsReader = (): LineReader<FindingsAtHand> => {
  let report: Report | null = null
  const findings: FindingAtHand[] = []
  const months: Shared['months'][] = []
  const applied: Shared['applied'][] = []
  const lines: Shared['lines'][] = []
  const files: Shared['file'][] = []
  const once = eachOnce()

  const share = (line: SharedLine): void => {
    if (line.share === 'months') months.push(line.value)
    else if (line.share === 'applied') applied.push(line.value)
    else if (line.share === 'lines') lines.push(line.value)
    else files.push(line.value)
  }
  const whole = (line: SlimLine): ReportedFinding => ({
    ...line.finding,
    months: months[line.months] ?? [],
    applied: applied[line.applied] ?? [],
    lines: lines[line.lines] ?? null,
    sources: line.rows.flatMap(([at, row]) => {
      const file = files[at]
      return file === undefined ? [] : [{ ...file, line: row }]
    }),
  })
  const slim = ({ finding }: SlimLine, text: string): void => {
    const bytes = Buffer.from(text)
    const { zone, street, community } = finding
    const placed = {
      ...finding,
      zone: once(zone),
      street: once(street),
      community: community === null ? null : once(community),
    }
    findings.push(findingAtHand(placed, () => whole(JSON.parse(bytes.toString('utf8')))))
  }

  return {
    take: (text) => {
      const line: Line = JSON.parse(text)
      if ('report' in line) report = line.report
      else if ('share' in line) share(line)
      else slim(line, text)
    },
    end: async () => (report === null ? null : { ...report, findings }),
  }
}
