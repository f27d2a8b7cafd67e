import { type EventStore, loadSqliteDriver, openStore, type RecordedEvent } from '@pension-ledger/store'
import type { Findings } from './kind-of-work.kit.js'
import { done, right } from './right.kit.js'

/** Every ledger of these rounds is written at one time, so that they may be compared to the byte. */
export const clock = (): string => '2024-04-01T08:00:00Z'

/** A ledger as one undisturbed run makes it. */
export interface WholeLedger {
  readonly events: ReadonlyArray<RecordedEvent>
  /** The positions at which one of its commits ended, and 0. */
  readonly ends: ReadonlyArray<number>
}

/** Says where the log stands after every append that was answered. */
export const telling = (store: EventStore, tell: (position: number) => void): EventStore => ({
  ...store,
  append: (append) => async () => {
    const answer = await store.append(append)()
    if (answer._tag === 'Right') tell(answer.right.position)
    return answer
  },
  appendAll: (appends) => async () => {
    const answer = await store.appendAll(appends)()
    if (answer._tag === 'Right') tell(Math.max(0, ...answer.right.map(({ position }) => position)))
    return answer
  },
})

export const eventsOf = async (store: EventStore): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: RecordedEvent[] = []
  for await (const page of store.readLog()) events.push(...right(page))
  return events
}

/** A ledger in memory, written by `work`, that was disturbed by nobody. */
export const wholeLedger = async (work: (store: EventStore) => Promise<unknown>): Promise<WholeLedger> => {
  const store = await done(openStore('memory:', { create: true, clock }))
  const ends = new Set([0])
  await work(telling(store, (position) => ends.add(position)))
  const events = await eventsOf(store)
  await store.close()
  return { events, ends: [...ends].sort((a, b) => a - b) }
}

/** What SQLite itself says of a file; empty where nothing is wrong. */
export const damageOf = async (path: string): Promise<ReadonlyArray<string>> => {
  const database = right(await loadSqliteDriver()).open(path, { readOnly: false })
  try {
    const said = ['integrity_check', 'foreign_key_check'].flatMap((check) => database.prepare(`PRAGMA ${check}`).all())
    return said.map((row) => JSON.stringify(row)).filter((row) => row !== '{"integrity_check":"ok"}')
  } finally {
    database.close()
  }
}

/** How many events a fold is told of, which may read other tables than whoever reads events. */
const foldedIn = async (store: EventStore): Promise<number> => {
  let numbers = 0
  const silent = { stream: () => {}, fact: () => {}, ending: () => {} }
  for await (const page of store.readFacts(silent)) numbers += right(page).numbers.length
  return numbers / 3
}

/**
 * Looks at the ledger that a killed process left: it must be the beginning of the whole one, end where one of its commits did, hold what
 * had been answered, and at most the one commit more that was under way.
 */
export const ledgerLeft = async (
  store: EventStore,
  { events, ends }: WholeLedger,
  answered: number,
): Promise<Findings & { readonly recorded: number }> => {
  const found = await eventsOf(store)
  const recorded = found.length
  const differing = found.flatMap((event, i) => {
    const [there, expected] = [JSON.stringify(event), JSON.stringify(events[i])]
    return there === expected ? [] : [`event ${i + 1} is ${there}, not ${expected}`]
  })
  const next = ends.find((end) => end > answered) ?? events.length
  const folded = await foldedIn(store)
  return {
    recorded,
    isPartly: recorded > 0 && recorded < events.length,
    lost: recorded < answered ? [`${recorded} events stand of ${answered} that were answered`] : [],
    halfDone: ends.includes(recorded) ? [] : [`the log ends at ${recorded}, within a commit`],
    differing: [
      ...differing.slice(0, 3),
      ...(recorded > next ? [`${recorded} events stand, and the commit under way ended at ${next}`] : []),
      ...(folded === recorded ? [] : [`a fold is told of ${folded} events of ${recorded}`]),
    ],
  }
}

/** The last number that a process had said after this word; 0 where it said none. */
export const lastOf = (word: string, lines: ReadonlyArray<string>): number =>
  Math.max(0, ...lines.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.slice(word.length + 1))] : [])))
