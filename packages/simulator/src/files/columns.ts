import { lineKeys } from '@pension-ledger/domain'
import type { FileKind } from './row.js'

const handlingColumns = ['maker', 'checker', 'recorded_at', 'document'] as const

/** The columns of each kind of file, in the order in which they are written. */
const ownColumns: Readonly<Record<FileKind, ReadonlyArray<string>>> = {
  'certification-rounds': ['round', 'opens_on', 'deadline'],
  targets: ['year', 'target_heads', 'eligible_population', 'on'],
  participants: [
    'participant_id',
    'id_number',
    'name',
    'sex',
    'birth_date',
    'enrolled_on',
    'zone',
    'street',
    'community',
    'bank_account',
  ],
  categories: ['participant_id', 'category', 'from', 'grade', 'to', 'source_agency'],
  changes: ['participant_id', 'kind', 'effective_on', 'field', 'before', 'after', 'reason', 'amount_yuan', 'years'],
  contributions: ['participant_id', 'year', 'kind', 'amount_yuan', 'received_on', 'tier_yuan', 'funder', 'category'],
  'contribution-refunds': ['participant_id', 'year', 'amount_yuan', 'refunded_on', 'reason'],
  'on-behalf-assessments': ['participant_id', 'year', 'category', 'tier_yuan', 'funder', 'assessed_on'],
  subsidies: ['participant_id', 'contribution_year', 'level', 'amount_yuan', 'credited_on'],
  interest: ['participant_id', 'year', 'rate', 'amount_yuan', 'credited_on'],
  benefits: [
    'participant_id',
    'action',
    'benefit',
    'month',
    'reason',
    'arrears_from',
    'account_balance_yuan',
    'account_pension_yuan',
  ],
  certifications: ['participant_id', 'round', 'result', 'recorded_on', 'method'],
  payments: ['participant_id', 'period_owed', 'pay_month', 'paid_on', 'kind', 'status', ...lineKeys],
  deaths: ['participant_id', 'died_on', 'reported_on', 'source'],
  funerals: ['participant_id', 'base_yuan', 'months', 'city_yuan', 'district_yuan', 'paid_on'],
  'account-refunds': ['participant_id', 'amount_yuan', 'refunded_on', 'reason', 'to'],
  recoveries: ['participant_id', 'action', 'amount_yuan', 'on', 'period_owed', 'against'],
  funds: [
    'action',
    'zone',
    'year',
    'purpose',
    'amount_yuan',
    'on',
    'level',
    'from_account',
    'to_account',
    'community',
    'heads',
    'kind',
  ],
  'bank-statements': ['account', 'on', 'balance_yuan'],
  'external-deaths': ['id_number', 'name', 'on', 'source'],
  'external-memberships': ['id_number', 'name', 'from', 'to', 'scheme', 'source'],
}

export const columnsOf = (kind: FileKind): ReadonlyArray<string> => [...ownColumns[kind], ...handlingColumns]
