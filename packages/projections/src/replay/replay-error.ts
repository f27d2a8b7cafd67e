import type { EventDecodeError, NoPolicyInForce } from '@pension-ledger/domain'
import type { StoreError } from '@pension-ledger/store'

/** Why a replay has no answer. */
export type ReplayError =
  | StoreError
  | NoPolicyInForce
  /** No policy book was ever adopted: the store is empty, or was not made by an import. */
  | { readonly code: 'NoPolicyAdopted'; readonly url: string }
  /** An event of a kind or schema that this program does not know; it stands at this position or a little before. */
  | { readonly code: 'EventUnreadable'; readonly position: number; readonly error: EventDecodeError }
