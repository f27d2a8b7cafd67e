import type { Rules } from '../entitlement/timetable.js'
import type { ParticipantState } from '../state/participant.state.js'
import { decideRefundAccount } from './account-refund.decide.js'
import { decideApproveBenefit } from './approval.decide.js'
import { decideSuspendBenefit, decideTerminateBenefit } from './benefit.decide.js'
import { decideEndCategory, decideGrantCategory } from './category.decide.js'
import { decideRecordCertification } from './certification.decide.js'
import type { Command } from './command.js'
import { decideReceiveContribution } from './contribution.decide.js'
import { decideCreditInterest, decideCreditSubsidy } from './crediting.decide.js'
import type { Decided } from './decision.js'
import {
  decideEnrol,
  decideResumeEnrolment,
  decideSuspendEnrolment,
  decideTerminateEnrolment,
} from './enrolment.decide.js'
import { decidePayArrears, decidePayPension } from './payment.decide.js'
import { decideChangePlace } from './place.decide.js'
import { decideDemandRecovery, decideInstalment } from './recovery.decide.js'
import { decideResumeBenefit } from './resumption.decide.js'
import { decidePayFuneralGrant, decideRecordDeath } from './settlement.decide.js'

/**
 * 办理: decides what an office is asked to do for one participant, on what is known of them. It is for those who run a scheme on the
 * library; history under audit is recorded as it happened and never passes here.
 *
 * Units:   fen; months and days as in the events. Computed amounts come from the functions that say what is owed, so what is paid is
 *          what an audit expects. A command needs a day and has it: there is no clock here.
 * Returns: the events to append, in order; none where what was commanded is on record just so.
 * Rejects: the first refusal that applies, in the order of `refusalsOf[command.type]`.
 * Source:  rules §4, "Deciding".
 */
export const decide = (state: ParticipantState, command: Command, rules: Rules): Decided => {
  switch (command.type) {
    case 'Enrol':
      return decideEnrol(state, command, rules)
    case 'SuspendEnrolment':
      return decideSuspendEnrolment(state, command)
    case 'ResumeEnrolment':
      return decideResumeEnrolment(state, command)
    case 'TerminateEnrolment':
      return decideTerminateEnrolment(state, command)
    case 'ChangePlace':
      return decideChangePlace(state, command, rules)
    case 'GrantCategory':
      return decideGrantCategory(state, command)
    case 'EndCategory':
      return decideEndCategory(state, command)
    case 'ReceiveContribution':
      return decideReceiveContribution(state, command, rules)
    case 'CreditSubsidy':
      return decideCreditSubsidy(state, command, rules)
    case 'CreditInterest':
      return decideCreditInterest(state, command, rules)
    case 'ApproveBenefit':
      return decideApproveBenefit(state, command, rules)
    case 'SuspendBenefit':
      return decideSuspendBenefit(state, command, rules)
    case 'ResumeBenefit':
      return decideResumeBenefit(state, command, rules)
    case 'TerminateBenefit':
      return decideTerminateBenefit(state, command, rules)
    case 'PayPension':
      return decidePayPension(state, command, rules)
    case 'PayArrears':
      return decidePayArrears(state, command, rules)
    case 'RecordCertification':
      return decideRecordCertification(state, command, rules)
    case 'RecordDeath':
      return decideRecordDeath(state, command)
    case 'PayFuneralGrant':
      return decidePayFuneralGrant(state, command, rules)
    case 'RefundAccount':
      return decideRefundAccount(state, command, rules)
    case 'DemandRecovery':
      return decideDemandRecovery(state, command, rules)
    case 'ReceiveRecovery':
    case 'OffsetRecovery':
    case 'WriteOffRecovery':
      return decideInstalment(state, command)
  }
}
