import type { RecordedEvent } from '@pension-ledger/store'
import type { Standing } from '../history/history.js'

const chinaIsAhead = 8 * 60 * 60 * 1000

/** The civil day of an instant in Asia/Shanghai, which has had one time all the year round since 1992. */
export const dayInChina = (instant: string): string =>
  new Date(Date.parse(instant) + chinaIsAhead).toISOString().slice(0, 10)

/** 修改时间: the day on which this ledger recorded a fact. */
export const changedOn = ({ recordedAt }: RecordedEvent): string => dayInChina(recordedAt)

/** 经办日期: the day on which the source says that it was handled; null where it does not say. */
export const handledOn = ({ provenance }: RecordedEvent): string | null =>
  provenance.sourceRecordedAt === null ? null : dayInChina(provenance.sourceRecordedAt)

/** The fact recorded last. */
export const newest = (facts: ReadonlyArray<Standing>): RecordedEvent | null => {
  let last: RecordedEvent | null = null
  for (const { recorded } of facts) if (last === null || recorded.position > last.position) last = recorded
  return last
}

/** 修改时间 of a row that several facts are behind. */
export const changedLast = (facts: ReadonlyArray<Standing>): string | null => {
  const last = newest(facts)
  return last === null ? null : changedOn(last)
}
