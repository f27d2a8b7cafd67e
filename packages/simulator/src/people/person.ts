import { type BusinessDate, type ParticipantId, participantId, type Sex } from '@pension-ledger/domain'
import { chance, type Random } from '../random/random.js'
import { nameOf } from './names.js'
import { bankAccountOf, idNumberOf, oldIdNumberOf } from './numbers.js'

/** 参保人, invented: nobody has this name with this number, for the number's place does not exist. */
export interface Person {
  readonly index: number
  readonly participantId: ParticipantId
  readonly sex: Sex
  readonly birthDate: BusinessDate
  readonly name: string
  /** As it stands in the register: of 18 characters, or still of 15 digits. */
  readonly idNumber: string
  readonly bankAccount: string
}

const oldNumbersUntil = '1980'
const shareOfOldNumbers = 0.01

/** The person behind a participant's number. Draws name and form of the ID number; sex and birth date are given. */
export const personOf = (random: Random, index: number, sex: Sex, birthDate: BusinessDate): Person => {
  const name = nameOf(random)
  const isOldNumber = chance(random, shareOfOldNumbers) && birthDate >= '1900' && birthDate < oldNumbersUntil
  return {
    index,
    participantId: participantId(`P${String(index + 1).padStart(8, '0')}`),
    sex,
    birthDate,
    name,
    idNumber: (isOldNumber ? oldIdNumberOf : idNumberOf)(index, birthDate, sex),
    bankAccount: bankAccountOf(index, 0),
  }
}
