import { type BusinessDate, checkCharacterOf, type Sex } from '@pension-ledger/domain'

/** Places that no number of a living person begins with: no province has the code 99. */
const inventedProvince = '99'
const inventedCounties = 10_000
const pairsOfADay = 500

const seventeenOf = (index: number, birthDate: BusinessDate, sex: Sex): string => {
  const county = String(index % inventedCounties).padStart(4, '0')
  const pair = Math.floor(index / inventedCounties) % pairsOfADay
  const order = String(pair * 2 + (sex === 'M' ? 1 : 0)).padStart(3, '0')
  return inventedProvince + county + birthDate.replaceAll('-', '') + order
}

/**
 * 公民身份号码 of an invented person: right by GB 11643 (birth date, sex, check character), wrong by its place, which does not
 * exist. Different for different indexes below five million.
 */
export const idNumberOf = (index: number, birthDate: BusinessDate, sex: Sex): string => {
  const seventeen = seventeenOf(index, birthDate, sex)
  return seventeen + checkCharacterOf(seventeen)
}

/** The same person's number of 15 digits, as it was before 1999: no century, no check character. */
export const oldIdNumberOf = (index: number, birthDate: BusinessDate, sex: Sex): string => {
  const seventeen = seventeenOf(index, birthDate, sex)
  return seventeen.slice(0, 6) + seventeen.slice(8)
}

/** 存折账号: no bank's numbers begin with 0000. `change` counts the accounts a person has had before. */
export const bankAccountOf = (index: number, change: number): string =>
  `0000${String(change).padStart(2, '0')}${String(index).padStart(13, '0')}`
