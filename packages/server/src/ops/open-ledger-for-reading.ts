import { type AdoptionError, type Ledger, openLedger } from '@pension-ledger/ledger'
import { openProjections, type ProjectionFile } from '@pension-ledger/projections'
import { type IdentityVault, openStore, openVault, type StoreError, type VaultError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Closing } from './closing.js'

/** Where a ledger is, and where cells are kept. Paths are whole. */
export interface LedgerUrls {
  readonly store: string
  readonly vault: string
  readonly projections: string
}

export interface OpenLedger {
  readonly ledger: Ledger
  readonly file: ProjectionFile
}

/** Milliseconds between two looks for what other processes append: a part of the time until it shows. */
const pollMs = 50

/**
 * Opens a ledger for reading, and a file of projections for writing, which is made where there is none. Nobody is known by name where there
 * is no vault.
 *
 * Rejects: what the files answer, NoPolicyAdopted.
 */
export const openForReading = async (
  urls: LedgerUrls,
  closing: Closing,
): Promise<E.Either<StoreError | VaultError | AdoptionError, OpenLedger>> => {
  const store = await openStore(urls.store, { readOnly: true, pollMs })()
  if (E.isLeft(store)) return store
  closing.later(store.right.close)
  const vault = await vaultAt(urls.vault)
  if (E.isLeft(vault)) return vault
  closing.later(vault.right.close)
  const ledger = await openLedger({ store: store.right, vault: vault.right })()
  if (E.isLeft(ledger)) return ledger
  const file = await openProjections(urls.projections, { create: true })()
  if (E.isLeft(file)) return file
  closing.later(file.right.close)
  return E.right({ ledger: ledger.right, file: file.right })
}

const vaultAt = async (url: string): Promise<E.Either<VaultError, IdentityVault>> => {
  const vault = await openVault(url, { readOnly: true })()
  const isNone = E.isLeft(vault) && vault.left.code === 'StoreMissing'
  return isNone ? openVault('memory:', { create: true })() : vault
}
