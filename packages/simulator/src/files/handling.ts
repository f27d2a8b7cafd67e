import { type BusinessDate, businessDateOf } from '@pension-ledger/domain'
import type { Row } from './row.js'

/** 经办与复核: who entered a record and who checked it, by staff code. Never one person. */
export interface Desk {
  readonly maker: string
  readonly checker: string
}

/** The desk for a participant's records: clerks sit together, checkers elsewhere, so that the two codes never agree. */
export const deskOf = (index: number): Desk => ({
  maker: `JB${String((index % 24) + 1).padStart(3, '0')}`,
  checker: `FH${String((index % 7) + 1).padStart(3, '0')}`,
})

/** 区级: who enters what concerns the scheme as a whole. */
export const districtDesk: Desk = { maker: 'JB901', checker: 'FH901' }

/** The day on which the office learned of a record, which may be later than when it was true. */
const learnedOn = (row: Row, enrolledOn: BusinessDate | null): BusinessDate => {
  if (row.kind === 'deaths') return row.fact.reportedOn
  const on = businessDateOf(row.fact)
  return enrolledOn !== null && on < enrolledOn ? enrolledOn : on
}

/** Kinds that come from finance, banks and other authorities, which do not say when they were entered. */
const undated: ReadonlySet<Row['kind']> = new Set([
  'bank-statements',
  'targets',
  'external-deaths',
  'external-memberships',
])
const isDated = (row: Row): boolean => !undated.has(row.kind)

/** 凭证号 of the batch a record belongs to; null where records come one by one, without a voucher. */
const documentOf = (row: Row): string | null => {
  switch (row.kind) {
    case 'payments':
      return `FF-${row.fact.payMonth}${row.fact.type === 'PaymentReturned' ? '-TP' : ''}`
    case 'contributions':
      return `JF-${row.fact.receivedOn}`
    case 'contribution-refunds':
      return `TF-${row.fact.refundedOn}`
    case 'subsidies':
      return `BT-${row.fact.creditedOn.slice(0, 7)}-${row.fact.level}`
    case 'interest':
      return `JX-${row.fact.year}`
    case 'funerals':
      return `SZ-${row.fact.paidOn.slice(0, 7)}`
    case 'account-refunds':
      return `GZ-${row.fact.refundedOn.slice(0, 7)}`
    case 'recoveries':
      return `ZJ-${row.fact.on}`
    case 'funds':
      return `ZJB-${row.fact.on}-${row.fact.zone}`
    case 'on-behalf-assessments':
      return `DJ-${row.fact.year}`
    default:
      return null
  }
}

/** The cells `maker, checker, recorded_at, document` of a line. Offices close their books in the afternoon. */
export const handlingText = (row: Row, desk: Desk, enrolledOn: BusinessDate | null): string => {
  const recordedAt = isDated(row) ? `${learnedOn(row, enrolledOn)}T08:30:00Z` : ''
  return `${desk.maker},${desk.checker},${recordedAt},${documentOf(row) ?? ''}`
}
