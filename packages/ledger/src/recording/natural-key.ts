import { type Fact, type FactType, paysAid } from '@pension-ledger/domain'

/**
 * Parts of a key that are no field of their fact: `document` is the voucher number of its provenance, `paid-benefit` says whether
 * the lines pay an aid or a pension, `book` the id and version of a policy book.
 */
export type DerivedPart = 'document' | 'paid-benefit' | 'book'

type Field<Type extends FactType> = Exclude<keyof Extract<Fact, { readonly type: Type }>, 'type' | 'lines'> & string

type KeyTable = { readonly [Type in FactType]: ReadonlyArray<Field<Type> | DerivedPart> }

const movement = [
  'zone',
  'year',
  'purpose',
  'level',
  'on',
  'kind',
  'fromAccount',
  'toAccount',
  'community',
  'document',
] as const
const payment = ['participantId', 'periodOwed', 'payMonth', 'paidOn', 'kind', 'paid-benefit', 'document'] as const
const recovery = ['participantId', 'on', 'periodOwed', 'against', 'document'] as const
const change = ['participantId', 'effectiveOn'] as const

/**
 * 自然键: what makes two records the same record. What is not in the key may differ only after a reversal.
 *
 * Money carries its voucher number where there is one, for two payments may well agree in everything else.
 */
export const naturalKeys: KeyTable = {
  ParticipantEnrolled: ['participantId'],
  IdentityCorrected: [...change, 'field'],
  BankAccountChanged: change,
  PlaceChanged: [...change, 'field'],
  EnrolmentSuspended: change,
  EnrolmentResumed: change,
  EnrolmentTerminated: change,
  TransferredOut: [...change, 'document'],
  TransferredIn: [...change, 'document'],
  CategoryGranted: ['participantId', 'category', 'from'],
  CategoryEnded: ['participantId', 'category', 'from'],
  ContributionReceived: ['participantId', 'year', 'kind', 'receivedOn', 'document'],
  ContributionRefunded: ['participantId', 'year', 'refundedOn', 'document'],
  OnBehalfAssessed: ['participantId', 'year', 'category', 'assessedOn'],
  SubsidyCredited: ['participantId', 'contributionYear', 'level', 'creditedOn', 'document'],
  InterestCredited: ['participantId', 'year', 'creditedOn', 'document'],
  BenefitApproved: ['participantId', 'benefit', 'month'],
  BenefitSuspended: ['participantId', 'benefit', 'month'],
  BenefitResumed: ['participantId', 'benefit', 'month'],
  BenefitTerminated: ['participantId', 'benefit', 'lastPayableMonth'],
  PensionPaid: payment,
  PaymentReturned: payment,
  CertificationRecorded: ['participantId', 'round', 'recordedOn'],
  CertificationRoundOpened: ['round'],
  DeathRecorded: ['participantId'],
  FuneralGrantPaid: ['participantId', 'paidOn', 'document'],
  AccountRefunded: ['participantId', 'refundedOn', 'document'],
  RecoveryDemanded: recovery,
  RecoveryReceived: recovery,
  RecoveryOffset: recovery,
  RecoveryWrittenOff: recovery,
  FundAppropriated: movement,
  FundSettled: movement,
  FundReceived: movement,
  FundTransferred: movement,
  SubsidyReleasedToCommunity: movement,
  SubsidyCreditedToPassbooks: movement,
  SubsidySweptToIncomeAccount: movement,
  PolicyAdopted: ['book', 'adoptedOn'],
  TargetSet: ['year', 'on'],
  BankStatementRecorded: ['account', 'on'],
  ExternalListImported: ['list', 'sha256', 'source'],
  ExternalDeathListed: ['source', 'idToken', 'on'],
  ExternalMembershipListed: ['source', 'idToken', 'from', 'scheme'],
}

/** No field holds this character, so keys of different parts never read alike. */
const separator = '\u001f'

/** The text of a fact's natural key, its type included. */
export const naturalKeyOf = (fact: Fact, document: string | null): string => {
  const values = fact as Readonly<Record<string, unknown>>
  let key: string = fact.type
  for (const part of naturalKeys[fact.type]) key += separator + (derived(part, fact, document) ?? values[part] ?? '')
  return key
}

const derived = (part: string, fact: Fact, document: string | null): string | null => {
  if (part === 'document') return document ?? ''
  if (part === 'paid-benefit') return 'lines' in fact && paysAid(fact.lines) ? 'disability-aid' : 'pension'
  if (part === 'book') return fact.type === 'PolicyAdopted' ? `${fact.book.id} ${fact.book.version}` : ''
  return null
}
