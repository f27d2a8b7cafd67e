import { join } from 'node:path'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Context } from '../../../command/command.js'
import type { Failure } from '../../../errors/failure.js'
import { withStore } from '../../with-store.js'
import { runInChild } from '../child.js'

/** A ledger with people whose accounts are asked for. */
export interface LedgerToServe {
  readonly url: string
  readonly events: number
  /** Those whose histories are nearest to the wanted length. */
  readonly people: ReadonlyArray<string>
  /** The median of the events of these people. */
  readonly eventsEach: number
}

/** The ledger that was named, or one of a simulated district in a folder. Rejects: what simulating, importing and reading reject. */
export const ledgerToServe = async (
  folder: string,
  participants: number,
  context: Context,
): Promise<E.Either<Failure, LedgerToServe>> => {
  if (context.sameStore !== '') return peopleOf(context.storeUrl, context)
  const files = join(folder, 'files')
  const url = `sqlite:${join(folder, 'ledger.sqlite')}`
  const { signal } = context.io
  const simulated = await runInChild(
    ['simulate', '--out', files, '--participants', String(participants), '--json'],
    t.UnknownRecord,
    signal,
  )
  if (E.isLeft(simulated)) return simulated
  const imported = await runInChild(
    ['import', files, '--store', url, '--allow-quarantine', '--json'],
    t.UnknownRecord,
    signal,
  )
  return E.isLeft(imported) ? imported : peopleOf(url, context)
}

const wantedEvents = 150
const peopleAtMost = 400
const lookedAtMost = 4_000
const prefix = 'participant-'

const peopleOf = (url: string, context: Context): Promise<E.Either<Failure, LedgerToServe>> =>
  withStore({ ...context, storeUrl: url }, { readOnly: true }, async (store: EventStore) => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const count = await store.countEvents(0, head.right)()
    if (E.isLeft(count)) return count
    const touched = await store.streamsTouched(0, head.right)()
    if (E.isLeft(touched)) return touched
    const all = touched.right.filter((stream) => stream.startsWith(prefix))
    const some = all.filter((_, index) => (index * lookedAtMost) % all.length < lookedAtMost)
    const heads = await store.heads(some)()
    if (E.isLeft(heads)) return heads
    const nearest = some
      .map((stream, index) => ({ id: stream.slice(prefix.length), events: (heads.right[index] ?? -1) + 1 }))
      .sort((a, b) => Math.abs(a.events - wantedEvents) - Math.abs(b.events - wantedEvents))
      .slice(0, peopleAtMost)
    const lengths = nearest.map(({ events }) => events).sort((a, b) => a - b)
    return E.right({
      url,
      events: count.right.events,
      people: nearest.map(({ id }) => id),
      eventsEach: lengths[Math.floor(lengths.length / 2)] ?? 0,
    })
  })
