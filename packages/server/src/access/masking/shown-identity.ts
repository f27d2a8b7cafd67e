import type { Identity } from '@pension-ledger/store'
import type { MaskingLevel } from '../caller.js'
import { maskName } from './mask-name.js'
import { maskBankAccount, maskIdNumber } from './mask-number.js'

/** 身份 as a caller is shown it. A field is null where nothing may be shown, or nothing is known. */
export interface ShownIdentity {
  readonly status: Identity['status']
  readonly masking: MaskingLevel
  readonly name: string | null
  readonly idNumber: string | null
  readonly bankAccount: string | null
}

/** Who a participant is, at a level of masking. Salts and earlier records are never shown. */
export const shownIdentity = (identity: Identity, masking: MaskingLevel): ShownIdentity => {
  if (identity.status !== 'known')
    return { status: identity.status, masking, name: null, idNumber: null, bankAccount: null }
  const { name, idNumber, bankAccount } = identity.current
  return {
    status: 'known',
    masking,
    name: maskName(name, masking),
    idNumber: maskIdNumber(idNumber, masking),
    bankAccount: bankAccount === null ? null : maskBankAccount(bankAccount, masking),
  }
}
