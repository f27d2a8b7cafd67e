import { resolve } from 'node:path'
import {
  csvChunks,
  notesSheet,
  plainYuan,
  type Row,
  type SheetToWrite,
  writeCsv,
  writeXlsx,
  xlsxChunks,
} from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../command/command.js'
import type { Failure } from '../errors/failure.js'
import type { Lang } from '../language.js'
import { inChunks } from './chunks.js'
import type { Format } from './format.js'
import { jsonPieces } from './json-pieces.js'
import type { Page, PageTable, RowList } from './page.js'
import { pageHtml } from './page-html.js'
import { pageText } from './page-text.js'
import { saveTexts } from './save-text.js'

/** What is to be written, and where; without `out`, to stdout. */
export interface Delivery {
  readonly page: Page
  /** The same for programs: the shapes are promised in the reference. */
  readonly json: unknown
  readonly format: Format
  /** Where an answer is prose, its text and its page are not made from tables. */
  readonly prose?: { readonly text: () => string; readonly html: () => string }
  readonly out?: string | undefined
}

/**
 * Writes an answer in the form that was asked for. The same answer gives the same bytes.
 *
 * Rejects: OutMissing for a workbook on a terminal; FileNotWritable, DiskFull; SheetTooLong, TextTooLong.
 */
export const deliver = async (delivery: Delivery, context: Context): Promise<E.Either<Failure, void>> => {
  const { out, format, page } = delivery
  const { io, lang } = context
  if (out === undefined && format === 'xlsx' && io.stdout.isTty) return E.left({ code: 'OutMissing', format })

  const written = await (out === undefined ? print(delivery, context) : save(delivery, resolve(io.cwd, out), lang))
  if (E.isLeft(written)) return written
  if (context.quiet) return E.right(undefined)
  if (out !== undefined) await io.stderr.write(lang === 'zh' ? `已写入 ${out}\n` : `Written: ${out}\n`)
  // On a terminal, and wherever both streams are one, the hints come right behind the last table.
  if (format === 'text' && page.hints.length > 0) await io.stderr.write(`\n${page.hints.join('\n')}\n`)
  return E.right(undefined)
}

const print = async (delivery: Delivery, { io, lang }: Context): Promise<E.Either<Failure, void>> => {
  const { page, format } = delivery
  switch (format) {
    case 'text':
    case 'html':
    case 'json':
      for (const chunk of inChunks(textOf(format, delivery, lang))) await io.stdout.write(chunk)
      break
    case 'csv': {
      const { columns, rows } = firstTable(page)
      for await (const chunk of csvChunks(columns, rows)) await io.stdout.write(chunk)
      break
    }
    case 'xlsx':
      for await (const chunk of xlsxChunks(sheetsOf(page, lang))) await io.stdout.write(chunk)
  }
  return E.right(undefined)
}

const save = async (delivery: Delivery, path: string, lang: Lang): Promise<E.Either<Failure, unknown>> => {
  const { page, format } = delivery
  switch (format) {
    case 'text':
    case 'html':
    case 'json':
      return saveTexts(path, eachRight(inChunks(textOf(format, delivery, lang))))
    case 'csv': {
      const { columns, rows } = firstTable(page)
      return writeCsv(path, columns, rows)
    }
    case 'xlsx':
      return writeXlsx(path, sheetsOf(page, lang))
  }
}

/** An answer as text, piece by piece. What a terminal shows is short. */
const textOf = (format: 'text' | 'html' | 'json', { page, prose, json }: Delivery, lang: Lang): Iterable<string> => {
  switch (format) {
    case 'text':
      return [prose?.text() ?? pageText(page)]
    case 'html':
      return prose === undefined ? pageHtml(page, lang) : [prose.html()]
    case 'json':
      return jsonPieces(json)
  }
}

function* eachRight(texts: Iterable<string>): Generator<E.Either<never, string>, void> {
  for (const text of texts) yield E.right(text)
}

/** One JSON document that is small, as `jsonPieces` makes it. */
export const jsonText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

/** A CSV file holds one table; an answer that may be asked for as CSV puts it first. */
const firstTable = ({ tables }: Page): Pick<PageTable, 'columns' | 'rows'> => tables[0] ?? { columns: [], rows: [] }

const sheetsOf = ({ title, facts, tables, notes }: Page, lang: Lang): ReadonlyArray<SheetToWrite> => [
  ...tables.map(({ name, columns, rows, totals }) => ({
    name,
    columns,
    rows: totals === undefined ? rows : withTotals(rows, totals),
  })),
  lang === 'zh'
    ? notesSheet([['表名', title], ...facts, ...controlTotals(tables, '合计', '行数'), ...numbered(notes, '说明')])
    : notesSheet([['title', title], ...facts, ...controlTotals(tables, 'total', 'rows'), ...numbered(notes, 'note')], {
        name: '说明',
        titles: ['item', 'content'],
      }),
]

function* withTotals(rows: RowList, totals: Row): Generator<Row, void> {
  yield* rows
  yield totals
}

/** Rows of each table, and the sum of each column of money, so that a copy can be checked against the original. */
const controlTotals = (
  tables: ReadonlyArray<PageTable>,
  totalWord: string,
  rowsWord: string,
): ReadonlyArray<readonly [string, string]> =>
  tables.flatMap(({ name, rows, columns, totals }) => [
    [`${name} ${rowsWord}`, String(rows.length)] as const,
    ...columns.flatMap(({ title, kind }, index) => {
      const total = totals?.[index]
      return typeof total === 'number'
        ? [[`${name} ${title} ${totalWord}`, kind === 'yuan' ? plainYuan(total) : String(total)] as const]
        : []
    }),
  ])

const numbered = (notes: ReadonlyArray<string>, word: string): ReadonlyArray<readonly [string, string]> =>
  notes.map((note, index) => [`${word} ${index + 1}`, note])
