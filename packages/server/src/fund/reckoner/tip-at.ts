import type { EventStore, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** The id of the last event up to a position, by which a log is known again; empty where there is none. */
export const tipAt = async (store: EventStore, position: number): Promise<E.Either<StoreError, string>> => {
  for await (const page of store.readLog({ direction: 'backwards', after: position + 1, maxCount: 1 })) {
    if (E.isLeft(page)) return page
    for (const { id } of page.right) return E.right(id)
  }
  return E.right('')
}
