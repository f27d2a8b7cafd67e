import { type BusinessDate, type IdentityCorrected, type ParticipantId, zoneNamed } from '@pension-ledger/domain'
import type { Keyring } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { dateField } from '../fields/calendar.js'
import { codeField, codes, zoneField } from '../fields/code.js'
import type { Field } from '../fields/field.js'
import { bankAccountField, idNumberField } from '../fields/identity.js'
import { type RawCell, rawField } from '../fields/raw.js'
import { plainTextField, textField, wholeNumberField } from '../fields/text.js'
import { yuanField } from '../fields/yuan.js'
import { optional, required } from '../rows/column.js'
import type { Problems } from '../rows/column-reader.js'
import { kind, refused, type Said, says, saysOf, type Tools } from '../rows/kind.js'
import { committedRecord, type SecretPart } from '../rows/secret.js'
import { sexField } from './codes.js'
import { optionalReasonColumn, participantColumn } from './columns.js'

const changeField = codeField(
  codes({
    identity: ['身份信息', '身份信息变更'],
    place: ['参保地', '参保地变更'],
    'bank-account': ['银行账户', '银行账户变更'],
    suspend: ['暂停参保'],
    resume: ['恢复参保'],
    terminate: ['终止参保'],
    'transfer-out': ['关系转出', '转出'],
    'transfer-in': ['关系转入', '转入'],
  }),
)

const changedFieldField = codeField(
  codes({
    name: ['姓名'],
    'id-number': ['身份证号', '公民身份号码'],
    sex: ['性别'],
    'birth-date': ['出生日期'],
    zone: ['片区'],
    street: ['街道'],
    community: ['社区'],
    'bank-account': ['银行账号'],
  }),
)

/** 变更: everything about an enrolment that changes later. Which columns are needed depends on the kind of change. */
export const changes = kind({
  name: 'changes',
  zh: '变更',
  columns: {
    participantId: participantColumn,
    change: required('kind', ['变更类型', '类型'], changeField),
    effectiveOn: required('effective_on', ['生效日期', '变更日期'], dateField),
    field: optional('field', ['变更项', '变更项目'], changedFieldField),
    before: optional('before', ['变更前'], rawField),
    after: optional('after', ['变更后'], rawField),
    reason: optionalReasonColumn,
    fen: optional('amount_yuan', ['金额', '金额(元)', '转移金额'], yuanField),
    years: optional('years', ['缴费年限', '年限'], wholeNumberField(0, 99)),
  },
  becomes: [
    'IdentityCorrected',
    'PlaceChanged',
    'BankAccountChanged',
    'EnrolmentSuspended',
    'EnrolmentResumed',
    'EnrolmentTerminated',
    'TransferredOut',
    'TransferredIn',
  ],
  say: ({ change, field, before, after, fen, years, ...said }, tools) => {
    switch (change) {
      case 'identity':
        return identityCorrected(field, after, said, tools)
      case 'place':
        return placeChanged(field, before, after, said, tools)
      case 'bank-account':
        return bankAccountChanged(after, said, tools)
      case 'suspend':
        return says({ type: 'EnrolmentSuspended', ...said })
      case 'resume':
        return says({ type: 'EnrolmentResumed', ...said })
      case 'terminate':
        return says({ type: 'EnrolmentTerminated', ...said })
      case 'transfer-out':
        return fen === null ? missing('amount_yuan') : says({ type: 'TransferredOut', ...said, fen, years })
      case 'transfer-in':
        return fen === null ? missing('amount_yuan') : says({ type: 'TransferredIn', ...said, fen, years })
    }
  },
})

interface Change {
  readonly participantId: ParticipantId
  readonly effectiveOn: BusinessDate
  readonly reason: string | null
}

type ChangedField = 'name' | 'id-number' | 'sex' | 'birth-date' | 'zone' | 'street' | 'community' | 'bank-account'

const missing = (column: string): E.Either<Problems, never> => refused(column, 'field-missing')

/** Reads a cell of `before` or `after`, once it is known what it holds. */
const readAs = <T>(column: string, cell: RawCell | null, field: Field<T>): E.Either<Problems, T> => {
  if (cell === null) return missing(column)
  const value = field.read(cell.text, cell.context)
  return E.isLeft(value) ? refused(column, value.left, cell.text) : value
}

/** What a person is called and numbered goes to the vault; sex and birth date are no secret, and rules need them. */
const identityCorrected = (
  field: ChangedField | null,
  after: RawCell | null,
  said: Change,
  { keyring }: Tools,
): E.Either<Problems, Said> => {
  switch (field) {
    case null:
      return missing('field')
    case 'name': {
      const name = readAs('after', after, plainTextField)
      return E.isLeft(name) ? name : corrected('name', 'name', name.right, said, keyring)
    }
    case 'id-number': {
      const idNumber = readAs('after', after, idNumberField)
      return E.isLeft(idNumber) ? idNumber : corrected('id-number', 'idNumber', idNumber.right, said, keyring)
    }
    case 'sex': {
      const sex = readAs('after', after, sexField)
      return E.isLeft(sex) ? sex : corrected('sex', null, sex.right, said, keyring)
    }
    case 'birth-date': {
      const birthDate = readAs('after', after, dateField)
      return E.isLeft(birthDate) ? birthDate : corrected('birth-date', null, birthDate.right, said, keyring)
    }
    default:
      return refused('field', 'code-unknown', field)
  }
}

const corrected = (
  field: IdentityCorrected['field'],
  part: SecretPart | null,
  value: string,
  said: Change,
  keyring: Keyring,
): E.Either<Problems, Said> => {
  const { participantId, effectiveOn } = said
  const correction = { participantId, effectiveOn, part, value }
  return saysOf(
    { kind: 'correction', correction },
    {
      type: 'IdentityCorrected',
      ...said,
      field,
      after: part === null ? value : null,
      idToken: part === 'idNumber' ? keyring.tokenOfIdNumber(value) : null,
      identityCommitment: keyring.commitment(committedRecord(correction)),
    },
  )
}

const placeChanged = (
  field: ChangedField | null,
  before: RawCell | null,
  after: RawCell | null,
  said: Change,
  { policy }: Tools,
): E.Either<Problems, Said> => {
  switch (field) {
    case null:
      return missing('field')
    case 'zone':
    case 'street':
    case 'community': {
      const value = readAs('after', after, field === 'zone' ? zoneField : textField)
      if (E.isLeft(value)) return value
      const was = before === null ? E.right(null) : readAs('before', before, textField)
      if (E.isLeft(was)) return was
      // A zone that is no more may well stand here, and is then kept as it is written.
      const zoneBefore = field === 'zone' && was.right !== null ? zoneNamed(policy, was.right) : null
      return says({ type: 'PlaceChanged', ...said, field, before: zoneBefore ?? was.right, after: value.right })
    }
    default:
      return refused('field', 'code-unknown', field)
  }
}

const bankAccountChanged = (after: RawCell | null, said: Change, { keyring }: Tools): E.Either<Problems, Said> => {
  const account = readAs('after', after, bankAccountField)
  if (E.isLeft(account)) return account
  const { participantId, effectiveOn } = said
  const correction = { participantId, effectiveOn, part: 'bankAccount', value: account.right } as const
  return saysOf(
    { kind: 'correction', correction },
    {
      type: 'BankAccountChanged',
      ...said,
      accountToken: keyring.tokenOfBankAccount(account.right),
      identityCommitment: keyring.commitment(committedRecord(correction)),
    },
  )
}
