import { type EventStore, type OpenOptions, openStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../command/command.js'
import type { Failure } from '../errors/failure.js'

/**
 * Opens the store, does the work, and closes it however the work ended.
 *
 * Rejects: NothingInMemory for a question to `memory:`; what opening a store may answer.
 */
export const withStore = async <Result>(
  { storeUrl }: Context,
  options: OpenOptions,
  work: (store: EventStore) => Promise<E.Either<Failure, Result>>,
): Promise<E.Either<Failure, Result>> => {
  if (storeUrl === 'memory:' && options.readOnly === true) return E.left({ code: 'NothingInMemory' })
  const store = await openStore(storeUrl, options)()
  if (E.isLeft(store)) return store
  try {
    return await work(store.right)
  } finally {
    await store.right.close()
  }
}
