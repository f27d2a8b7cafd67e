/** Says of a number only that it is the same as another: `tokenOfIdNumber` of the identity vault. */
export type TokenOf = (idNumber: string) => string

/** Fifteen digits and more, perhaps with spaces or hyphens between them, perhaps an x at the end. */
const longNumber = /\d(?:[ -]?\d){14,}(?:[ -]?[Xx])?/g

/** A text whose ID numbers are tokens, and whose other long numbers, bank accounts for instance, are gone. */
export const withoutNumbers = (text: string, tokenOf: TokenOf): string =>
  text.normalize('NFKC').replace(longNumber, (found) => {
    const plain = found.replace(/[ -]/g, '')
    if (/^(\d{15}|\d{17}[\dXx])$/.test(plain)) return `[id-number ${tokenOf(plain)}]`
    // Two days behind each other have as many digits as a bank account, and hyphens between them.
    return /^\d{16,}[Xx]?$/.test(found) ? '[number]' : found
  })

/** Any JSON value, with all texts in it made so. */
export const jsonWithoutNumbers = (value: unknown, tokenOf: TokenOf): unknown => {
  if (typeof value === 'string') return withoutNumbers(value, tokenOf)
  if (typeof value === 'number') return Math.abs(value) >= 1e14 ? '[number]' : value
  if (typeof value === 'bigint') return withoutNumbers(String(value), tokenOf)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => jsonWithoutNumbers(each, tokenOf))
  return recordWithoutNumbers(value, tokenOf)
}

/** A record, with all texts in it made so, its names included. */
export const recordWithoutNumbers = (record: object, tokenOf: TokenOf): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record).map(([name, each]) => [withoutNumbers(name, tokenOf), jsonWithoutNumbers(each, tokenOf)]),
  )
