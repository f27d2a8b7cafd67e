import { deathOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { grantsPaid, totalOfGrant } from './grants-paid.js'

/** `FUNERAL_WITHOUT_DEATH` 无死亡记录发放丧葬补助: a funeral grant was paid and no death is on record. */
export const funeralWithoutDeath: ParticipantCheck = {
  scope: 'participant',
  codes: ['FUNERAL_WITHOUT_DEATH'],
  needs: [],
  check: (of) => {
    const grants = grantsPaid(of.state)
    const [first] = grants
    if (first === undefined || deathOf(of.state) !== null) return E.right([])
    const fen = grants.reduce((sum, grant) => sum + totalOfGrant(grant), 0)
    return E.right([
      {
        code: 'FUNERAL_WITHOUT_DEATH',
        severity: 'loss',
        subject: subjectOn(of, first.paidOn),
        months: [],
        on: first.paidOn,
        fen,
        applied: [],
        evidence: grants,
        sentence: {
          zh: `${first.paidOn} 起发放丧葬补助金 ${yuan(fen)} 元，没有死亡记录。`,
          en: `Funeral grants of ${yuan(fen)} yuan were paid from ${first.paidOn} on, and no death is on record.`,
        },
      },
    ])
  },
}
