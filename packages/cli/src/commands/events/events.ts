import { eventKinds, isEventType } from '@pension-ledger/domain'
import { envelopeLine } from '@pension-ledger/ledger'
import type { EventStore, RecordedEvent, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { withStore } from '../with-store.js'

interface Asked {
  readonly stream: string | undefined
  readonly type: string | undefined
  readonly from: number | undefined
  readonly limit: number | undefined
}

export const listEvents = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const { type, limit = Number.POSITIVE_INFINITY } = asked
  if (type !== undefined && !isEventType(type))
    return E.left({ code: 'NoSuchChoice', option: '--type', text: type, choices: Object.keys(eventKinds) })

  return withStore(context, { readOnly: true }, async (store) => {
    let left = limit
    for await (const page of pagesOf(store, asked, context.io.signal)) {
      if (E.isLeft(page)) return page
      const events = page.right.slice(0, left)
      left -= events.length
      if (events.length > 0) await context.io.stdout.write(events.map((event) => `${envelopeLine(event)}\n`).join(''))
      if (left === 0) break
    }
    return E.right(exitCodes.done)
  })
}

type Events = E.Either<StoreError, ReadonlyArray<RecordedEvent>>

/** One stream is read as such: it is found by its name, where the log would be searched from end to end. */
async function* pagesOf(store: EventStore, asked: Asked, signal: AbortSignal): AsyncGenerator<Events, void, undefined> {
  const { stream, type, from = 1, limit } = asked
  if (stream !== undefined) {
    const slice = await store.readStream(stream, { signal })()
    yield E.map(({ events }: { readonly events: ReadonlyArray<RecordedEvent> }) =>
      events.filter((event) => event.position >= from && (type === undefined || event.type === type)),
    )(slice)
    return
  }
  yield* store.readLog({
    after: Math.max(0, from - 1),
    signal,
    ...(type === undefined ? {} : { filter: { types: [type] } }),
    ...(limit === undefined ? {} : { maxCount: limit }),
  })
}
