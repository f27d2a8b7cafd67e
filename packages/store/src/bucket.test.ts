import { describe, expect, it } from 'vitest'
import { bucketCount, bucketOf } from './bucket.js'

describe('The bucket of a stream', () => {
  // Files keep these numbers: a change here makes every store that exists unreadable in partitions.
  it.each([
    ['participant-p-1', 689],
    ['participant-p-2', 583],
    ['fund-luoyang-2022', 20],
    ['scheme-kunming-chenggong', 562],
    ['参保人-𠮷', 305],
  ])('%s is %i, for ever', (stream, bucket) => expect(bucketOf(stream)).toBe(bucket))

  it('spreads participants evenly over the buckets', () => {
    const sizes = new Array<number>(bucketCount).fill(0)
    for (let n = 0; n < 100_000; n++) {
      const bucket = bucketOf(`participant-p-${n}`)
      sizes[bucket] = (sizes[bucket] ?? 0) + 1
    }
    expect(Math.min(...sizes)).toBeGreaterThan(40)
    expect(Math.max(...sizes)).toBeLessThan(200)
  })
})
