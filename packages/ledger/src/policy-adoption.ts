import { type BusinessDate, type PolicyBook, schemeStream } from '@pension-ledger/domain'
import type { EventStore, Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Cut, everything, isKnown } from './cut.js'
import { type FactRecord, historyOf, readFacts } from './history.js'
import type { AdoptionError, HistoryError } from './ledger-error.js'
import { fieldsThatDiffer } from './recording/fields-that-differ.js'
import { record } from './recording/record.js'

/** A book, and the day on which the ledger takes it as its own. */
export interface Adoption {
  readonly book: PolicyBook
  readonly adoptedOn: BusinessDate
}

type VersionName = Pick<PolicyBook, 'id' | 'version'>

/** The book that was adopted last; null in a ledger that has none. */
export const latestPolicy = (store: EventStore): TaskEither<HistoryError, PolicyBook | null> =>
  lastAdopted(store, () => true)

/** The book of an id and version, as it was adopted; null where it never was. */
export const adoptedPolicy =
  (store: EventStore) =>
  (named: VersionName): TaskEither<HistoryError, PolicyBook | null> =>
    lastAdopted(store, (book) => isSameVersion(book, named))

/** A ledger has one scheme, whose stream begins with a book: it is found at the beginning of the log, and the log is not gone through. */
const lastAdopted =
  (store: EventStore, isMeant: (book: PolicyBook) => boolean): TaskEither<HistoryError, PolicyBook | null> =>
  async () => {
    for await (const page of store.readLog({ filter: { types: [adoption] }, maxCount: 1 })) {
      if (E.isLeft(page)) return page
      const [first] = page.right
      if (first === undefined) continue
      const slice = await store.readStream(first.stream, { direction: 'backwards' })()
      if (E.isLeft(slice)) return slice
      const facts = readFacts(slice.right.events.filter(({ type }) => type === adoption))
      if (E.isLeft(facts)) return facts
      for (const { event } of facts.right)
        if (event.type === adoption && isMeant(event.book)) return E.right(event.book)
    }
    return E.right(null)
  }

const adoption = 'PolicyAdopted'

/**
 * 采用政策: records that the ledger reads this book from here on. Adopting the book in force again adds nothing.
 *
 * Rejects: PolicyVersionReused, or what the store answers.
 */
export const adoptPolicy =
  (store: EventStore) =>
  ({ book, adoptedOn }: Adoption): TaskEither<AdoptionError, PolicyBook> =>
  async () => {
    const scheme = await historyOf(store)(schemeStream(book.jurisdiction), everything)()
    if (E.isLeft(scheme)) return scheme
    const adoptions = scheme.right.flatMap(({ event }) => (event.type === 'PolicyAdopted' ? [event] : []))
    const earlier = adoptions.find((adopted) => isSameVersion(adopted.book, book))
    const fields = earlier === undefined ? [] : fieldsThatDiffer(earlier.book, book)
    if (fields.length > 0) return E.left({ code: 'PolicyVersionReused', id: book.id, version: book.version, fields })

    const latest = adoptions.at(-1)
    if (latest !== undefined && isSameVersion(latest.book, book)) return E.right(book)

    const outcomes = await record(
      store,
      book.jurisdiction,
    )([{ kind: 'facts', facts: [{ type: 'PolicyAdopted', adoptedOn, book }], provenance: noProvenance }])()
    return E.map(() => book)(outcomes)
  }

const isSameVersion = (a: VersionName, b: VersionName): boolean => a.id === b.id && a.version === b.version

const noProvenance: Provenance = {
  maker: null,
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: null,
  causationId: null,
  correlationId: null,
}

/**
 * The book that was read at a time of knowledge: the last one adopted by then, or, before the first adoption, the first one, for
 * the years before this ledger began have no other. Books are cut by knowledge alone: their numbers carry their own dates.
 */
export const policyKnown = (cut: Cut, scheme: ReadonlyArray<FactRecord>): PolicyBook | null => {
  let first: PolicyBook | null = null
  let known: PolicyBook | null = null
  for (const { event, recorded } of scheme) {
    if (event.type !== 'PolicyAdopted') continue
    first ??= event.book
    if (isKnown(cut, recorded)) known = event.book
  }
  return known ?? first
}
