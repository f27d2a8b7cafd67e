import { deathOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { grantsPaid, totalOfGrant } from './grants-paid.js'

/** `FUNERAL_TWICE` 重复发放丧葬补助: the one-off grant was paid more than once for one death; every payment after the first is lost. */
export const funeralTwice: ParticipantCheck = {
  scope: 'participant',
  codes: ['FUNERAL_TWICE'],
  needs: [],
  check: (of) => {
    const grants = grantsPaid(of.state)
    const again = grants.slice(1)
    const [second] = again
    const death = deathOf(of.state)
    if (second === undefined || death === null) return E.right([])
    const fen = again.reduce((sum, grant) => sum + totalOfGrant(grant), 0)
    return E.right([
      {
        code: 'FUNERAL_TWICE',
        severity: 'loss',
        subject: subjectOn(of, second.paidOn),
        months: [],
        on: second.paidOn,
        fen,
        applied: [],
        evidence: [death, ...grants],
        sentence: {
          zh: `丧葬补助金发放 ${grants.length} 次，首次之后又发 ${yuan(fen)} 元。`,
          en: `The funeral grant was paid ${grants.length} times; ${yuan(fen)} yuan were paid after the first.`,
        },
      },
    ])
  },
}
