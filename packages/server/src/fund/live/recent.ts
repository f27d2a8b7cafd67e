/** The last few values that were used, by their keys. */
export interface Recent<Value> {
  readonly get: (key: string) => Value | undefined
  readonly put: (key: string, value: Value) => void
}

/** Whatever was not used for longest goes first. */
export const recent = <Value>(most: number): Recent<Value> => {
  const values = new Map<string, Value>()
  const put = (key: string, value: Value): void => {
    values.delete(key)
    values.set(key, value)
    const [oldest] = values.keys()
    if (values.size > most && oldest !== undefined) values.delete(oldest)
  }
  return {
    get: (key) => {
      const value = values.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
    put,
  }
}
