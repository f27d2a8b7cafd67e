import { type FactBody, type FuneralGrantPaid, listOf, type ParticipantState } from '@pension-ledger/domain'
import { inOrderOf } from '../in-order.js'

/** The funeral grants on record, earliest first. */
export const grantsPaid = ({ settlements }: ParticipantState): ReadonlyArray<FactBody<FuneralGrantPaid>> =>
  settlements === null
    ? []
    : inOrderOf(
        listOf(settlements).filter((fact) => fact.type === 'FuneralGrantPaid'),
        ({ paidOn }) => paidOn,
      )

/** Both parts of a grant, in fen. */
export const totalOfGrant = ({ cityFen, districtFen }: FactBody<FuneralGrantPaid>): number => cityFen + districtFen
