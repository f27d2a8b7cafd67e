import type { ExpectedRevision } from './expected-revision.js'

/**
 * Why a server lets somebody not in: `login`, it does not know the user with this password; `rights`, it knows the account, whose access
 * list does not allow what was asked; `certificate`, one side does not trust the certificate of the other, or has none to show.
 */
export type DenialReason = 'login' | 'rights' | 'certificate'

/** Everything a store may answer instead of a result. `code` is public; the sentence is made at the door. */
export type StoreError =
  | {
      readonly code: 'RevisionConflict'
      readonly stream: string
      readonly expected: ExpectedRevision
      /** The stream's last revision; -1 where it does not exist. */
      readonly actual: number
    }
  | { readonly code: 'BadStreamName'; readonly stream: string; readonly why: string }
  | { readonly code: 'BadEvent'; readonly stream: string; readonly index: number; readonly why: string }
  | {
      readonly code: 'EventTooLarge'
      readonly stream: string
      readonly index: number
      readonly bytes: number
      readonly limit: number
    }
  | { readonly code: 'DuplicateEventId'; readonly stream: string; readonly id: string }
  | { readonly code: 'EmptyAppend'; readonly stream: string }
  /** The stored text of an event cannot be read: its place in the log, and what is wrong with it. */
  | {
      readonly code: 'CorruptEvent'
      readonly stream: string
      readonly revision: number
      readonly position: number
      readonly why: string
    }
  | { readonly code: 'StoreMissing'; readonly url: string }
  | { readonly code: 'StoreLocked'; readonly url: string }
  | { readonly code: 'StoreVersionUnknown'; readonly url: string; readonly found: string; readonly known: string }
  | { readonly code: 'NotAStore'; readonly url: string; readonly why: string }
  | { readonly code: 'StoreNotWritable'; readonly url: string; readonly why: string }
  | { readonly code: 'DiskFull'; readonly url: string }
  | { readonly code: 'StoreUnavailable'; readonly url: string; readonly why: string }
  /** A server is there and refuses: asking again changes nothing, and nothing of the call was written. */
  | { readonly code: 'StoreAccessDenied'; readonly url: string; readonly because: DenialReason; readonly why: string }
  | { readonly code: 'UnsupportedRuntime'; readonly why: string }
  | { readonly code: 'BadStoreUrl'; readonly url: string; readonly why: string }
  | { readonly code: 'Aborted' }
  | { readonly code: 'StoreClosed' }
