import { listOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import type { AcrossCheck } from '../wide-check.js'
import { byEnrolment } from './by-enrolment.js'
import { everyHolder, type Holders, heldByMoreThan, mergedHolders, noHolders, noteHolder } from './holders.js'
import { idTokenAt } from './tokens-of.js'

/**
 * `DUPLICATE_PERSON` 一人多户: one ID number stands under two participant ids or more on the audit day; 15-digit numbers were lifted to 18
 * before they became tokens. One finding for each number, on the participant enrolled last.
 */
export const duplicatePerson: AcrossCheck<Holders> = {
  scope: 'across-participants',
  codes: ['DUPLICATE_PERSON'],
  needs: [],
  empty: noHolders,
  note: (memo, { participantId, state }, { auditedOn }) => {
    const token = idTokenAt(state, auditedOn)
    if (token !== null) noteHolder(memo, token, participantId)
  },
  merge: mergedHolders,
  concerned: (memo) => E.right(everyHolder(heldByMoreThan(memo, 1))),
  findings: (memo, subjects) => {
    const findings: Finding[] = []
    for (const { ids } of heldByMoreThan(memo, 1)) {
      const holders = byEnrolment(ids, subjects)
      const last = holders.at(-1)
      const on = last?.state.enrolment?.enrolledOn
      if (last === undefined || on === undefined) continue
      findings.push({
        code: 'DUPLICATE_PERSON',
        severity: 'data',
        subject: subjectOn(last, on),
        months: [],
        on,
        fen: 0,
        applied: [],
        evidence: holders.flatMap(({ state }) => [
          ...listOf(state.enrolments),
          ...listOf(state.identity).filter((fact) => fact.type === 'IdentityCorrected' && fact.field === 'id-number'),
        ]),
        sentence: {
          zh: `同一身份证号登记在 ${ids.length} 个人员编号下：${ids.join('、')}。`,
          en: `One ID number stands under ${ids.length} participant ids: ${ids.join(', ')}.`,
        },
      })
    }
    return E.right(findings)
  },
}
