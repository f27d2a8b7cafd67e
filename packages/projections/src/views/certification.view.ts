import {
  birthDateOf,
  constantOf,
  dueBenefit,
  type Month,
  monthOf,
  type NoPolicyInForce,
  type ParticipantState,
  type PolicyBook,
  reaches,
  resultOf,
  type Standing,
  standingOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, branchAt, leafAt } from '../cells/tally.js'
import type { View } from '../view.js'
import { branchOfPlace, placeDimensions, placeOn } from './place-branch.js'

/**
 * 生存认证: who was due for each round that was opened, and what came of it: `passed` with the method, `missing`, `deceased` or
 * `outstanding`. Everyone due counts once, where they belonged on the deadline, so due is the sum over the outcomes.
 *
 * Source: rules §3: due are those entitled to a pension or an aid in the deadline's month, and everyone else with a result on record.
 */
export const certificationView: View = {
  name: 'certification',
  version: 1,
  dimensions: [...placeDimensions, 'round', 'outcome', 'method'],
  measures: [{ name: 'heads', unit: 'heads' }],
  begin: ({ policy, rounds }, tally) => {
    let refusal: NoPolicyInForce | null = null
    const dueOf = dueIn(policy, (why) => {
      refusal ??= why
    })
    const inMonths = rounds.map((round) => ({ ...round, month: monthOf(round.deadline) }))
    const lastMonth = inMonths
      .map(({ month }) => month)
      .reduce<Month | null>((last, month) => (last === null || month > last ? month : last), null)
    return {
      participant: (state) => {
        const { mayBeDue, isDue } = dueOf(state)
        if (state.certifications === null && !(lastMonth !== null && mayBeDue(lastMonth))) return
        for (const { round, deadline, month } of inMonths) {
          const result = resultOf(state, round)
          if (result === null && !isDue(month)) continue
          const branch = branchAt(branchOfPlace(tally, placeOn(state, deadline)), round)
          addAt(leafAt(branch, result === null ? ['outstanding', ''] : [result.result, result.method ?? '']), 0, 1)
        }
      },
      end: () => (refusal === null ? E.right(undefined) : E.left(refusal)),
    }
  },
}

/**
 * Whether somebody without a result is due for a round. The domain answers; most need not be asked about, for nobody is owed
 * anything before the age of a benefit that their facts allow at all.
 */
const dueIn = (policy: PolicyBook, refuse: (why: NoPolicyInForce) => void) => {
  const ages = [constantOf(policy, 'age.pension'), constantOf(policy, 'age.aid')] as const
  return (state: ParticipantState) => {
    const birthDate = birthDateOf(state)
    const [pensionAge, aidAge] = ages
    /** Before it nobody is asked about; null where nobody ever is, the empty text where everybody is. */
    const earliest =
      birthDate === null
        ? null
        : E.isRight(pensionAge) && E.isRight(aidAge)
          ? reaches(birthDate, state.categories === null ? pensionAge.right : Math.min(pensionAge.right, aidAge.right))
          : ''
    let standing: Standing | null | undefined

    const mayBeDue = (month: Month): boolean => earliest !== null && month >= earliest
    const isDue = (month: Month): boolean => {
      if (!mayBeDue(month)) return false
      if (standing === undefined) {
        const stands = standingOf(state, policy)
        if (E.isLeft(stands)) refuse(stands.left)
        standing = E.isLeft(stands) ? null : stands.right
      }
      const due = dueBenefit(state, standing, month, policy)
      if (E.isLeft(due)) refuse(due.left)
      return E.isRight(due) && due.right.benefit !== null
    }
    return { mayBeDue, isDue }
  }
}
