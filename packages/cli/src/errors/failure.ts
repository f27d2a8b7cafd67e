import type { NoPolicyInForce, PolicyError } from '@pension-ledger/domain'
import type { AdoptionError, ImportEventsError, QuestionError } from '@pension-ledger/ledger'
import type { SheetError, WriteError } from '@pension-ledger/sheets'
import type { StoreError } from '@pension-ledger/store'
import type { CommandError } from './command-error.js'
import type { UsageError } from './usage-error.js'

/** Every reason for which a command does not do what it was asked. */
export type Failure =
  | UsageError
  | CommandError
  | StoreError
  | AdoptionError
  | QuestionError
  | ImportEventsError
  | PolicyError
  | NoPolicyInForce
  | SheetError
  | WriteError
