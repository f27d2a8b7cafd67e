import { broken, type Fact, type FactType } from '@pension-ledger/domain'
import type { FactRecord } from './evidence.js'

type UsedFields = { readonly [Type in FactType]?: ReadonlyArray<keyof Extract<Fact, { readonly type: Type }>> }

/** The fields that rules look at: no more of a fact is shown. */
const usedFields: UsedFields = {
  ParticipantEnrolled: ['birthDate', 'enrolledOn'],
  IdentityCorrected: ['effectiveOn', 'after'],
  CategoryGranted: ['category', 'grade', 'from'],
  CategoryEnded: ['category', 'from', 'to'],
  ContributionReceived: ['year', 'kind', 'fen', 'receivedOn'],
  ContributionRefunded: ['year', 'fen', 'refundedOn'],
  SubsidyCredited: ['contributionYear', 'level', 'fen', 'creditedOn'],
  InterestCredited: ['year', 'rate', 'fen', 'creditedOn'],
  EnrolmentTerminated: ['effectiveOn'],
  TransferredOut: ['effectiveOn', 'fen', 'years'],
  TransferredIn: ['effectiveOn', 'fen', 'years'],
  AccountRefunded: ['fen', 'refundedOn'],
  RecoveryOffset: ['against', 'fen', 'on'],
  BenefitSuspended: ['benefit', 'month', 'reason'],
  BenefitResumed: ['benefit', 'month'],
  BenefitTerminated: ['benefit', 'lastPayableMonth', 'reason'],
  DeathRecorded: ['diedOn', 'reportedOn'],
  CertificationRoundOpened: ['round', 'deadline'],
  CertificationRecorded: ['round', 'result', 'recordedOn'],
  PensionPaid: ['periodOwed', 'payMonth', 'paidOn', 'kind', 'lines'],
  PaymentReturned: ['periodOwed', 'payMonth', 'paidOn', 'kind', 'lines'],
}

/** What an explanation shows of a fact. */
export const factData = ({ event }: FactRecord): Readonly<Record<string, unknown>> => {
  if (event.type === 'RecordReversed') return broken('a reversal is no fact that a calculation uses')
  const fields: ReadonlyArray<string> | undefined = usedFields[event.type]
  if (fields === undefined) return broken(`no rule looks at a ${event.type}`)
  const values: Readonly<Record<string, unknown>> = { ...event }
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}
