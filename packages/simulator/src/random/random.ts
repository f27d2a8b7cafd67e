import { broken } from '@pension-ledger/domain'

/** Where randomness comes from: four words. A seed is never used up; `seedAt` makes its children, however many were drawn before. */
export interface Seed {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** A stream of random numbers (sfc32). Whoever draws from it moves it on. */
export interface Random {
  a: number
  b: number
  c: number
  counter: number
}

const mixed = (word: number, text: string): number => {
  let hash = word
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return avalanche(hash ^ text.length)
}

const avalanche = (word: number): number => {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The seed that a text stands for. */
export const seedFrom = (text: string): Seed => ({
  a: mixed(0x243f6a88, text),
  b: mixed(0x85a308d3, text),
  c: mixed(0x13198a2e, text),
  d: mixed(0x03707344, text),
})

/** The child of a seed with that number: the same for the same seed and number, whatever else is drawn. */
export const seedAt = (seed: Seed, index: number): Seed => {
  const step = Math.imul(index + 1, 0x9e3779b1)
  return {
    a: avalanche(seed.a ^ step),
    b: avalanche(seed.b + Math.imul(step, 3)),
    c: avalanche(seed.c ^ Math.imul(step, 5)),
    d: avalanche(seed.d + Math.imul(step, 7)),
  }
}

const warmUp = 12

/** A source of random numbers that is owned by the caller; the same seed gives the same numbers on every machine. */
export const randomOf = (seed: Seed): Random => {
  const random: Random = { a: seed.a, b: seed.b, c: seed.c, counter: seed.d }
  for (let i = 0; i < warmUp; i++) word(random)
  return random
}

/** The next 32 bits. */
const word = (random: Random): number => {
  const sum = (random.a + random.b + random.counter) >>> 0
  random.counter = (random.counter + 1) >>> 0
  random.a = (random.b ^ (random.b >>> 9)) >>> 0
  random.b = (random.c + (random.c << 3)) >>> 0
  random.c = (((random.c << 21) | (random.c >>> 11)) + sum) >>> 0
  return sum
}

/** In [0, 1). */
export const fraction = (random: Random): number => word(random) / 0x1_0000_0000

/** A whole number from 0 up to, not including, `count`. */
export const below = (random: Random, count: number): number => Math.floor(fraction(random) * count)

/** A whole number, both ends included. */
export const between = (random: Random, least: number, most: number): number => least + below(random, most - least + 1)

/** Whether something happens that has this probability, from 0 to 1. */
export const chance = (random: Random, probability: number): boolean => fraction(random) < probability

/** One of a list, each as likely; `broken` of an empty one. */
export const pick = <T>(random: Random, list: ReadonlyArray<T>): T =>
  list[below(random, list.length)] ?? broken('nothing to pick from')

/** Values with how often each is drawn, in any whole unit. */
export type Weighted<T> = ReadonlyArray<readonly [weight: number, value: T]>

/** One of several values, each as often as its weight says. */
export const weighted = <T>(random: Random, choices: Weighted<T>): T => {
  let total = 0
  for (const [weight] of choices) total += weight
  let left = below(random, total)
  for (const [weight, value] of choices) {
    if (left < weight) return value
    left -= weight
  }
  return broken('nothing to choose from')
}
