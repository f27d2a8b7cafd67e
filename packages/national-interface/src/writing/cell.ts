import * as E from 'fp-ts/lib/Either.js'
import type { Representation } from '../tables/representation.js'

/**
 * What stands in a field: text, days as `YYYY-MM-DD` and months as `YYYY-MM`, whole fen for decimals with two places, whole numbers
 * for integers; null where there is no value, which is written as an empty element.
 */
export type Cell = string | number | null

/** Why a value does not fit its field. */
export type Misfit = 'too-long' | 'wrong-length' | 'not-whole' | 'not-text' | 'not-a-number' | 'not-digits'

/**
 * A value as its field is written; the empty text for null.
 *
 * Units:   fen become yuan with a point and two decimals, by string arithmetic.
 * Rejects: a misfit; nothing is cut and nothing is padded.
 */
export const cellText = (cell: Cell, representation: Representation): E.Either<Misfit, string> => {
  if (cell === null || cell === '') return empty
  switch (representation.kind) {
    case 'decimal':
      return typeof cell === 'number' ? decimalText(cell, representation.width, representation.places) : notANumber
    case 'integer':
      return typeof cell === 'number' ? integerText(cell, representation.digits) : notANumber
    case 'text':
      if (typeof cell !== 'string') return notText
      return lengthOf(cell) <= representation.most ? E.right(cell) : tooLong
    case 'code':
      if (typeof cell !== 'string') return notText
      return lengthOf(cell) === representation.exact ? E.right(cell) : wrongLength
    default:
      return typeof cell === 'string' ? digitsText(cell.replaceAll('-', ''), representation.exact) : notText
  }
}

/** Characters, not UTF-16 units: 𠮷 is one. */
export const lengthOf = (text: string): number => {
  let length = 0
  for (const _ of text) length += 1
  return length
}

const empty: E.Either<Misfit, string> = E.right('')
const tooLong: E.Either<Misfit, string> = E.left('too-long')
const wrongLength: E.Either<Misfit, string> = E.left('wrong-length')
const notWhole: E.Either<Misfit, string> = E.left('not-whole')
const notText: E.Either<Misfit, string> = E.left('not-text')
const notANumber: E.Either<Misfit, string> = E.left('not-a-number')

const decimalText = (scaled: number, width: number, places: number): E.Either<Misfit, string> => {
  if (!Number.isSafeInteger(scaled)) return notWhole
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0')
  const text = `${scaled < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
  return text.length <= width ? E.right(text) : tooLong
}

const integerText = (n: number, digits: number): E.Either<Misfit, string> => {
  if (!Number.isSafeInteger(n)) return notWhole
  return String(Math.abs(n)).length <= digits ? E.right(String(n)) : tooLong
}

const digitsText = (text: string, exact: number): E.Either<Misfit, string> => {
  if (text.length !== exact) return wrongLength
  return /^\d+$/.test(text) ? E.right(text) : E.left('not-digits')
}
