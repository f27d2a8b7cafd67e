import type { VaultError } from '@pension-ledger/store'
import type { ReadError } from './history/read-histories.js'
import type { WriteError } from './writing/class-file.js'

/** Why the tables were not written. Nothing stands in the folder then that could be taken for a delivery: there is no manifest. */
export type ExportError =
  | WriteError
  | ReadError
  /** The vault's answer, when personal data is to be written. */
  | VaultError
  /** The batch ends before it begins. */
  | { readonly code: 'PeriodEndsBeforeItBegins'; readonly from: string; readonly to: string }
