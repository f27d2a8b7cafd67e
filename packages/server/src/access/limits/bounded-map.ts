/** A map that never holds more than `most` entries: the one that was used longest ago makes room. */
export interface BoundedMap<Key, Value> {
  /** To look something up is to use it. */
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
  readonly delete: (key: Key) => void
  readonly size: () => number
  /** From the one used longest ago on. */
  readonly entries: () => IterableIterator<[Key, Value]>
}

/** An empty map for at most `most` entries. */
export const boundedMap = <Key, Value>(most: number): BoundedMap<Key, Value> => {
  // A Map keeps the order of insertion, so that whatever is used is put in anew.
  const kept = new Map<Key, Value>()
  /** The key that was used last: it stands at the end, and to put it there again is most of what looking it up costs. */
  let newest: Key | undefined
  const put = (key: Key, value: Value): void => {
    if (key !== newest) kept.delete(key)
    kept.set(key, value)
    newest = key
  }
  return {
    get: (key) => {
      const value = kept.get(key)
      if (value !== undefined && key !== newest) put(key, value)
      return value
    },
    set: (key, value) => {
      put(key, value)
      const { value: oldest } = kept.keys().next()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
    delete: (key) => {
      kept.delete(key)
    },
    size: () => kept.size,
    entries: () => kept.entries(),
  }
}
