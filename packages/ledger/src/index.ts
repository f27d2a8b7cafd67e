export { audit } from './audit.js'
export { type Cut, everything, isEffective, isKnown, learnedAt } from './cut.js'
export { type EnvelopeLine, envelopeLine } from './exchange/envelope-line.js'
export { exportEvents } from './exchange/export-events.js'
export { type ImportEventsError, type ImportedEvents, importEvents } from './exchange/import-events.js'
export { type LineError, readEnvelope } from './exchange/read-envelope.js'
export { explain } from './explain.js'
export { type FactRecord, historyOf, readFacts, within } from './history.js'
export { type Ledger, type LedgerParts, openLedger } from './ledger.js'
export type {
  AdoptionError,
  EventUnreadable,
  ExplainError,
  HistoryError,
  NoPolicyAdopted,
  QuestionError,
} from './ledger-error.js'
export { type Adoption, adoptPolicy, latestPolicy, policyKnown } from './policy-adoption.js'
export {
  account,
  entitlement,
  type ParticipantView,
  participantIn,
  type SchemeView,
  schemeIn,
} from './questions.js'
export { eventIdOf, reversalIdOf } from './recording/event-id.js'
export { type DerivedPart, naturalKeyOf, naturalKeys } from './recording/natural-key.js'
export type { Outcome, Prepared, PreparedFacts, PreparedReversal, Rejection } from './recording/prepared.js'
export { type BeforeAppend, record } from './recording/record.js'
export { schemeFacts } from './scheme-facts.js'
export type { KeyTaken } from './submission/events-to-append.js'
export type { Submission } from './submission/submission.js'
export { type SubmitError, type Submitted, submit } from './submission/submit.js'
