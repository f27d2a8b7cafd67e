import type {
  AccountRefunded,
  BankAccountChanged,
  BankStatementRecorded,
  BenefitApproved,
  BenefitResumed,
  BenefitSuspended,
  BenefitTerminated,
  CategoryEnded,
  CategoryGranted,
  CertificationRecorded,
  CertificationRoundOpened,
  ContributionReceived,
  ContributionRefunded,
  DeathRecorded,
  EnrolmentResumed,
  EnrolmentSuspended,
  EnrolmentTerminated,
  ExternalDeathListed,
  ExternalMembershipListed,
  Fact,
  FundAppropriated,
  FundReceived,
  FundSettled,
  FundTransferred,
  FuneralGrantPaid,
  IdentityCorrected,
  InterestCredited,
  OnBehalfAssessed,
  ParticipantEnrolled,
  PaymentReturned,
  PensionPaid,
  PlaceChanged,
  RecoveryDemanded,
  RecoveryReceived,
  SubsidyCredited,
  SubsidyCreditedToPassbooks,
  SubsidyReleasedToCommunity,
  SubsidySweptToIncomeAccount,
  TargetSet,
  TransferredIn,
  TransferredOut,
} from '@pension-ledger/domain'
import type { Person } from '../people/person.js'

export type ChangeFact =
  | IdentityCorrected
  | PlaceChanged
  | BankAccountChanged
  | EnrolmentSuspended
  | EnrolmentResumed
  | EnrolmentTerminated
  | TransferredOut
  | TransferredIn

export type FundFact =
  | FundAppropriated
  | FundSettled
  | FundReceived
  | FundTransferred
  | SubsidyReleasedToCommunity
  | SubsidyCreditedToPassbooks
  | SubsidySweptToIncomeAccount

/**
 * One line of an import file, with the fact it becomes. What is for the identity vault alone (a name, a number, an account) stands
 * beside the fact, never in it; tokens and commitments are the ledger's to make, and empty here.
 */
export type Row =
  | { readonly kind: 'participants'; readonly fact: ParticipantEnrolled; readonly person: Person }
  | { readonly kind: 'categories'; readonly fact: CategoryGranted; readonly ended: CategoryEnded | null }
  | {
      readonly kind: 'changes'
      readonly fact: ChangeFact
      readonly before: string | null
      readonly after: string | null
    }
  | { readonly kind: 'contributions'; readonly fact: ContributionReceived }
  | { readonly kind: 'contribution-refunds'; readonly fact: ContributionRefunded }
  | { readonly kind: 'on-behalf-assessments'; readonly fact: OnBehalfAssessed }
  | { readonly kind: 'subsidies'; readonly fact: SubsidyCredited }
  | { readonly kind: 'interest'; readonly fact: InterestCredited }
  | {
      readonly kind: 'benefits'
      readonly fact: BenefitApproved | BenefitSuspended | BenefitResumed | BenefitTerminated
    }
  | { readonly kind: 'payments'; readonly fact: PensionPaid | PaymentReturned }
  | { readonly kind: 'certifications'; readonly fact: CertificationRecorded }
  | { readonly kind: 'certification-rounds'; readonly fact: CertificationRoundOpened }
  | { readonly kind: 'deaths'; readonly fact: DeathRecorded }
  | { readonly kind: 'funerals'; readonly fact: FuneralGrantPaid }
  | { readonly kind: 'account-refunds'; readonly fact: AccountRefunded }
  | { readonly kind: 'recoveries'; readonly fact: RecoveryDemanded | RecoveryReceived }
  | { readonly kind: 'funds'; readonly fact: FundFact }
  | { readonly kind: 'targets'; readonly fact: TargetSet }
  | { readonly kind: 'bank-statements'; readonly fact: BankStatementRecorded }
  | { readonly kind: 'external-deaths'; readonly fact: ExternalDeathListed; readonly person: Person }
  | { readonly kind: 'external-memberships'; readonly fact: ExternalMembershipListed; readonly person: Person }

/** The kinds of import files. */
export type FileKind = Row['kind']

/** The facts that a line becomes: one, or two where a category's line also says when it ended. */
export const factsOf = (row: Row): ReadonlyArray<Fact> =>
  row.kind === 'categories' && row.ended !== null ? [row.fact, row.ended] : [row.fact]
