import { BusinessDate, checkCharacterOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { RowProblemCode } from '../rows/row-problems.js'
import { type Field, halfWidth, unreadable } from './field.js'

const charactersAtMost = 200
const controlCharacter = /[\p{Cc}\u2028\u2029]/u
const surrogate = /[\ud800-\udfff]/
const loneSurrogate = /\p{Surrogate}/u

const textFault = (text: string): RowProblemCode | null => {
  if (text.length > charactersAtMost && [...text].length > charactersAtMost) return 'text-too-long'
  const isBroken = controlCharacter.test(text) || (surrogate.test(text) && loneSurrogate.test(text))
  return isBroken ? 'text-has-control-characters' : null
}

const eighteen = /\d{17}[\dXx]/g
const idLength = 18

/** 18 characters that are an ID number by GB 11643, and not some other long number. */
const holdsIdNumber = (text: string): boolean =>
  text.length >= idLength &&
  (halfWidth(text).match(eighteen) ?? []).some(
    (number) =>
      checkCharacterOf(number) === number.slice(-1).toUpperCase() &&
      BusinessDate.is(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`),
  )

/** 文字: as written, without the white space around it. It goes into the log, so that no ID number may stand in it. */
export const textField: Field<string> = {
  form: 'text, at most 200 characters, without ID numbers',
  read: (text) => {
    const fault = textFault(text) ?? (holdsIdNumber(text) ? 'text-has-id-number' : null)
    return fault === null ? E.right(text) : unreadable(fault)
  },
}

/** 文字 of which nothing but its form is checked: names, which go to the vault, and voucher numbers, which may look like anything. */
export const plainTextField: Field<string> = {
  form: 'text, at most 200 characters',
  read: (text) => {
    const fault = textFault(text)
    return fault === null ? E.right(text) : unreadable(fault)
  },
}

/** 整数 in a range, both ends included. */
export const wholeNumberField = (least: number, most: number): Field<t.Int> => ({
  form: `whole number ${least.toLocaleString('en')}–${most.toLocaleString('en')}`,
  read: (text) => {
    const plain = halfWidth(text).replaceAll(/,(?=\d{3}(,|$))/g, '')
    const number = Number(plain)
    return /^\d{1,12}$/.test(plain) && t.Int.is(number) && number >= least && number <= most
      ? E.right(number)
      : unreadable('number-malformed')
  },
})

/** 利率: a fraction as text, which it stays, so that it never becomes a float. `2.75%` reads 0.0275. */
export const rateField: Field<string> = {
  form: 'fraction: `0.0275`',
  read: (text) => {
    const plain = halfWidth(text)
    return /^0(\.\d{1,10})?$/.test(plain)
      ? E.right(plain.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''))
      : unreadable('rate-malformed')
  },
}

/** 记录编号, a UUID. */
export const eventIdField: Field<string> = {
  form: 'event id',
  read: (text) => {
    const id = halfWidth(text).toLowerCase()
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? E.right(id) : unreadable('event-id-malformed')
  },
}
