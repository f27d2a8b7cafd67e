import { canonical } from '../document/canonical.js'

const longest = 200

/** A value in a sentence: as JSON, and not too long. */
export const shown = (value: unknown): string => cut(jsonOf(value), 0, longest)

/**
 * Two values that differ, each as JSON; of long ones what stands around the first difference, for their beginnings say the same. Their
 * fields are then in one order, for another order is no difference.
 */
export const shownApart = (
  expected: unknown,
  found: unknown,
): { readonly expected: string; readonly found: string } => {
  const isShort = Math.max(jsonOf(expected).length, jsonOf(found).length) <= 80
  if (isShort) return { expected: jsonOf(expected), found: jsonOf(found) }
  const [one, other] = [canonical(expected), canonical(found)]
  const from = beforeDifference(one, other)
  return { expected: cut(one, from, 120), found: cut(other, from, 120) }
}

const jsonOf = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

const cut = (text: string, from: number, most: number): string => {
  const rest = text.slice(from)
  return (from > 0 ? '…' : '') + (rest.length > most ? `${rest.slice(0, most - 1)}…` : rest)
}

/** Where to begin, so that some fields before the difference are seen, and none of them is cut. */
const beforeDifference = (one: string, other: string): number => {
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  const wanted = Math.max(0, same - 90)
  const field = /[{[,]/.exec(one.slice(wanted, same))
  return wanted === 0 || field === null ? wanted : wanted + field.index + 1
}
