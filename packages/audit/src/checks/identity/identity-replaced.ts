import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { correctionsOf } from './tokens-of.js'

/**
 * `IDENTITY_REPLACED` 双改: name and ID number were both changed on one participant, however far apart. A 15-digit number that became its
 * own 18 digits has the same token, and was not changed.
 */
export const identityReplaced: ParticipantCheck = {
  scope: 'participant',
  codes: ['IDENTITY_REPLACED'],
  needs: [],
  check: (of, { auditedOn }) => {
    const { identity, enrolment } = of.state
    if (identity === null || enrolment === null) return E.right([])
    const corrections = correctionsOf(of.state, auditedOn)
    const names = corrections.filter(({ field }) => field === 'name')
    const numbers = []
    let known = enrolment.idToken
    for (const correction of corrections) {
      if (correction.field !== 'id-number' || correction.idToken === null || correction.idToken === known) continue
      known = correction.idToken
      numbers.push(correction)
    }
    const [name] = names
    const [number] = numbers
    if (name === undefined || number === undefined) return E.right([])

    const on = name.effectiveOn > number.effectiveOn ? name.effectiveOn : number.effectiveOn
    return E.right([
      {
        code: 'IDENTITY_REPLACED',
        severity: 'data',
        subject: subjectOn(of, on),
        months: [],
        on,
        fen: 0,
        applied: [],
        evidence: [enrolment, ...names, ...numbers],
        sentence: {
          zh: `姓名（${name.effectiveOn}）和身份证号（${number.effectiveOn}）都已变更（双改）。`,
          en: `Both the name (${name.effectiveOn}) and the ID number (${number.effectiveOn}) were changed.`,
        },
      },
    ])
  },
}
