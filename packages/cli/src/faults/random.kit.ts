/** Numbers in [0, 1) that are the same for the same seed (xorshift). */
export const seeded = (seed: number): (() => number) => {
  let state = (seed ^ 0x9e3779b9) | 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  // Small seeds are alike in most of their bits; after some steps they no longer are.
  for (let i = 0; i < 16; i++) next()
  return next
}
