import type { Cut } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { cutFacts } from '../../output/cut-facts.js'
import { booksShown } from '../books/books-shown.js'
import { dailyTexts } from '../books/daily-texts.js'
import { journalTexts } from '../books/journal-texts.js'
import { readChartFile } from '../books/read-chart-file.js'
import { withStore } from '../with-store.js'
import { writeTexts } from './write-texts.js'

interface Asked extends Cut {
  readonly out: string | undefined
  readonly chart: string | undefined
  readonly byDay: boolean
}

/** 日记账: the books as one text that ledger and hledger read. */
export const exportJournal = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const chart = await readChartFile(asked.chart, context.io.cwd)
  if (E.isLeft(chart)) return chart
  const cut = { effectiveAt: asked.effectiveAt, knownAt: asked.knownAt }
  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const books = await booksShown(store, chart.right, cut, context)
    if (E.isLeft(books)) return books
    const { position, policy } = books.right
    const header = cutFacts(cut, position, policy, context.lang).map(([label, value]) => `${label} ${value}`)
    const journalAsked = { chart: chart.right, lang: context.lang, header }
    const texts = asked.byDay ? dailyTexts(books.right, journalAsked) : journalTexts(books.right, journalAsked)
    const written = await writeTexts(texts, asked.out, context)
    return E.map(() => exitCodes.done)(written)
  })
}
