export { charactersPerAppend, eventBytesLimit, parseObject } from './append-rules.js'
export { bucketCount, bucketOf } from './bucket.js'
export { copiedRuns } from './copy/copied-event.js'
export type { CopyDifference } from './copy/copy-difference.js'
export { type Copied, type CopyError, type CopyOptions, type CopyProgress, copyLog } from './copy/copy-log.js'
export type {
  Append,
  Appended,
  Direction,
  EventCount,
  EventStore,
  FactPage,
  FactReader,
  LogFilter,
  ReadLog,
  ReadStream,
  StreamSlice,
  Subscribe,
  Subscription,
} from './event-store.js'
export { type BareClient, type BareEvent, openBareClient } from './eventstoredb/bare-client.js'
export { defaultStreamPrefix } from './eventstoredb/connection-options.js'
export { standInProgram } from './eventstoredb/stand-in.js'
export { type ExpectedRevision, exactly, expecting, isAsExpected, noStream } from './expected-revision.js'
export { isLater } from './instant.js'
export { isKnown, learnedAt } from './known.js'
export { type OpenOptions, openStore } from './open-store.js'
export { joined, type Pieces, parseBeginning, parseEnding, piecesOf } from './pieces.js'
export { type AnsweredFact, type AnsweredPage, type FactAnswers, readAnswers } from './read-answers.js'
export type { Handlers, NewEvent, Provenance, RecordedEvent, SourceRow } from './recorded-event.js'
export { type Connection, connection } from './sqlite/connection.js'
export { type FileKind, type OpenFile, openSqliteFile } from './sqlite/open-file.js'
export { loadSqliteDriver, type SqlDatabase, type SqlDriver, sqliteVersion } from './sqlite/sqlite-driver.js'
export { sqliteError } from './sqlite/sqlite-errors.js'
export type { DenialReason, StoreError } from './store-error.js'
export { normaliseIdNumber } from './vault/id-number.js'
export type {
  Identity,
  IdentityRecord,
  IdentityVault,
  KeptIdentity,
  Keyring,
  PutCounts,
  VaultError,
} from './vault/identity-vault.js'
export { type OpenVaultOptions, openVault, urlBeside, vaultUrlOf } from './vault/open-vault.js'
