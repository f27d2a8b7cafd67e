import { line } from './steps.kit.js'
import { dated, type Fields } from './writing.kit.js'

/** What one level pays of one component, and from when until when that is in force. */
export type Amount = readonly [component: string, level: string, fen: number, from: string, until: string | null]

/** What a document says of amounts in three places: a line of the answer, a step, and a parameter read on the month's first day. */
export interface AmountsWritten {
  readonly lines: ReadonlyArray<Fields>
  readonly names: ReadonlyArray<string>
  readonly steps: ReadonlyArray<Fields>
  readonly parameters: ReadonlyArray<Fields>
}

export const amountsIn = (month: string, ...amounts: ReadonlyArray<Amount>): AmountsWritten => {
  const on = `${month}-01`
  return {
    lines: amounts.map(([component, level, fen]) => ({ component, level, fen })),
    names: amounts.map(([component, level]) => `line:${component}:${level}`),
    steps: amounts.map(([component, level, fen]) => line(`${component}:${level}`, `${component}.${level}@${on}`, fen)),
    parameters: amounts.map(([component, level, fen, from, until]) =>
      dated(`${component}.${level}`, on, fen, from, until),
    ),
  }
}

export const owed = (lines: ReadonlyArray<Fields>, totalFen: number): Fields => ({
  status: 'owed',
  reason: null,
  releasedIn: null,
  lines,
  totalFen,
})
