/** Of `count` partitions of the streams, the one with this index. */
export interface Partition {
  readonly index: number
  readonly count: number
}

/** A store tells streams apart by 1,024 buckets; finer partitions would be empty. */
const mostPartitions = 1024

/**
 * The passes of a replay: as many partitions as keep each below `eventsInMemory`; null stands for everything in one pass. A partition that
 * was asked for is itself divided: of n·k partitions, those with index i, i + n, i + 2n, … make up partition i of n.
 */
export const partitionsFor = (
  events: number,
  eventsInMemory: number,
  wanted?: Partition,
): ReadonlyArray<Partition | null> => {
  const { index, count } = wanted ?? { index: 0, count: 1 }
  const passes = Math.max(1, Math.min(Math.ceil(events / count / eventsInMemory), Math.floor(mostPartitions / count)))
  if (passes * count === 1) return [null]
  return Array.from({ length: passes }, (_, pass) => ({ index: index + pass * count, count: count * passes }))
}
