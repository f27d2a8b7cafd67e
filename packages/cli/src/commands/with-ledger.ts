import { type Adoption, type Ledger, openLedger } from '@pension-ledger/ledger'
import { openVault } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../command/command.js'
import type { Failure } from '../errors/failure.js'
import { withStore } from './with-store.js'

interface HowToOpen {
  readonly readOnly?: boolean
  readonly create?: boolean
  /** What a ledger without a policy book adopts. */
  readonly first?: Adoption
}

/** Opens the ledger with its identity vault, does the work, and closes both however the work ended. */
export const withLedger = <Result>(
  context: Context,
  { first, ...options }: HowToOpen,
  work: (ledger: Ledger) => Promise<E.Either<Failure, Result>>,
): Promise<E.Either<Failure, Result>> =>
  withStore(context, options, async (store) => {
    const vault = await openVault(context.storeUrl, options)()
    if (E.isLeft(vault)) return vault
    try {
      const ledger = await openLedger({ store, vault: vault.right }, first ?? null)()
      return E.isLeft(ledger) ? ledger : await work(ledger.right)
    } finally {
      await vault.right.close()
    }
  })
