import { type Benefit, type Month, type ParticipantId, type ParticipantState, paysAid } from '@pension-ledger/domain'
import { resumed, suspended } from '../life/benefits.js'
import { type Dossier, put } from './dossier.js'
import type { Payable } from './payables.js'

/** 未认证暂停、恢复: what the office notes when it stops a pension for want of certification, and when it takes it up again. */
export const noteLapses = (dossier: Dossier, participantId: ParticipantId, all: ReadonlyArray<Payable>): void => {
  // A resumption ends every suspension before it, so a lapse is noted only where there is no other.
  if (dossier.state.benefits !== null && hasSuspension(dossier.state)) return
  const lapses = new Map<Month, Payable>()
  for (const payable of all) {
    const { entitlement, run } = payable
    if (entitlement.reason === 'uncertified' && !lapses.has(run.month)) lapses.set(run.month, payable)
  }
  for (const [releasedIn, { owed, entitlement }] of lapses) {
    const benefit: Benefit = paysAid(entitlement.lines) ? 'disability-aid' : 'pension'
    put(dossier, suspended(participantId, benefit, owed.month, 'uncertified'))
    put(dossier, resumed(participantId, benefit, releasedIn, owed.month))
  }
}

const hasSuspension = (state: ParticipantState): boolean => {
  for (let link = state.benefits; link !== null; link = link.before)
    if (link.last.type === 'BenefitSuspended') return true
  return false
}
