import { boundedMap } from './bounded-map.js'
import { type Bucket, type Rate, type Taken, take } from './token-bucket.js'

/** 限流: buckets of those who asked of late, each by what it is known as. */
export interface RateLimit {
  readonly take: (who: string, atMs: number) => Taken
  /** What taking would come to; nothing is taken. */
  readonly look: (who: string, atMs: number) => Taken
  /** How many are remembered. */
  readonly size: () => number
}

/**
 * A limit for each. It remembers at most `most`; whoever is forgotten for others begins with a full bucket, which is more than he had, so
 * the memory of a server is bounded and nobody is refused for another.
 */
export const rateLimit = (rate: Rate, most: number): RateLimit => {
  const buckets = boundedMap<string, Bucket>(most)
  return {
    take: (who, atMs) => {
      const taken = take(rate, buckets.get(who), atMs)
      buckets.set(who, taken.bucket)
      return taken
    },
    look: (who, atMs) => take(rate, buckets.get(who), atMs),
    size: buckets.size,
  }
}

/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers), and `Retry-After` where nothing is granted. */
export const rateHeaders = (
  { burst, perSecond }: Rate,
  { remaining, fullInS, isGranted, retryAfterS }: Taken,
): Readonly<Record<string, string>> => ({
  'RateLimit-Policy': `"caller";q=${burst};w=${Math.ceil(burst / perSecond)}`,
  RateLimit: `"caller";r=${remaining};t=${fullInS}`,
  ...(isGranted ? {} : { 'Retry-After': String(retryAfterS) }),
})
