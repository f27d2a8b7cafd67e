import { type Fen, wholeFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { type Field, halfWidth, unreadable } from './field.js'
import { remembered } from './remembered.js'

const amount = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/** 10^12 fen, both signs: beyond it a figure is a slip of the unit. */
const fenAtMost = 1_000_000_000_000

/** 元 as text into fen, without passing through a float. */
const yuan =
  (isSigned: boolean): Field<Fen>['read'] =>
  (text) => {
    const parts = amount.exec(halfWidth(text))
    if (parts === null) return unreadable('amount-malformed')
    const [, sign = '', whole = '', fraction = ''] = parts
    const digits = (whole.includes(',') ? whole.replaceAll(',', '') : whole) + fraction.padEnd(2, '0')
    const fen = Number(digits)
    if (fen > fenAtMost) return unreadable('amount-too-large')
    if (sign !== '-' || fen === 0) return E.right(wholeFen(fen))
    return isSigned ? E.right(wholeFen(-fen)) : unreadable('amount-negative')
  }

/** An amount that went one way only. */
export const yuanField: Field<Fen> = remembered({ form: 'yuan', measure: 'fen', read: yuan(false) })

/** An amount that may have gone back: adjustments, settlements, balances. */
export const signedYuanField: Field<Fen> = remembered({
  form: 'yuan, may be negative',
  measure: 'fen',
  read: yuan(true),
})
