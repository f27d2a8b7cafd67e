const instant = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?Z$/

/** Whether a text is an RFC 3339 instant in UTC, written with `T` and `Z`. */
export const isInstant = (text: string): boolean => instant.test(text)

/**
 * A text whose plain order is the order of time. Instants themselves do not have it: `…:00Z` sorts after `…:00.5Z`.
 * `instantKeySql` says the same in SQL.
 */
export const instantKey = (text: string): string =>
  (text.includes('.') ? text.replace('Z', '') : text.replace('Z', '.')).replace(/0+$/, '')

/** Whether one instant is after another. */
export const isLater = (a: string, b: string): boolean => instantKey(a) > instantKey(b)

/** The later of two instants; the first where they are equal. */
export const laterOf = (a: string, b: string): string => (isLater(b, a) ? b : a)
