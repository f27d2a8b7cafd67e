import type { AuditError, DrawRefusal, PlanRefusal } from '@pension-ledger/audit'
import type { ChartError } from '@pension-ledger/books'
import type { NoPolicyInForce, PolicyError } from '@pension-ledger/domain'
import type { FileProblem, ImportError } from '@pension-ledger/intake'
import type { AdoptionError, ExplainError, ImportEventsError, QuestionError } from '@pension-ledger/ledger'
import type { ExportError, SettingsError } from '@pension-ledger/national-interface'
import type {
  AnnualError,
  CellFileError,
  ProjectionError,
  PublishedError,
  ReplayError,
  ReportError,
  WhatIfRefusal,
} from '@pension-ledger/projections'
import type {
  AccessError,
  KeyListRefusal,
  KeyStoreError,
  ServerSettingsError,
  StartError,
} from '@pension-ledger/server'
import type { SheetError, WriteError } from '@pension-ledger/sheets'
import type { PlanRefused, PlantRefused, WriteRefused } from '@pension-ledger/simulator'
import type { CopyError, StoreError, VaultError } from '@pension-ledger/store'
import type { CommandError } from './command-error.js'
import type { UsageError } from './usage-error.js'

/** Every reason for which a command does not do what it was asked. */
export type Failure =
  | UsageError
  | CommandError
  | StoreError
  | VaultError
  | CopyError
  | AdoptionError
  | QuestionError
  | ExplainError
  | ImportEventsError
  | ImportError
  | FileProblem
  | PolicyError
  | NoPolicyInForce
  | SheetError
  | WriteError
  | PlanRefused
  | PlantRefused
  | WriteRefused
  | ReplayError
  | ProjectionError
  | CellFileError
  | ReportError
  | AnnualError
  | PublishedError
  | WhatIfRefusal
  | ChartError
  | ExportError
  | SettingsError
  | AuditError
  | PlanRefusal
  | DrawRefusal
  | KeyStoreError
  | AccessError
  | ServerSettingsError
  | StartError
  | KeyListRefusal
