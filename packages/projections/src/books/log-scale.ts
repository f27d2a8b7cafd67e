import type { EventStore, StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** How many events a log has up to a position, and up to any before it: for progress and choices, since positions may have gaps. */
export interface LogScale {
  readonly events: number
  /** Where positions have gaps, events are taken to be as dense everywhere. */
  readonly at: (position: number) => number
}

/** Rejects: what the store answers. */
export const logScale = async (store: EventStore, upTo: number): Promise<E.Either<StoreError, LogScale>> => {
  const counted = await store.countEvents(0, upTo)()
  return E.map(({ events }: { readonly events: number }) => ({
    events,
    at: (position: number) => (upTo <= 0 ? 0 : Math.round((Math.min(position, upTo) * events) / upTo)),
  }))(counted)
}
