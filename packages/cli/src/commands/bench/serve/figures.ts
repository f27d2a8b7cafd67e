import { percentile } from '../measured.js'
import type { Sent } from './open-load.js'

/** Requests per second, beside those of a bare answer of the same JSON in the same rounds. */
export interface RateFigure {
  readonly perSecond: number
  readonly barePerSecond: number
  /** The bare answer with the headers of ours. */
  readonly bareWithHeadersPerSecond: number
  /** Of the body. */
  readonly bytes: number
  /** Header fields of an answer of ours, and of a bare one. */
  readonly headers: number
  readonly bareHeaders: number
  /** Answers without a 2xx, of all rounds. */
  readonly others: number
}

/** Times of answers at a rate, in milliseconds from when each request was to be sent. */
export interface LatencyFigure {
  readonly perSecond: number
  readonly requests: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly others: number
}

/** What became of more requests than can be answered. */
export interface OverloadFigure {
  /** By what most are refused: how often a key may ask, or how many are answered at once. */
  readonly by: 'rate' | 'room'
  readonly keys: number
  readonly capacityPerSecond: number
  readonly offeredPerSecond: number
  readonly goodputPerSecond: number
  /** Answers with 429 and 503. */
  readonly refused: number
  /** From when a request was sent. */
  readonly refusedP99Ms: number
  /** From when it was to be sent: also the time until one of the connections was free. */
  readonly refusedDueP99Ms: number
  /** Neither answered nor refused. */
  readonly broken: number
  /** From the end of the flood; null where it had not recovered when nobody looked any more. */
  readonly recoveredMs: number | null
}

const isGood = ({ status }: Sent): boolean => status === 200
const isRefused = ({ status }: Sent): boolean => status === 429 || status === 503

export const latencyOf = (sent: ReadonlyArray<Sent>, perSecond: number): LatencyFigure => {
  const times = sent.filter(isGood).map(({ tookMs }) => tookMs)
  return {
    perSecond,
    requests: sent.length,
    p50Ms: percentile(times, 50),
    p95Ms: percentile(times, 95),
    p99Ms: percentile(times, 99),
    others: sent.length - times.length,
  }
}

/** Answers with 200 that ended within a window of the load, per second of it. */
export const goodputOf = (sent: ReadonlyArray<Sent>, fromMs: number, toMs: number): number =>
  (sent.filter((one) => isGood(one) && one.atMs + one.tookMs >= fromMs && one.atMs + one.tookMs < toMs).length * 1000) /
  (toMs - fromMs)

export const refusalsOf = (
  sent: ReadonlyArray<Sent>,
): Pick<OverloadFigure, 'refused' | 'refusedP99Ms' | 'refusedDueP99Ms' | 'broken'> => {
  const refused = sent.filter(isRefused)
  return {
    refused: refused.length,
    refusedP99Ms: percentile(
      refused.map(({ tookMs, waitedMs }) => tookMs - waitedMs),
      99,
    ),
    refusedDueP99Ms: percentile(
      refused.map(({ tookMs }) => tookMs),
      99,
    ),
    broken: sent.filter((one) => !isGood(one) && !isRefused(one)).length,
  }
}

/** A probe is as before where it is answered within this time. */
const asBeforeMs = 100
/** So long everything has to be as before. */
const steadyMs = 1_000

/** When everything was as before, and stayed so for a second; null where it never did. */
export const recoveredAfter = (probes: ReadonlyArray<Sent>): number | null => {
  const isAsBefore = (probe: Sent): boolean => isGood(probe) && probe.tookMs <= asBeforeMs
  const last = probes.at(-1)?.atMs ?? 0
  const lastBad = probes.findLastIndex((probe) => !isAsBefore(probe))
  const first = probes[lastBad + 1]
  return first === undefined || last - first.atMs < steadyMs ? null : first.atMs
}
