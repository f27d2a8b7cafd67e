import { type Fen, wholeFen } from '@pension-ledger/domain'

const word = (n: bigint): bigint => BigInt.asUintN(64, n)

/** SplitMix64 (Steele, Lea and Flood 2014): the 64-bit numbers that follow a seed, the same in every language. */
export function* splitMix64(seed: number): Generator<bigint, never> {
  let state = word(BigInt(seed))
  for (;;) {
    state = word(state + 0x9e3779b97f4a7c15n)
    let mixed = word((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n)
    mixed = word((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn)
    yield mixed ^ (mixed >> 31n)
  }
}

/**
 * 随机起点: the first monetary unit of a sample, from 1 to the interval, each equally likely: the first number of SplitMix64 below the
 * largest multiple of the interval, modulo the interval, plus 1.
 *
 * Units:   fen. `seed` is a whole number, not negative.
 */
export const startOf = (seed: number, intervalFen: Fen): Fen => {
  const interval = BigInt(intervalFen)
  const fair = (1n << 64n) - ((1n << 64n) % interval)
  const numbers = splitMix64(seed)
  let drawn = numbers.next().value
  while (drawn >= fair) drawn = numbers.next().value
  return wholeFen(Number(drawn % interval) + 1)
}
