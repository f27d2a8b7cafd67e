import { flagsOfIdNumber } from '@pension-ledger/domain'
import { dateField } from '../fields/calendar.js'
import { zoneField } from '../fields/code.js'
import { bankAccountField, idNumberField } from '../fields/identity.js'
import { plainTextField, textField } from '../fields/text.js'
import { optional, required } from '../rows/column.js'
import { kind, saysOf } from '../rows/kind.js'
import { sexField } from './codes.js'
import { participantColumn } from './columns.js'

/** 参保登记. Name, ID number and bank account go to the vault; the event carries tokens, flags and a commitment. */
export const participants = kind({
  name: 'participants',
  zh: '参保登记',
  columns: {
    participantId: participantColumn,
    idNumber: required('id_number', ['身份证号', '公民身份号码', '身份证号码', '证件号码'], idNumberField),
    name: required('name', ['姓名'], plainTextField),
    sex: required('sex', ['性别'], sexField),
    birthDate: required('birth_date', ['出生日期'], dateField),
    enrolledOn: required('enrolled_on', ['参保日期', '登记日期'], dateField),
    zone: required('zone', ['片区', '区域'], zoneField),
    street: required('street', ['街道', '乡镇(街道)', '乡镇街道'], textField),
    community: optional('community', ['社区', '村(社区)'], textField),
    bankAccount: optional('bank_account', ['银行账号', '银行账户', '银行卡号'], bankAccountField),
  },
  becomes: ['ParticipantEnrolled'],
  say: ({ idNumber, name, bankAccount, ...enrolment }, { keyring }) => {
    const { participantId, enrolledOn } = enrolment
    const record = { participantId, effectiveOn: enrolledOn, name, idNumber, bankAccount }
    return saysOf(
      { kind: 'identity', record },
      {
        type: 'ParticipantEnrolled',
        ...enrolment,
        idToken: keyring.tokenOfIdNumber(idNumber),
        idFlags: flagsOfIdNumber(idNumber, enrolment),
        accountToken: bankAccount === null ? null : keyring.tokenOfBankAccount(bankAccount),
        identityCommitment: keyring.commitment(record),
      },
    )
  },
})
