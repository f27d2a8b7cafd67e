import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Connection } from '../sqlite/connection.js'
import type { FileKind } from '../sqlite/open-file.js'
import { parseStoreUrl } from '../store-url.js'
import type { IdentityVault, VaultError } from './identity-vault.js'
import { vaultKeyBytes } from './keyring.js'
import { memoryVault } from './memory-vault.js'
import { vaultApplicationId, vaultSchema, vaultVersion } from './vault-schema.js'

/** How a vault is opened. */
export interface OpenVaultOptions {
  readonly readOnly?: boolean
  /** Makes the vault where there is none. Default: false. */
  readonly create?: boolean
  /**
   * The vault's key, 32 bytes. Default: drawn when the vault is made, and kept in it. Give one to make the same ledger twice, as a
   * generated example does; with a vault that exists it must be the vault's own.
   */
  readonly key?: Uint8Array
  /** Milliseconds to wait for another process that is writing. Default: 10,000. */
  readonly busyMs?: number
}

const vaultFile: FileKind = {
  what: 'an identity vault',
  applicationId: vaultApplicationId,
  version: vaultVersion,
  schema: vaultSchema,
  isPrivate: true,
}

const prefixIn = (storeUrl: string): string => /[?&]streamPrefix=([A-Za-z0-9._-]+)/i.exec(storeUrl)?.[1] ?? 'ledger.'

/**
 * Where a file that belongs to a ledger is kept: `x.what.sqlite` beside `x.sqlite`, in memory for a store in memory. For a ledger on a
 * server it is a file of the office, named after the ledger's prefix, `ledger.what.sqlite` in the working folder.
 */
export const urlBeside = (storeUrl: string, what: string): string => {
  if (storeUrl.startsWith('esdb')) return `sqlite:${prefixIn(storeUrl).replace(/\.$/, '')}.${what}.sqlite`
  return storeUrl.startsWith('sqlite:') ? `${storeUrl.replace(/\.sqlite$/, '')}.${what}.sqlite` : storeUrl
}

/** Where a store's vault is, beside it or in the office: a server is no place for names. */
export const vaultUrlOf = (storeUrl: string): string => urlBeside(storeUrl, 'vault')

/** The key in the file; a new vault is given one. Two who make it at once agree on the first. */
const keyIn = (db: Connection, given: Uint8Array | undefined, readOnly: boolean): Uint8Array | null => {
  if (!readOnly) {
    db.statement('INSERT INTO vault_key (key_no, secret) VALUES (1, ?) ON CONFLICT DO NOTHING').run(
      given ?? randomBytes(vaultKeyBytes),
    )
  }
  const row = db.statement('SELECT secret FROM vault_key').get()
  return typeof row === 'object' && row !== null && 'secret' in row && row.secret instanceof Uint8Array
    ? row.secret
    : null
}

const openSqliteVault = async (
  path: string,
  { readOnly = false, create = false, key, busyMs = 10_000 }: OpenVaultOptions,
): Promise<E.Either<VaultError, IdentityVault>> => {
  const { loadSqliteDriver } = await import('../sqlite/sqlite-driver.js')
  const { openSqliteFile } = await import('../sqlite/open-file.js')
  const { attempt } = await import('../sqlite/sqlite-errors.js')
  const { sqliteVault } = await import('./sqlite-vault.js')

  const driver = await loadSqliteDriver()
  if (E.isLeft(driver)) return driver
  const url = `sqlite:${path}`
  const file = openSqliteFile(driver.right, vaultFile, {
    url,
    path: resolve(path),
    readOnly,
    create: create && !readOnly,
    busyMs,
  })
  if (E.isLeft(file)) return file

  const db = file.right
  const kept = attempt(url, () => {
    // What is deleted is overwritten with zeros.
    db.exec('PRAGMA secure_delete = ON')
    return E.right(keyIn(db, key, readOnly))
  })
  if (E.isRight(kept) && kept.right !== null && (key === undefined || Buffer.compare(key, kept.right) === 0)) {
    return E.right(sqliteVault(db, kept.right, { url, readOnly }))
  }
  db.close()
  if (E.isLeft(kept)) return kept
  return E.left(
    kept.right === null ? { code: 'NotAStore', url, why: 'it has no key' } : { code: 'VaultKeyDiffers', url },
  )
}

/**
 * Opens an identity vault by its URL, `memory:` or `sqlite:PATH`; `vaultUrlOf` tells the one that belongs to a store.
 *
 * Rejects: BadVaultKey, BadStoreUrl, VaultKeyDiffers, and what opening a store may answer.
 */
export const openVault =
  (url: string, options: OpenVaultOptions = {}): TaskEither<VaultError, IdentityVault> =>
  async () => {
    const { key } = options
    if (key !== undefined && key.length !== vaultKeyBytes) {
      return E.left({ code: 'BadVaultKey', why: `it has ${key.length} bytes, not ${vaultKeyBytes}` })
    }
    const parsed = parseStoreUrl(url)
    if (E.isLeft(parsed)) return parsed
    if (parsed.right.kind === 'memory') return E.right(memoryVault(key ?? randomBytes(vaultKeyBytes)))
    if (parsed.right.kind === 'sqlite') return openSqliteVault(parsed.right.path, options)
    return E.left({
      code: 'BadStoreUrl',
      url: 'esdb://',
      why: 'an identity vault is memory: or sqlite:PATH, whatever the store is',
    })
  }
