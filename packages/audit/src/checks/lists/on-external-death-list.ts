import { deathOf, earlierFirst, listOf, monthOf, type Payment } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { idTokenAt } from '../identity/tokens-of.js'
import { subjectOn } from '../participant-subject.js'
import type { ListedCheck } from '../wide-check.js'
import { yuan } from '../wording.js'

const netOf = (payments: ReadonlyArray<Payment>): number =>
  payments.reduce(
    (sum, { status, lines }) =>
      sum + (status === 'paid' ? 1 : -1) * Object.values(lines).reduce((total, fen) => total + fen, 0),
    0,
  )

/**
 * `ON_EXTERNAL_DEATH_LIST` 外部名单已死亡: alive in the ledger, dead on an imported list by the audit day. A list is evidence: the finding
 * says what was paid for later months, and has 0 fen until a death is recorded.
 */
export const onExternalDeathList: ListedCheck = {
  scope: 'listed-participant',
  codes: ['ON_EXTERNAL_DEATH_LIST'],
  needs: ['external-deaths'],
  check: (of, { auditedOn }) => {
    const { state, lists } = of
    const token = idTokenAt(state, auditedOn)
    const entries = (token === null ? [] : (lists.deaths.get(token) ?? [])).filter(({ on }) => on <= auditedOn)
    const [first] = [...entries].sort((a, b) => earlierFirst(a.on, b.on) || earlierFirst(a.source, b.source))
    if (first === undefined || deathOf(state) !== null) return E.right([])
    const since = netOf(listOf(state.payments).filter(({ periodOwed }) => periodOwed > monthOf(first.on)))
    return E.right([
      {
        code: 'ON_EXTERNAL_DEATH_LIST',
        severity: 'data',
        subject: subjectOn(of, first.on),
        months: [],
        on: first.on,
        fen: 0,
        applied: [],
        evidence: entries,
        sentence: {
          zh: `${first.source}记载 ${first.on} 死亡，台账没有死亡记录；此后各月已发 ${yuan(since)} 元。`,
          en: `Dead since ${first.on} on the list of ${first.source}, and no death is in the ledger; ${yuan(since)} yuan were paid for later months.`,
        },
      },
    ])
  },
}
