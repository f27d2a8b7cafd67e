import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'

/** The floor under folds: payloads parsed per second. Fetching them is not counted. */
export const parseRate = async (store: EventStore, { io: { clock } }: Context): Promise<E.Either<Failure, number>> => {
  let parsed = 0
  let ms = 0
  for await (const page of store.readLog()) {
    if (E.isLeft(page)) return page
    const start = clock.elapsedMs()
    for (const { data } of page.right) if (JSON.parse(data) !== null) parsed += 1
    ms += clock.elapsedMs() - start
  }
  return E.right((parsed * 1000) / ms)
}
