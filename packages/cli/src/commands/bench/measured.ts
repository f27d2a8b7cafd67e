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

/** What was done in a second, and how much of it the floor did. */
const RateMeasured = t.strict({ perSecond: t.number, floorPerSecond: t.number })
export interface RateMeasured extends t.TypeOf<typeof RateMeasured> {}

export const GroupedMeasured = t.strict({
  perSecond: t.number,
  floorPerSecond: t.number,
  /** Bare inserts into the table that an event store would begin with. */
  eventTablePerSecond: t.number,
  eventsPerCommit: t.number,
  rounds: t.number,
})
export interface GroupedMeasured extends t.TypeOf<typeof GroupedMeasured> {}

const WireRates = t.strict({
  /** Of the history, that the stand-in began with. */
  events: t.number,
  rounds: t.number,
  append: RateMeasured,
  readLog: RateMeasured,
  readStreams: RateMeasured,
  catchUp: RateMeasured,
})
export interface WireMeasured extends t.TypeOf<typeof WireRates> {}
/** Null where the stand-in is not there. */
export const WireMeasured = t.union([WireRates, t.null])

const Times = t.strict({ medianMs: t.number, p99Ms: t.number })

export const LiveMeasured = t.strict({
  catchUp: RateMeasured,
  rounds: t.number,
  /** From the call of an append until all projections have counted the event. */
  visible: t.strict({ appends: t.number, medianMs: t.number, p99Ms: t.number, floor: Times }),
})
export interface LiveMeasured extends t.TypeOf<typeof LiveMeasured> {}

const CoresTimes = t.strict({
  /** In one process, which may have the compiler and the collection of garbage at work on the other core. */
  onePerSecond: t.number,
  /** The same by the processor's time: what one core alone would do at best. */
  oneCorePerSecond: t.number,
  twoPerSecond: t.number,
  rounds: t.number,
})
export interface CoresMeasured extends t.TypeOf<typeof CoresTimes> {}
/** Null where there is one core. */
export const CoresMeasured = t.union([CoresTimes, t.null])

export const ReplayMeasured = t.strict({
  eventsPerSecond: t.number,
  floorPerSecond: t.number,
  rounds: t.number,
  peakMemoryBytes: t.number,
})
export interface ReplayMeasured extends t.TypeOf<typeof ReplayMeasured> {}

export const EntitlementMeasured = t.strict({
  perSecond: t.number,
  floorPerSecond: t.number,
  /** Months of participants that were asked for in all rounds together, and those of them for which something was owed. */
  asked: t.number,
  owed: t.number,
  rounds: t.number,
})
export interface EntitlementMeasured extends t.TypeOf<typeof EntitlementMeasured> {}

export const AuditMeasured = t.strict({
  seconds: t.number,
  eventsPerSecond: t.number,
  /** The one that asks and those that it starts; null where the system does not tell. */
  processes: t.union([t.number, t.null]),
  /** The sum of what each process held at most; null where the system does not tell. */
  peakMemoryBytes: t.union([t.number, t.null]),
})
export interface AuditMeasured extends t.TypeOf<typeof AuditMeasured> {}

export interface QuestionTimes extends t.TypeOf<typeof Times> {}

export const QuestionsMeasured = t.strict({
  participants: t.number,
  months: t.number,
  account: Times,
  explain: Times,
})
export interface QuestionsMeasured extends t.TypeOf<typeof QuestionsMeasured> {}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** The smallest of the values that so many per cent of them do not exceed. */
export const percentile = (values: ReadonlyArray<number>, percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}
