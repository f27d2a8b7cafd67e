import type { Row } from '@pension-ledger/sheets'
import type { Bench } from './bench-page.js'
import type { ScaleWords } from './bench-scale-words.js'
import type { RateMeasured } from './measured.js'

/** A rate, beside that of its floor and their ratio. */
export const besideFloor = (measure: string, rate: number, floor: number, remark: string): Row => [
  measure,
  String(Math.round(rate)),
  String(Math.round(floor)),
  (rate / floor).toPrecision(2),
  remark,
]

/** Groups of appends, the wire, projections that stay live, and two cores. */
export const scaleRows = (
  { grouped, wired, live, cores }: Pick<Bench, 'grouped' | 'wired' | 'live' | 'cores'>,
  words: ScaleWords,
): ReadonlyArray<Row> => {
  const beside = (measure: string, { perSecond, floorPerSecond }: RateMeasured, remark: string): Row =>
    besideFloor(measure, perSecond, floorPerSecond, remark)
  const { visible } = live
  return [
    beside(words.grouped, grouped, words.groupedFloor(grouped.eventsPerCommit)),
    besideFloor(words.grouped, grouped.perSecond, grouped.eventTablePerSecond, words.tableFloor),
    ...(wired === null
      ? [[words.wireAppend, '–', null, null, words.noStandIn]]
      : [
          beside(words.wireAppend, wired.append, words.wireFloor),
          beside(words.wireReadLog, wired.readLog, words.wireFloor),
          beside(words.wireReadStreams, wired.readStreams, words.wireFloor),
        ]),
    beside(words.catchUp, live.catchUp, words.catchUpFloor),
    ...(wired === null
      ? []
      : [beside(words.wireCatchUp, wired.catchUp, words.wireCatchUpFloor(wired.events.toLocaleString('en-US')))]),
    besideMs(words.visibleMedian, visible.medianMs, visible.floor.medianMs, words.visibleFloor(visible.appends)),
    besideMs(words.visibleP99, visible.p99Ms, visible.floor.p99Ms, words.visibleFloor(visible.appends)),
    ...(cores === null
      ? [[words.cores, '–', null, null, words.oneCore]]
      : [
          besideFloor(words.cores, cores.twoPerSecond, cores.oneCorePerSecond, words.coreFloor),
          besideFloor(words.cores, cores.twoPerSecond, cores.onePerSecond, words.processFloor),
        ]),
  ]
}

/** The floor takes less time, so that the ratio is below 1 as for rates. */
const besideMs = (measure: string, ms: number, floor: number, remark: string): Row => [
  measure,
  ms.toFixed(2),
  floor.toFixed(2),
  (floor / ms).toPrecision(2),
  remark,
]
