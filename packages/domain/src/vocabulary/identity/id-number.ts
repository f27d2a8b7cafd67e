import { BusinessDate } from '../calendar/business-date.js'

/**
 * What an ID number shows when it is held against GB 11643 and against the record it stands in. History is recorded with its flags;
 * the check `ID_INVALID` finds them.
 */
export const idNumberFlags = [
  'fifteen-digits',
  'check-digit-wrong',
  'date-impossible',
  'birth-date-differs',
  'sex-differs',
] as const
/** One of `idNumberFlags`. */
export type IdNumberFlag = (typeof idNumberFlags)[number]

/** 公民身份号码 is an ID number at all: 15 digits, or 17 digits and a digit or X. */
export const isIdNumberShaped = (text: string): boolean => /^\d{15}$|^\d{17}[\dXx]$/.test(text)

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'

/** The 18th character for the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export const checkCharacterOf = (seventeen: string): string => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0)
  return checkCharacters.charAt(sum % 11)
}

/**
 * Compares an ID number of the right shape with GB 11643 and with the birth date and sex recorded beside it.
 *
 * Returns: the flags, none for a number in order. A 15-digit number has no check digit and two-digit years of the 1900s.
 */
export const flagsOfIdNumber = (
  idNumber: string,
  recorded: { readonly birthDate: string; readonly sex: 'M' | 'F' },
): ReadonlyArray<IdNumberFlag> => {
  const isLong = idNumber.length === 18
  const digits = isLong ? idNumber.slice(6, 14) : `19${idNumber.slice(6, 12)}`
  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const sexDigit = Number(isLong ? idNumber[16] : idNumber[14])

  const flags: IdNumberFlag[] = []
  if (!isLong) flags.push('fifteen-digits')
  if (isLong && checkCharacterOf(idNumber) !== idNumber[17]?.toUpperCase()) flags.push('check-digit-wrong')
  if (!BusinessDate.is(birthDate)) flags.push('date-impossible')
  else if (birthDate !== recorded.birthDate) flags.push('birth-date-differs')
  if ((sexDigit % 2 === 1 ? 'M' : 'F') !== recorded.sex) flags.push('sex-differs')
  return flags
}
