/**
 * The layout of a vault's file. Any SQLite tool can read it, so it must be guarded as what it is: the names behind the ledger. Only
 * this package may write it.
 *
 * `PRAGMA application_id` is 0x504c5654 ("PLVT"), `PRAGMA user_version` the version of this layout.
 *
 * vault_key    one row
 *   secret         32 bytes: the key of all tokens, salts and commitments. Who has it can confirm a guess of an ID number
 *
 * identities   one row per record of a participant; a correction is another row
 *   record_no      order of keeping
 *   participant_id 人员编号, as in the log
 *   effective_on   YYYY-MM-DD, from when it holds; the row with the latest date is in force
 *   name           姓名
 *   id_number      公民身份号码 as the source wrote it
 *   bank_account   银行账号; null where there is none
 *   id_token       16 bytes: HMAC-SHA-256 of the normalised ID number, the token in the log
 *   salt           16 bytes: SHA-256 over it and the record's canonical text is the commitment in the log
 *
 * erasures     participants whose records were erased
 */
export const vaultApplicationId = 0x504c5654

export const vaultVersion = 1

export const vaultSchema = `
CREATE TABLE vault_key (
  key_no INTEGER PRIMARY KEY CHECK (key_no = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
);

CREATE TABLE identities (
  record_no INTEGER PRIMARY KEY,
  participant_id TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  name TEXT NOT NULL,
  id_number TEXT NOT NULL,
  bank_account TEXT,
  id_token BLOB NOT NULL,
  salt BLOB NOT NULL,
  UNIQUE (participant_id, salt)
);

CREATE INDEX identities_by_token ON identities (id_token);

CREATE TABLE erasures (
  participant_id TEXT PRIMARY KEY
);
`
