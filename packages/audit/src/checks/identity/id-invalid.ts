import type { ParticipantEnrolled } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { correctionsOf } from './tokens-of.js'

type Flag = ParticipantEnrolled['idFlags'][number]

/** A 15-digit number is old, not wrong. */
const faults: Readonly<Record<Exclude<Flag, 'fifteen-digits'>, { readonly zh: string; readonly en: string }>> = {
  'check-digit-wrong': { zh: '校验码错误', en: 'its check digit is wrong' },
  'date-impossible': { zh: '出生日期不存在', en: 'its date does not exist' },
  'birth-date-differs': { zh: '与登记的出生日期不符', en: 'it contradicts the birth date' },
  'sex-differs': { zh: '与登记的性别不符', en: 'it contradicts the sex' },
}

const isFault = (flag: Flag): flag is keyof typeof faults => flag !== 'fifteen-digits'

/**
 * `ID_INVALID` 身份证号无效: the ID number recorded at the enrolment fails GB 11643 or contradicts birth date or sex, and was not corrected
 * by the audit day. What is wrong with it, the enrolment's flags say.
 */
export const idInvalid: ParticipantCheck = {
  scope: 'participant',
  codes: ['ID_INVALID'],
  needs: [],
  check: (of, { auditedOn }) => {
    const { enrolment } = of.state
    const found = enrolment?.idFlags.filter(isFault) ?? []
    if (enrolment === null || found.length === 0) return E.right([])
    if (correctionsOf(of.state, auditedOn).some(({ field }) => field === 'id-number')) return E.right([])
    const on = enrolment.enrolledOn
    return E.right([
      {
        code: 'ID_INVALID',
        severity: 'data',
        subject: subjectOn(of, on),
        months: [],
        on,
        fen: 0,
        applied: [],
        evidence: [enrolment],
        sentence: {
          zh: `${on} 登记的身份证号无效：${found.map((flag) => faults[flag].zh).join('、')}。`,
          en: `The ID number recorded on ${on} is invalid: ${found.map((flag) => faults[flag].en).join(', ')}.`,
        },
      },
    ])
  },
}
