const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** GB 11643-1999: the check character of the first 17 digits. */
const checkCharacterOf = (digits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checkCharacters[sum % 11] ?? ''
}

/**
 * 公民身份号码 in the one form in which two of them are compared: without spaces around it, `x` as `X`, and a number of the old 15 digits
 * lifted to 18 (the century 19, and the check character). It does not judge: a text that is no ID number comes back as it is.
 *
 * Source: GB 11643-1999.
 */
export const normaliseIdNumber = (text: string): string => {
  const plain = text.trim().toUpperCase()
  if (!/^\d{15}$/.test(plain)) return plain
  const lifted = `${plain.slice(0, 6)}19${plain.slice(6)}`
  return lifted + checkCharacterOf(lifted)
}
