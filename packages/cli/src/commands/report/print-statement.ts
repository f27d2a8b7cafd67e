import { readTurnovers } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Lang, Words } from '../../language.js'
import { cutFacts } from '../../output/cut-facts.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import type { Page } from '../../output/page.js'
import { booksShown } from '../books/books-shown.js'
import { readChartFile } from '../books/read-chart-file.js'
import { withStore } from '../with-store.js'
import type { Statement, StatementAsked, StatementGiven } from './statement-asked.js'

/** What is asked of a statement and of where it is to be written. */
export interface Asked extends StatementAsked {
  readonly chart: string | undefined
  readonly format: Format | undefined
  readonly out: string | undefined
}

/** A statement of the books: what it is called, of what it is, how it is made, and what its reader should know. */
export interface StatementKind {
  readonly title: Words
  readonly facts: (asked: StatementAsked, lang: Lang) => Page['facts']
  readonly make: (given: StatementGiven) => Statement
  readonly notes: Readonly<Record<Lang, ReadonlyArray<string>>>
}

/** Draws up a statement of the books within a cut, and writes it. */
export const printStatement = async (
  { title, facts, make, notes }: StatementKind,
  asked: Asked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const { from, to, effectiveAt, knownAt } = asked
  if (from !== undefined && to !== undefined && from > to) return E.left({ code: 'MonthsOutOfOrder', from, to })
  const read = await readChartFile(asked.chart, context.io.cwd)
  if (E.isLeft(read)) return read
  const chart = read.right
  const cut = { effectiveAt, knownAt }

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const books = await booksShown(store, chart, cut, context)
    if (E.isLeft(books)) return books
    const turnovers = await readTurnovers(books.right)
    if (E.isLeft(turnovers)) return turnovers
    const { position, policy } = books.right
    const { lang } = context
    const statement = make({ asked, turnovers: turnovers.right, chart, policy, position })
    const delivered = await deliver(
      {
        page: {
          title: title[lang],
          facts: [
            ...cutFacts(cut, position, policy, lang),
            [lang === 'zh' ? '科目表' : 'chart', `${chart.id} ${chart.version}`],
            ...facts(asked, lang),
          ],
          tables: statement.tables(lang),
          notes: notes[lang],
          hints: [],
        },
        json: statement.json,
        format: format.right,
        out: asked.out,
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}
