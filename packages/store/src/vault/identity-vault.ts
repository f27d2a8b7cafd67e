import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../store-error.js'

/**
 * 身份记录: who a participant is, as recorded with effect from a date. A correction is another record of the same participant, whole,
 * with a later date; nothing is overwritten.
 */
export interface IdentityRecord {
  /** 人员编号: the only part that events may carry. */
  readonly participantId: string
  /** From when it holds, YYYY-MM-DD: the registration's or the correction's business date. */
  readonly effectiveOn: string
  readonly name: string
  /** 公民身份号码 as the source wrote it, right or wrong. */
  readonly idNumber: string
  /** 银行账号; null where there is none. */
  readonly bankAccount: string | null
}

/** A record as the vault keeps it, with what proves a commitment to it. */
export interface KeptIdentity extends IdentityRecord {
  /** 16 bytes, hexadecimal. */
  readonly salt: string
}

/** What the vault knows of a participant: nothing, that it was erased, or who it is. */
export type Identity =
  | { readonly status: 'unknown' }
  /** Its records were erased, and are not taken again. */
  | { readonly status: 'erased' }
  | {
      readonly status: 'known'
      /** In force last: the latest date, and of one date the one kept last. */
      readonly current: KeptIdentity
      /** All of them, `current` the last. */
      readonly history: ReadonlyArray<KeptIdentity>
    }

/** What became of the records put. The three add up to their number. */
export interface PutCounts {
  readonly kept: number
  readonly alreadyKept: number
  /** Of participants whose records were erased: not kept. */
  readonly erased: number
}

/** Why the vault does not answer. */
export type VaultError =
  | StoreError
  | { readonly code: 'BadIdentity'; readonly index: number; readonly why: string }
  /** A key was given, and the vault was made with another. */
  | { readonly code: 'VaultKeyDiffers'; readonly url: string }
  | { readonly code: 'BadVaultKey'; readonly why: string }

/** What can be said of a name or a number without showing it. All of it needs the vault's key, none of it reads the vault. */
export interface Keyring {
  /** 128 bits, hexadecimal: equal ID numbers have equal tokens, also where one is the 15-digit form of the other. */
  readonly tokenOfIdNumber: (idNumber: string) => string
  /** The same for bank accounts; spaces and hyphens between digits do not count. */
  readonly tokenOfBankAccount: (bankAccount: string) => string
  /**
   * SHA-256, hexadecimal, over the record's salt (16 bytes) and its canonical text (UTF-8): the JSON list of participantId, effectiveOn,
   * name, idNumber and bankAccount. An event carries it; whoever is shown the record and its salt can check it.
   */
  readonly commitment: (record: IdentityRecord) => string
  /** The salt of a record, as `put` keeps it. */
  readonly saltOf: (record: IdentityRecord) => string
}

/**
 * The identity vault: the one place where names, ID numbers and bank accounts are. The log carries participant ids, tokens and
 * commitments instead, so that personal data can be masked, corrected and erased while the log and its hashes stay.
 *
 * Every adapter passes `identityVaultContract` whole. No call throws; after `close` all answer StoreClosed.
 */
export interface IdentityVault extends Keyring {
  readonly url: string
  /** All or nothing, durable when it answers; the same record again adds nothing. Rejects: BadIdentity, and what files may answer. */
  readonly put: (records: ReadonlyArray<IdentityRecord>) => TaskEither<VaultError, PutCounts>
  readonly get: (participantId: string) => TaskEither<VaultError, Identity>
  /** Participants who have, or had before a correction, an ID number with this token; in the order of their ids. */
  readonly participantsByIdToken: (token: string) => TaskEither<VaultError, ReadonlyArray<string>>
  /** Removes every record of a participant for good, and remembers that: importing the same file again does not bring them back. */
  readonly erase: (participantId: string) => TaskEither<VaultError, void>
  readonly close: () => Promise<void>
}
