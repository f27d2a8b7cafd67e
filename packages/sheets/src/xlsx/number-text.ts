/**
 * A number cell as plain decimal text: `11`, `1234.5`, `0.0000001`; never `1.1E1`.
 *
 * Digits that are stored as a whole number are given as they stand, however many. Whole numbers a double holds exactly are written
 * out. Anything else is cut to the 15 significant digits that the program itself keeps and shows, so that a sum stored as
 * `0.30000000000000004` reads `0.3`, as on the clerk's screen.
 *
 * Returns: null when the stored text is no number.
 */
export const numberText = (stored: string): string | null => {
  if (/^(0|-?[1-9]\d{0,99})$/.test(stored)) return stored
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return null
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  const shown = Number(value.toPrecision(15))
  // The very largest numbers would be rounded out of range.
  return withoutExponent(String(Number.isFinite(shown) ? shown : value))
}

const withoutExponent = (text: string): string => {
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (parts === null) return text
  const [, sign = '', whole = '', fraction = '', exponent = ''] = parts
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return (
    sign + (point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`)
  )
}
