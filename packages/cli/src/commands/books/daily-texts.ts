import { journalWriter, rollUp } from '@pension-ledger/books'
import type { Books } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'
import { asText, type JournalAsked } from './journal-texts.js'

/** 汇总日记账 as pieces of text: one transaction per day, zone and kind. The log is read once, and nothing of it is kept but sums. */
export async function* dailyTexts(
  { fold }: Books,
  { chart, lang, header }: JournalAsked,
): AsyncGenerator<E.Either<Failure, string>, void> {
  const days = rollUp()
  const folded = await fold(days.add)
  if (E.isLeft(folded)) return yield folded
  const writer = journalWriter(chart, { language: lang, header })
  yield E.right(asText(writer.open()))
  for (const entry of days.entries()) yield E.right(asText(writer.entry(entry)))
  yield E.right(asText(writer.close()))
}
