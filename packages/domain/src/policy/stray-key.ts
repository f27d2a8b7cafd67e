/**
 * The path of the first key of a file that its codec does not know, and so has left out of what it decoded; null where there is none.
 * A key nobody reads is mostly a slip, and whoever wrote it believes that it holds.
 */
export const strayKey = (file: unknown, decoded: unknown): string | null => {
  if (!isObject(file) || !isObject(decoded)) return null
  const known = new Map(Object.entries(decoded))
  for (const [key, value] of Object.entries(file)) {
    if (!known.has(key)) return key
    const below = strayKey(value, known.get(key))
    if (below !== null) return `${key}.${below}`
  }
  return null
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
