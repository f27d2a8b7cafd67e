import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedMap } from './bounded-map.js'
import { networkOf } from './network-of.js'
import { rateHeaders, rateLimit } from './rate-limit.js'
import { type Bucket, take } from './token-bucket.js'

const rate = { burst: 3, perSecond: 2 }

describe('a bucket', () => {
  it('grants as many at once as it holds, then one whenever one has come back', () => {
    let bucket: Bucket | undefined
    const asked = [0, 0, 0, 0, 499, 500, 500, 1000].map((atMs) => {
      const taken = take(rate, bucket, atMs)
      bucket = taken.bucket
      return taken.isGranted
    })
    expect(asked).toEqual([true, true, true, false, false, true, false, true])
  })

  it('tells when to come again: not earlier than that is anything granted', () =>
    fc.assert(
      fc.property(
        fc.record({
          burst: fc.integer({ min: 1, max: 50 }),
          perSecond: fc.double({ min: 0.05, max: 50, noNaN: true }),
        }),
        fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 }),
        (limit, waits) => {
          let [atMs, granted] = [0, 0]
          let bucket: Bucket | undefined
          for (const wait of waits) {
            atMs += wait
            const taken = take(limit, bucket, atMs)
            bucket = taken.bucket
            granted += taken.isGranted ? 1 : 0
            if (!taken.isGranted) expect(take(limit, bucket, atMs + taken.retryAfterS * 1000).isGranted).toBe(true)
            expect(taken.remaining).toBeLessThan(limit.burst)
          }
          expect(granted).toBeLessThanOrEqual(limit.burst + (atMs * limit.perSecond) / 1000 + 1e-6)
        },
      ),
    ))

  it('does not fill when a clock runs backwards', () => {
    const taken = take({ burst: 1, perSecond: 1 }, undefined, 1000)
    const back = take({ burst: 1, perSecond: 1 }, taken.bucket, 0)
    expect(back.isGranted).toBe(false)
    expect(take({ burst: 1, perSecond: 1 }, back.bucket, 1999).isGranted).toBe(false)
    expect(take({ burst: 1, perSecond: 1 }, back.bucket, 2000).isGranted).toBe(true)
  })
})

describe('a limit', () => {
  it('is that of each alone', () => {
    const limit = rateLimit(rate, 10)
    for (const _ of [1, 2, 3]) limit.take('greedy', 0)
    expect([limit.take('greedy', 0).isGranted, limit.take('modest', 0).isGranted]).toEqual([false, true])
  })

  it('remembers no more than it may, however many come', () => {
    const limit = rateLimit(rate, 100)
    for (let index = 0; index < 10_000; index += 1) limit.take(`network-${index}`, index)
    expect(limit.size()).toBe(100)
  })

  it('says what is left', () => {
    const limit = rateLimit(rate, 1)
    expect(rateHeaders(rate, limit.take('a', 0))).toEqual({
      'RateLimit-Policy': '"caller";q=3;w=2',
      RateLimit: '"caller";r=2;t=1',
    })
    limit.take('a', 0)
    limit.take('a', 0)
    expect(rateHeaders(rate, limit.take('a', 0))).toMatchObject({ RateLimit: '"caller";r=0;t=2', 'Retry-After': '1' })
  })
})

describe('a bounded map', () => {
  it('forgets what was used longest ago', () => {
    const map = boundedMap<string, number>(2)
    map.set('a', 1)
    map.set('b', 2)
    map.get('a')
    map.set('c', 3)
    expect([map.get('a'), map.get('b'), map.get('c'), map.size()]).toEqual([1, undefined, 3, 2])
    map.set('a', 4)
    expect([...map.entries()]).toEqual([
      ['c', 3],
      ['a', 4],
    ])
  })
})

describe('a network', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
    ['2001:0db8::1:bbbb:0:0:2', '2001:db8:0:1::/64'],
    ['2001:DB8:0:1:c:c:c:c', '2001:db8:0:1::/64'],
    ['2001:db8:0:2::1', '2001:db8:0:2::/64'],
    ['64:ff9b::10.0.0.7', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['10.0.0.7, 1.2.3.4', 'unknown'],
    [null, 'unknown'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
})
