import type { EventStore, ReadLog, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { envelopeLine } from './envelope-line.js'

/**
 * 导出: the whole log as it stands when the first line is asked for, one envelope a line, in the order of positions. They are
 * counted from 1, for those of a store may have gaps. What is recorded meanwhile is not part of it. A left is the last, and says why
 * the rest cannot be read.
 */
export async function* exportEvents(
  store: EventStore,
  options: Pick<ReadLog, 'signal'> = {},
): AsyncGenerator<E.Either<StoreError, string>, void, undefined> {
  const head = await store.head()()
  if (E.isLeft(head)) return yield head
  let position = 0
  for await (const page of store.readLog({ upTo: head.right, ...options })) {
    if (E.isLeft(page)) return yield page
    for (const event of page.right) {
      position += 1
      yield E.right(envelopeLine({ ...event, position }))
    }
  }
}
