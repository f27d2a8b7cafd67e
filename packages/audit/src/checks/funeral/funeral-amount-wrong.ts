import { deathOf, firstDayOf, funeralGrantOf, monthOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { grantsPaid, totalOfGrant } from './grants-paid.js'

/**
 * `FUNERAL_AMOUNT_WRONG` 丧葬补助金额错误: the first grant paid for a death is not base × months of the month of death; nothing is due
 * for a death after leaving the scheme.
 */
export const funeralAmountWrong: ParticipantCheck = {
  scope: 'participant',
  codes: ['FUNERAL_AMOUNT_WRONG'],
  needs: [],
  check: (of, { rules }) => {
    const [grant] = grantsPaid(of.state)
    const death = deathOf(of.state)
    if (grant === undefined || death === null) return E.right([])
    const due = funeralGrantOf(of.state, rules.policy)
    if (E.isLeft(due)) return due
    const dueFen = due.right?.totalFen ?? 0
    const fen = totalOfGrant(grant) - dueFen
    if (fen === 0) return E.right([])
    const on = firstDayOf(monthOf(death.diedOn))
    return E.right([
      {
        code: 'FUNERAL_AMOUNT_WRONG',
        severity: fen > 0 ? 'loss' : 'debt',
        subject: subjectOn(of, grant.paidOn),
        months: [],
        on: grant.paidOn,
        fen,
        applied: [
          { parameter: 'funeral.base', on },
          { parameter: 'funeral.months', on },
        ],
        evidence: [death, grant],
        sentence: {
          zh: `${death.diedOn} 死亡，丧葬补助金发放 ${yuan(totalOfGrant(grant))} 元，应发 ${yuan(dueFen)} 元，${fen > 0 ? '多' : '少'}发 ${yuan(fen)} 元。`,
          en: `For the death of ${death.diedOn} a funeral grant of ${yuan(totalOfGrant(grant))} yuan was paid; ${yuan(dueFen)} is due: ${yuan(fen)} yuan too ${fen > 0 ? 'much' : 'little'}.`,
        },
      },
    ])
  },
}
