export { type Caller, type MaskingLevel, type Scope, scopes } from './access/caller.js'
export { isKeyName, isScope, isZoneCode, type KeptKey, type KeyFile } from './access/keys/key-file.js'
export { changeKeys, type KeyStoreError, loadKeys } from './access/keys/key-file-on-disk.js'
export { addKey, type KeyListRefusal, type KeyWish, type MadeKey, revokeKey } from './access/keys/key-list.js'
export type { KeyFileFault } from './access/keys/read-keys.js'
export type { ReadChainFault, ReadLogHead } from './access/reads/read-chain.js'
export { anchorText, type ReadLogFault, readAnchor, verifyReads } from './access/reads/verify-reads.js'
export { bareAnswerProgram } from './bench/bare-answer.js'
export type { ListenError } from './ops/listener.js'
export type { AccessError } from './ops/open-access.js'
export type { LedgerUrls } from './ops/open-ledger-for-reading.js'
export { serve } from './ops/serve.js'
export type { ServerWorld } from './ops/server-world.js'
export {
  readSettings,
  type Said,
  type ServerSettingsError,
  type SettingSource,
  type SettingsInForce,
  secretVariable,
} from './ops/settings/read-settings.js'
export { type ServerSettings, type SettingName, settingNames } from './ops/settings/server-settings.js'
export { type ShownSetting, shownSettings } from './ops/settings/shown-settings.js'
export type { RunningServer, StartError, StartParts } from './ops/start-server.js'
