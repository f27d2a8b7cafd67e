import type { ParticipantState } from '@pension-ledger/domain'
import { addAt, branchAt } from '../cells/tally.js'
import type { View } from '../view.js'
import { branchOfPlace, placeDimensions, placeNow } from './place-branch.js'

/** 参保状态: `active` 正常, `suspended` 暂停缴费, `terminated` 终止 or 转出, `dead` 死亡. */
export type EnrolmentStatus = 'active' | 'suspended' | 'terminated' | 'dead'

/**
 * 参保: heads ever enrolled, by where they belong and how they stand now, which is at the day of the cut. Everyone who was ever
 * enrolled counts once; 累计参保 is the sum over all states.
 */
export const enrolmentView: View = {
  name: 'enrolment',
  version: 1,
  dimensions: [...placeDimensions, 'status'],
  measures: [{ name: 'heads', unit: 'heads' }],
  begin: (_rules, tally) => ({
    participant: (state) => {
      if (state.enrolment === null) return
      addAt(branchAt(branchOfPlace(tally, placeNow(state)), enrolmentStatusOf(state)), 0, 1)
    },
  }),
}

/** How an enrolment stands. Death before leaving; leaving before a pause; of pauses and resumptions the latest day decides. */
export const enrolmentStatusOf = (state: ParticipantState): EnrolmentStatus => {
  if (state.deaths !== null) return 'dead'
  let paused = ''
  let resumed = ''
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const { type, effectiveOn } = link.last
    if (type === 'EnrolmentTerminated' || type === 'TransferredOut') return 'terminated'
    if (type === 'EnrolmentSuspended' && effectiveOn > paused) paused = effectiveOn
    if (type === 'EnrolmentResumed' && effectiveOn > resumed) resumed = effectiveOn
  }
  return paused > resumed ? 'suspended' : 'active'
}
