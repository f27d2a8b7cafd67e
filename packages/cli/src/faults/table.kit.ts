import type { Killed } from './kill.kit.js'
import type { Findings } from './kind-of-work.kit.js'

/** What rounds of one kind came to; all but the milliseconds and seconds are rounds. */
export interface KindCounts {
  readonly kind: string
  /** Of a run that nobody disturbed. */
  readonly undisturbedMs: number
  readonly rounds: number
  /** The process was killed while it worked. */
  readonly midst: number
  /** The process had ended before it was killed: such a round proves little, and does not count. */
  readonly ended: number
  /** The work was found partly done: begun and not completed. */
  readonly partly: number
  /** The process ended by itself before it was done. */
  readonly failed: number
  readonly lost: number
  readonly halfDone: number
  readonly differing: number
  readonly seconds: number
}

export const noCounts = (kind: string, undisturbedMs: number): KindCounts => ({
  kind,
  undisturbedMs,
  rounds: 0,
  midst: 0,
  ended: 0,
  partly: 0,
  failed: 0,
  lost: 0,
  halfDone: 0,
  differing: 0,
  seconds: 0,
})

const one = (is: boolean): number => (is ? 1 : 0)

export const withRound = (counts: KindCounts, { isMidst, failure }: Killed, found: Findings): KindCounts => ({
  ...counts,
  rounds: counts.rounds + 1,
  midst: counts.midst + one(isMidst),
  ended: counts.ended + one(!isMidst),
  partly: counts.partly + one(isMidst && found.isPartly),
  failed: counts.failed + one(failure !== null),
  lost: counts.lost + one(found.lost.length > 0),
  halfDone: counts.halfDone + one(found.halfDone.length > 0),
  differing: counts.differing + one(found.differing.length > 0),
})

/** Whether there were as many rounds as were asked for, and nothing was wrong in any. */
export const isProof = ({ midst, failed, lost, halfDone, differing }: KindCounts, rounds: number): boolean =>
  midst >= rounds && failed + lost + halfDone + differing === 0

const columns: ReadonlyArray<readonly [title: string, cell: (counts: KindCounts) => string]> = [
  ['kind', ({ kind }) => kind],
  ['rounds', ({ rounds }) => `${rounds}`],
  ['killed in the midst', ({ midst }) => `${midst}`],
  ['ended before', ({ ended }) => `${ended}`],
  ['found partly done', ({ partly }) => `${partly}`],
  ['failed', ({ failed }) => `${failed}`],
  ['lost', ({ lost }) => `${lost}`],
  ['half done', ({ halfDone }) => `${halfDone}`],
  ['differing', ({ differing }) => `${differing}`],
  ['undisturbed, ms', ({ undisturbedMs }) => undisturbedMs.toFixed(0)],
  ['seconds', ({ seconds }) => seconds.toFixed(0)],
]

/** The table, as a document takes it. */
export const faultTable = (all: ReadonlyArray<KindCounts>): ReadonlyArray<string> => [
  `| ${columns.map(([title]) => title).join(' | ')} |`,
  `|${columns.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
  ...all.map((counts) => `| ${columns.map(([, cell]) => cell(counts)).join(' | ')} |`),
]
