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
    const lines = printer(context)
    let left = limit
    for await (const page of pagesOf(store, asked, context.io.signal)) {
      if (E.isLeft(page)) return page
      const events = page.right.slice(0, left)
      left -= events.length
      await lines.print(events.map(envelopeLine))
      if (left === 0) break
    }
    await lines.end()
    return E.right(exitCodes.done)
  })
}

/** JSON Lines; under `--json`, which promises one document, the same lines as the elements of one array. */
const printer = ({ io, json }: Context) => {
  let printed = 0
  const before = (): string => (json ? (printed === 0 ? '{"events":[\n' : ',\n') : '')
  return {
    print: async (lines: ReadonlyArray<string>): Promise<void> => {
      if (lines.length === 0) return
      await io.stdout.write(before() + lines.join(json ? ',\n' : '\n') + (json ? '' : '\n'))
      printed += lines.length
    },
    end: async (): Promise<void> => {
      if (json) await io.stdout.write(printed === 0 ? '{"events":[]}\n' : '\n]}\n')
    },
  }
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
