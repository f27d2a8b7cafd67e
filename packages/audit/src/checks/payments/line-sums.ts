import { type Component, components, type LineKey, lineKeys, lineNames } from '@pension-ledger/domain'

/** Signed fen per line; a line of 0 fen is absent. */
export type LineSums = { readonly [Key in LineKey]?: number }

type OpenSums = { -readonly [Key in LineKey]?: number }

export const noLines: LineSums = {}

/** Lines of the named components: 养老金 is made of three. */
export const keysOf = (...components: ReadonlyArray<Component>): ReadonlyArray<LineKey> =>
  lineKeys.filter((key) => components.includes(lineNames[key].component))

export const basicKeys = keysOf('basic-pension')
export const incrementKeys = keysOf('age-65-increment')
export const aidKeys = keysOf('disability-aid')
export const pensionKeys = keysOf('basic-pension', 'age-65-increment', 'account-pension')

/** `a + sign × b`, line by line. */
export const combined = (a: LineSums, b: LineSums, sign: 1 | -1): LineSums => {
  const sums: OpenSums = {}
  for (const key of lineKeys) {
    const fen = (a[key] ?? 0) + sign * (b[key] ?? 0)
    if (fen !== 0) sums[key] = fen
  }
  return sums
}

export const totalFen = (sums: LineSums, keys: ReadonlyArray<LineKey> = lineKeys): number => {
  let total = 0
  for (const key of keys) total += sums[key] ?? 0
  return total
}

export const isNothing = (sums: LineSums): boolean => {
  for (const key of lineKeys) if ((sums[key] ?? 0) !== 0) return false
  return true
}

/** Whether two pay the same. It runs for every month of everybody, so it makes nothing. */
export const areEqual = (a: LineSums, b: LineSums): boolean => {
  for (const key of lineKeys) if ((a[key] ?? 0) !== (b[key] ?? 0)) return false
  return true
}

/** The lines with these keys that are above zero; null where none is. */
export const overpaidIn = (open: LineSums, keys: ReadonlyArray<LineKey> = lineKeys): LineSums | null => {
  const sums: OpenSums = {}
  let isEmpty = true
  for (const key of keys) {
    const fen = open[key] ?? 0
    if (fen <= 0) continue
    sums[key] = fen
    isEmpty = false
  }
  return isEmpty ? null : sums
}

/** Of what is overpaid, line by line, no more than `most`; null where nothing is. */
export const overpaidUpTo = (open: LineSums, most: LineSums): LineSums | null => {
  const sums: OpenSums = {}
  for (const key of lineKeys) sums[key] = Math.min(open[key] ?? 0, most[key] ?? 0)
  return overpaidIn(sums)
}

/** The lines with these keys as they are, whatever their sign. */
export const only = (sums: LineSums, keys: ReadonlyArray<LineKey>): LineSums => {
  const some: OpenSums = {}
  for (const key of keys) if ((sums[key] ?? 0) !== 0) some[key] = sums[key] ?? 0
  return some
}

/** Takes so many fen off lines of one sign, in the order of the lines, and leaves the rest. */
export const lessFen = (sums: LineSums, fen: number): LineSums => {
  const rest: OpenSums = {}
  let toTake = fen
  for (const key of lineKeys) {
    const amount = sums[key] ?? 0
    const taken = Math.min(Math.abs(amount), toTake)
    toTake -= taken
    if (Math.abs(amount) > taken) rest[key] = amount - Math.sign(amount) * taken
  }
  return rest
}

const keysByComponent = components.map((component) => keysOf(component))

/** The lines of all components whose sum is as asked; null where there are none. A component is right or wrong as a whole. */
export const componentsWhere = (sums: LineSums, isMeant: (fen: number) => boolean): LineSums | null => {
  let some = noLines
  for (const keys of keysByComponent) if (isMeant(totalFen(sums, keys))) some = combined(some, only(sums, keys), 1)
  return isNothing(some) ? null : some
}

/** Of a line's sums, those of lines that others have too. */
export const linesAlsoIn = (sums: LineSums, others: LineSums): LineSums =>
  only(
    sums,
    lineKeys.filter((key) => others[key] !== undefined),
  )
