import * as t from 'io-ts'

/** What the child process of each phase prints. Rates are per second. */
export const ImportMeasured = t.strict({
  rows: t.number,
  seconds: t.number,
  /** Share of the time for which a core worked for the process. */
  busy: t.number,
  events: t.number,
  storeBytes: t.number,
  peakMemoryBytes: t.number,
})
export interface ImportMeasured extends t.TypeOf<typeof ImportMeasured> {}

export const AppendMeasured = t.strict({
  perSecond: t.number,
  floorPerSecond: t.number,
  driver: t.string,
  sqlite: t.string,
})
export interface AppendMeasured extends t.TypeOf<typeof AppendMeasured> {}

export const ReplayMeasured = t.strict({
  eventsPerSecond: t.number,
  floorPerSecond: t.number,
  rounds: t.number,
  peakMemoryBytes: t.number,
})
export interface ReplayMeasured extends t.TypeOf<typeof ReplayMeasured> {}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
