import type { BusinessDate, ParticipantEnrolled, Place } from '@pension-ledger/domain'
import type { ChangeFact, Row } from '../files/row.js'
import type { Person } from '../people/person.js'

/** 参保登记 of a person. Tokens, flags and commitment are the ledger's to make. */
export const enrolment = (person: Person, enrolledOn: BusinessDate, place: Place): Row & { kind: 'participants' } => {
  const fact: ParticipantEnrolled = {
    type: 'ParticipantEnrolled',
    participantId: person.participantId,
    sex: person.sex,
    birthDate: person.birthDate,
    enrolledOn,
    zone: place.zone,
    street: place.street,
    community: place.community,
    idToken: '',
    idFlags: [],
    accountToken: null,
    identityCommitment: '',
  }
  return { kind: 'participants', fact, person }
}

const change = (fact: ChangeFact, before: string | null = null, after: string | null = null): Row => ({
  kind: 'changes',
  fact,
  before,
  after,
})

const placeFields = ['zone', 'street', 'community'] as const

/** 参保地变更: one line for each part of the place that changed. */
export const move = (person: Person, effectiveOn: BusinessDate, from: Place, to: Place): ReadonlyArray<Row> =>
  placeFields.flatMap((field) => {
    const after = to[field]
    if (after === null || after === from[field]) return []
    const { participantId } = person
    const before = from[field]
    return [
      change(
        { type: 'PlaceChanged', participantId, effectiveOn, field, before, after, reason: '户籍迁移' },
        before,
        after,
      ),
    ]
  })

/** 身份信息变更: a name or a number was written wrongly, or is still of 15 digits. */
export const identityCorrected = (
  person: Person,
  effectiveOn: BusinessDate,
  field: 'name' | 'id-number',
  after: string,
): Row => {
  const before = field === 'name' ? person.name : person.idNumber
  const reason = field === 'name' ? '姓名登记有误' : '15位号码升18位'
  const { participantId } = person
  return change(
    {
      type: 'IdentityCorrected',
      participantId,
      effectiveOn,
      field,
      after: null,
      idToken: null,
      identityCommitment: '',
      reason,
    },
    before,
    after,
  )
}

/** 变更银行账户: a line that says where money goes from a day on. */
export const bankAccountChanged = (person: Person, effectiveOn: BusinessDate, after: string): Row =>
  change(
    {
      type: 'BankAccountChanged',
      participantId: person.participantId,
      effectiveOn,
      accountToken: '',
      identityCommitment: '',
      reason: '存折遗失补办',
    },
    person.bankAccount,
    after,
  )

/** 暂停参保 or 恢复参保 */
export const enrolmentPaused = (person: Person, effectiveOn: BusinessDate): Row =>
  change({ type: 'EnrolmentSuspended', participantId: person.participantId, effectiveOn, reason: '外出务工' })
export const enrolmentResumed = (person: Person, effectiveOn: BusinessDate): Row =>
  change({ type: 'EnrolmentResumed', participantId: person.participantId, effectiveOn, reason: '返乡' })

export const left = (fact: Extract<ChangeFact, { type: 'EnrolmentTerminated' | 'TransferredOut' }>): Row => change(fact)
/** 关系转入: a line that brings years and money from elsewhere. */
export const transferredIn = (fact: Extract<ChangeFact, { type: 'TransferredIn' }>): Row => change(fact)
