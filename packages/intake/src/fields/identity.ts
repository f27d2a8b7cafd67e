import { isIdNumberShaped, ParticipantId } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { type Field, halfWidth, unreadable } from './field.js'

/** 个人编号. A number shaped like an ID number is refused: it would put one into the log. */
export const participantIdField: Field<ParticipantId> = {
  form: 'participant id: 1–40 letters, digits, hyphens; not an ID number',
  measure: 'person',
  read: (text) => {
    const id = halfWidth(text)
    if (isIdNumberShaped(id)) return unreadable('participant-id-is-id-number')
    return ParticipantId.is(id) ? E.right(id) : unreadable('participant-id-malformed')
  },
}

/** Digits that a workbook keeps of a number; what follows is zeros. */
const digitsKept = 15

/** 公民身份号码, 15 or 18 characters. Whether GB 11643 holds is recorded, not judged here. */
export const idNumberField: Field<string> = {
  form: 'ID number, 15 or 18 characters',
  read: (text, { kind }) => {
    const number = halfWidth(text).replaceAll(' ', '').toUpperCase()
    if (kind === 'number' && number.length > digitsKept) return unreadable('id-number-lost-digits')
    return isIdNumberShaped(number) ? E.right(number) : unreadable('id-number-malformed')
  },
}

/** 银行账号: digits and letters; blanks between groups are dropped, so that equal accounts give equal tokens. */
export const bankAccountField: Field<string> = {
  form: 'bank account, 6–40 letters, digits or hyphens',
  read: (text, { kind }) => {
    const account = halfWidth(text).replaceAll(' ', '')
    if (kind === 'number' && account.length > digitsKept) return unreadable('bank-account-lost-digits')
    return /^[A-Za-z0-9-]{6,40}$/.test(account) ? E.right(account) : unreadable('bank-account-malformed')
  },
}
