import { type Chart, journalWriter } from '@pension-ledger/books'
import { participantIn } from '@pension-ledger/domain'
import type { BookedEvent, Books } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'
import type { Lang } from '../../language.js'

export interface JournalAsked {
  readonly chart: Chart
  readonly lang: Lang
  readonly header: ReadonlyArray<string>
  /** Entries that may be in memory at once, unless one month has more. */
  readonly entriesAtOnce?: number
}

/**
 * 日记账 as pieces of text. Entries stand by their dates and the log does not, so it is read once to count the months, and once more
 * for every stretch of months that fits into memory.
 */
export async function* journalTexts(
  books: Books,
  { chart, lang, header, entriesAtOnce = 200_000 }: JournalAsked,
): AsyncGenerator<E.Either<Failure, string>, void> {
  const months = await countMonths(books)
  if (E.isLeft(months)) return yield months
  const writer = journalWriter(chart, { language: lang, header })
  yield E.right(asText(writer.open()))
  for (const { from, to } of stretches(months.right, entriesAtOnce)) {
    const booked = await entriesBetween(books, from, to)
    if (E.isLeft(booked)) return yield booked
    let lines: string[] = []
    for (const { recorded, entry } of booked.right) {
      const participantId = participantIn(recorded.stream)
      const source = { kind: 'event' as const, eventId: recorded.id, participantId, recordedAt: recorded.recordedAt }
      for (const line of writer.entry({ entry, source })) lines.push(line)
      if (lines.length < linesAtOnce) continue
      yield E.right(asText(lines))
      lines = []
    }
    yield E.right(asText(lines))
  }
  yield E.right(asText(writer.close()))
}

const linesAtOnce = 5_000

/** Lines as a text, each with its end. */
export const asText = (lines: ReadonlyArray<string>): string => lines.map((line) => `${line}\n`).join('')

const monthIn = (booked: BookedEvent): string => booked.entry.on.slice(0, 7)

const countMonths = async ({ entries }: Books): Promise<E.Either<Failure, ReadonlyMap<string, number>>> => {
  const counts = new Map<string, number>()
  for await (const page of entries()) {
    if (E.isLeft(page)) return page
    for (const booked of page.right) counts.set(monthIn(booked), (counts.get(monthIn(booked)) ?? 0) + 1)
  }
  return E.right(counts)
}

interface Stretch {
  readonly from: string
  readonly to: string
}

const stretches = (counts: ReadonlyMap<string, number>, most: number): ReadonlyArray<Stretch> => {
  const found: Array<{ readonly from: string; to: string; entries: number }> = []
  for (const [month, entries] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = found.at(-1)
    if (last === undefined || last.entries + entries > most) found.push({ from: month, to: month, entries })
    else {
      last.to = month
      last.entries += entries
    }
  }
  return found
}

/** By date, and on one day in the order of the log. */
const entriesBetween = async (
  { entries }: Books,
  from: string,
  to: string,
): Promise<E.Either<Failure, ReadonlyArray<BookedEvent>>> => {
  const found: BookedEvent[] = []
  for await (const page of entries()) {
    if (E.isLeft(page)) return page
    for (const booked of page.right) if (monthIn(booked) >= from && monthIn(booked) <= to) found.push(booked)
  }
  return E.right(found.sort((a, b) => byText(a.entry.on, b.entry.on) || a.recorded.position - b.recorded.position))
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
