import { createHash } from 'node:crypto'
import { businessDate, type DomainEvent, encodeEvent, type PolicyBook, streamOf } from '@pension-ledger/domain'
import { sampleBook } from '@pension-ledger/domain/testing'
import { type EventStore, expecting, openStore, type Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** What must have succeeded. */
export const done = async <L, A>(task: TaskEither<L, A>): Promise<A> => {
  const result = await task()
  if (E.isLeft(result)) throw new Error(`Refused: ${JSON.stringify(result.left)}`)
  return result.right
}

/** The id of the event at a position. */
export const idAt = (position: number): string => {
  const hex = createHash('sha256').update(`event ${position}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The row of an event: of one file, on the line of its position. */
export const rowAt = (position: number) => ({ file: 'rows.csv', sha256: 'ab'.repeat(32), line: position })

/** From the row of its position, unsigned, but for what a test is about. */
export const provenanceAt = (position: number, of: Partial<Provenance>): Provenance => ({
  maker: null,
  checker: null,
  document: null,
  source: rowAt(position),
  sourceRecordedAt: null,
  causationId: null,
  correlationId: null,
  ...of,
})

/** A ledger that adopted a policy, by default the sample's, at position 1 and then recorded these events, in this order. */
export const ledgerOf = async (
  events: ReadonlyArray<DomainEvent>,
  url = 'memory:',
  provenance: Partial<Provenance> = {},
  book: PolicyBook = sampleBook,
): Promise<EventStore> => {
  const store = await done(openStore(url, { create: true, clock: () => '2023-01-05T00:00:00Z' }))
  const adopted: DomainEvent = { type: 'PolicyAdopted', adoptedOn: businessDate('2011-07-01'), book }
  const heads = new Map<string, number>()
  const appends = [adopted, ...events].map((event, index) => {
    const stream = streamOf(event, book.jurisdiction)
    const stored = heads.get(stream) ?? -1
    heads.set(stream, stored + 1)
    const { type, schemaVersion, data } = encodeEvent(event)
    const position = index + 1
    return {
      stream,
      expected: expecting(stored),
      events: [
        {
          id: idAt(position),
          type,
          schemaVersion,
          data,
          provenance: provenanceAt(position, position === 1 ? {} : provenance),
        },
      ],
    }
  })
  await done(store.appendAll(appends))
  return store
}
