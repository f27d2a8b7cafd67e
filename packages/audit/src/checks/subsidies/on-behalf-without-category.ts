import { categoriesAt, listOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { inOrderOf } from '../in-order.js'
import { subjectOn } from '../participant-subject.js'
import { categoryNames, yuan } from '../wording.js'

/**
 * `ON_BEHALF_WITHOUT_CATEGORY` 代缴无身份: a contribution was paid on behalf of somebody who held no category on record that day; where
 * the payment names its category, not that one.
 */
export const onBehalfWithoutCategory: ParticipantCheck = {
  scope: 'participant',
  codes: ['ON_BEHALF_WITHOUT_CATEGORY'],
  needs: [],
  check: (of) => {
    const paid = listOf(of.state.contributions)
      .filter((fact) => fact.type === 'ContributionReceived')
      .filter(({ kind }) => kind === 'onBehalf')
    const without = paid.filter(
      ({ category, receivedOn }) =>
        !categoriesAt(of.state, receivedOn).some((held) => category === null || held.category === category),
    )
    return E.right(
      inOrderOf(without, ({ receivedOn }) => receivedOn).map((fact) => {
        const named = fact.category === null ? { zh: '任何', en: 'any' } : categoryNames[fact.category]
        return {
          code: 'ON_BEHALF_WITHOUT_CATEGORY',
          severity: 'loss',
          subject: subjectOn(of, fact.receivedOn),
          months: [],
          on: fact.receivedOn,
          fen: fact.fen,
          applied: [],
          evidence: [fact, ...listOf(of.state.categories)],
          sentence: {
            zh: `${fact.receivedOn} 为其代缴 ${fact.year} 年度 ${yuan(fact.fen)} 元，当日没有${named.zh}身份记录。`,
            en: `${yuan(fact.fen)} yuan were paid on behalf for ${fact.year} on ${fact.receivedOn}, a day on which no category (${named.en}) was on record.`,
          },
        }
      }),
    )
  },
}
