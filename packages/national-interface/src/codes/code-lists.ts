import type { Category } from '@pension-ledger/domain'

/**
 * How sure a code is: S printed in the text of the standard, X in its samples, D seen in published programs of social-insurance
 * systems, I inferred, U not known, C configured by the agency.
 */
export type CodeGrade = 'S' | 'X' | 'D' | 'I' | 'U' | 'C'

/** 代码: a value of a code list. An unknown code is null: its name is written all the same. */
export interface CodeEntry {
  readonly code: string | null
  readonly name: string
  readonly grade: CodeGrade
}

/** 代码表: a list, the element that holds its codes, and its values by the ledger's own words. */
export interface CodeList<Key extends string = string> {
  /** The short code of the element, by which the parameter table names the list. */
  readonly element: string
  readonly name: string
  readonly values: Readonly<Record<Key, CodeEntry>>
}

export type EnrolmentStatus = 'contributing' | 'suspended' | 'drawing' | 'ended'
export type AccountStatus = 'blank' | 'crediting' | 'ended' | 'transferred-out' | 'drawing' | 'suspended'
export type DueKind = 'normal' | 'back' | 'onBehalf' | 'collective' | 'refund' | 'subsidy'
export type ChangeKind =
  | 'identity'
  | 'bank-account'
  | 'place'
  | 'suspended'
  | 'resumed'
  | 'terminated'
  | 'transferred-in'
  | 'transferred-out'
  | 'category-granted'
  | 'category-ended'
  | 'benefit-suspended'
  | 'benefit-resumed'
  | 'benefit-terminated'
  | 'death'

/** The lists that are used. The lists themselves are in other standards; a code whose grade is not S or X should be checked there. */
export interface CodeLists {
  readonly scheme: CodeList<'residents'>
  readonly document: CodeList<'identity-card'>
  readonly sex: CodeList<'M' | 'F'>
  readonly hardship: CodeList<Exclude<Category, 'land-expropriated' | 'other'>>
  readonly contributionStatus: CodeList<EnrolmentStatus>
  readonly retirement: CodeList<'regular'>
  readonly yesNo: CodeList<'yes' | 'no'>
  readonly accountStatus: CodeList<AccountStatus>
  readonly direction: CodeList<'out' | 'in'>
  readonly due: CodeList<DueKind>
  readonly paymentType: CodeList<'recurring' | 'one-off'>
  readonly pooling: CodeList<'pooled'>
  readonly change: CodeList<ChangeKind>
}
