import { type Adoption, type Ledger, openLedger } from '@pension-ledger/ledger'
import { openVault, vaultUrlOf } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../command/command.js'
import { storeUrlFrom } from '../command/store-url.js'
import type { Failure } from '../errors/failure.js'
import { withStore } from './with-store.js'

interface HowToOpen {
  /** `to-ask`: nothing is written, and the identity vault is not opened, for no answer holds a name. */
  readonly purpose: 'to-ask' | 'to-record'
  /** What a ledger without a policy book adopts. */
  readonly first?: Adoption
}

/** Opens the ledger, does the work, and closes it however the work ended. */
export const withLedger = <Result>(
  context: Context,
  { purpose, first }: HowToOpen,
  work: (ledger: Ledger) => Promise<E.Either<Failure, Result>>,
): Promise<E.Either<Failure, Result>> => {
  const options = purpose === 'to-ask' ? { readOnly: true } : { create: true }
  const vaultUrl = purpose === 'to-ask' ? 'memory:' : storeUrlFrom(context.io.cwd, vaultUrlOf(context.storeUrl))
  return withStore(context, options, async (store): Promise<E.Either<Failure, Result>> => {
    const vault = await openVault(vaultUrl, { create: true })()
    if (E.isLeft(vault)) return vault
    try {
      const ledger = await openLedger({ store, vault: vault.right }, first ?? null)()
      return E.isLeft(ledger) ? ledger : await work(ledger.right)
    } finally {
      await vault.right.close()
    }
  })
}
