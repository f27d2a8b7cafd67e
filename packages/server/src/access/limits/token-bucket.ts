/** 令牌桶: how often somebody may ask. */
export interface Rate {
  /** As many at once. */
  readonly burst: number
  /** As many again each second. */
  readonly perSecond: number
}

/** What was left in a bucket at a moment, in milliseconds of a clock that never runs backwards. */
export interface Bucket {
  readonly left: number
  readonly atMs: number
}

/** What came of taking from a bucket. */
export interface Taken {
  readonly bucket: Bucket
  readonly isGranted: boolean
  /** Whole requests that could be made at once now. */
  readonly remaining: number
  /** Seconds, rounded up, until one more is granted; 0 where it is granted now. */
  readonly retryAfterS: number
  /** Seconds, rounded up, until the bucket is full again. */
  readonly fullInS: number
}

/** Takes one from a bucket, or from a full one where somebody asks for the first time. What is refused costs nothing. */
export const take = ({ burst, perSecond }: Rate, before: Bucket | undefined, atMs: number): Taken => {
  const passedMs = Math.max(0, atMs - (before?.atMs ?? atMs))
  const filled = Math.min(burst, (before?.left ?? burst) + (passedMs * perSecond) / 1000)
  const isGranted = filled >= 1
  const left = isGranted ? filled - 1 : filled
  return {
    bucket: { left, atMs: Math.max(atMs, before?.atMs ?? atMs) },
    isGranted,
    remaining: Math.floor(left),
    retryAfterS: isGranted ? 0 : Math.max(1, Math.ceil((1 - filled) / perSecond)),
    fullInS: Math.ceil((burst - left) / perSecond),
  }
}
