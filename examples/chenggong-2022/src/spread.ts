const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))

const strideFor = (size: number): number => {
  let stride = Math.max(1, Math.floor(size * 0.618))
  while (greatestCommonDivisor(stride, size) !== 1) stride += 1
  return stride
}

/**
 * Scatters the numbers 0 to size - 1 over the same range, each place taken once, so that neighbours come far apart: participants of
 * one cohort get ids from all over, and the members of a cohort zones, methods and ages of all kinds, in exact proportions.
 */
export const scattered = (size: number): ((position: number) => number) => {
  const stride = strideFor(size)
  return (position) => (position * stride) % size
}

/** Which of several parts a scattered position falls into: part i is taken exactly `counts[i]` times. */
export const partOf = (counts: ReadonlyArray<number>, place: number): number => {
  let left = place
  for (const [part, count] of counts.entries()) {
    if (left < count) return part
    left -= count
  }
  throw new RangeError(`Place ${place} is beyond the ${counts.length} parts.`)
}
