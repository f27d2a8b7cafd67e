import type { BusinessDate, ParticipantId } from '@pension-ledger/domain'
import type { IdentityRecord } from '@pension-ledger/store'

/** The parts of an identity that no event may hold. */
export type SecretPart = 'name' | 'idNumber' | 'bankAccount'

/** 身份更正: one part of an identity is another from a day on. */
export interface IdentityCorrection {
  readonly participantId: ParticipantId
  readonly effectiveOn: BusinessDate
  /** Null where what was corrected is no secret. */
  readonly part: SecretPart | null
  readonly value: string
}

/** What a row says that is for the vault alone. */
export type Secret =
  | { readonly kind: 'identity'; readonly record: IdentityRecord }
  | { readonly kind: 'correction'; readonly correction: IdentityCorrection }

/** Stands where an identity has a part that nobody has told. */
export const untold = '-'

/**
 * The record a correction's commitment is made over: the corrected part, and nothing of the others. The row alone decides it, so that
 * the event is the same in whatever order corrections are imported; it is rebuilt from any record in the vault that has the part.
 */
export const committedRecord = ({ participantId, effectiveOn, part, value }: IdentityCorrection): IdentityRecord => ({
  participantId,
  effectiveOn,
  name: part === 'name' ? value : untold,
  idNumber: part === 'idNumber' ? value : untold,
  bankAccount: part === 'bankAccount' ? value : null,
})
