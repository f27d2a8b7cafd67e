import { isDeepStrictEqual } from 'node:util'

/** Names of the fields in which two parsed facts differ, in the order of the first; the order of fields does not matter. */
export const fieldsThatDiffer = (a: object, b: object): ReadonlyArray<string> => {
  const [left, right] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))]
  const fields = new Set([...left.keys(), ...right.keys()])
  return [...fields].filter((field) => !isDeepStrictEqual(left.get(field), right.get(field)))
}
