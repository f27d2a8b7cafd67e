import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { lastPaidMonth } from '@pension-ledger/audit'
import type { Chart } from '@pension-ledger/books'
import { type BusinessDate, firstDayOf, type Instant, lastDayOf, month } from '@pension-ledger/domain'
import {
  type BooksOfAccount,
  exportTables,
  folderAt,
  fundBooks,
  type Names,
  namesIn,
  type Period,
  readSettings,
  type Settings,
} from '@pension-ledger/national-interface'
import type { Books } from '@pension-ledger/projections'
import { type EventStore, openVault, vaultUrlOf } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import { storeUrlFrom } from '../../command/store-url.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { writeError } from '../../output/save-text.js'
import { booksShown } from '../books/books-shown.js'
import { readChartFile } from '../books/read-chart-file.js'
import { readJsonFile } from '../read-json-file.js'
import { withStore } from '../with-store.js'
import { manifestPage } from './manifest-page.js'

interface Asked {
  readonly out: string
  readonly knownAt: number | Instant | undefined
  readonly from: BusinessDate | undefined
  readonly to: BusinessDate | undefined
  readonly withNames: boolean
  readonly chart: string | undefined
  readonly settings: string | undefined
}

/** 国标接口: the tables of GB/T 40217-2021 in a folder, with a manifest of control totals. Names are in them only when they are asked for. */
export const exportNational = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const chart = await readChartFile(asked.chart, context.io.cwd)
  if (E.isLeft(chart)) return chart
  const file = await fileOfSettings(asked, context)
  if (E.isLeft(file)) return file
  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const period = await periodOf(asked, store)
    if (E.isLeft(period)) return period
    const cut = { effectiveAt: period.right.to, knownAt: asked.knownAt }
    const opened = await booksShown(store, chart.right, cut, context)
    if (E.isLeft(opened)) return opened
    const settings = readSettings(file.right, opened.right.policy)
    if (E.isLeft(settings)) return settings
    const books = await bookedIn(opened.right, chart.right, period.right, settings.right)
    if (E.isLeft(books)) return books
    const path = resolve(context.io.cwd, asked.out)
    const made = await makeFolder(path)
    if (E.isLeft(made)) return made
    // What is recorded meanwhile is in none of the tables.
    const knownAt = asked.knownAt ?? opened.right.position
    const options = { period: period.right, settings: settings.right, knownAt }
    const manifest = await withNames(asked.withNames, context, (names) =>
      exportTables({ from: { kind: 'store', store }, names, books: books.right, folder: folderAt(path), options })(),
    )
    if (E.isLeft(manifest)) return manifest
    const delivered = await deliver(
      {
        page: manifestPage(manifest.right, asked.out, context),
        json: manifest.right,
        format: context.json ? 'json' : 'text',
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}

/** 账簿 of the period, and of all before it as far as its balances go. */
const bookedIn = async (
  { fold }: Books,
  chart: Chart,
  period: Period,
  { setOf }: Settings,
): Promise<E.Either<Failure, BooksOfAccount>> => {
  const own = fundBooks({ chart, period, setOf })
  const folded = await fold(own.add)
  return E.map(() => own.books())(folded)
}

/** What the settings file holds; without one, a file that says nothing. */
const fileOfSettings = (
  { settings }: Asked,
  { io }: Context,
): Promise<E.Either<Failure, unknown>> | E.Either<never, unknown> =>
  settings === undefined ? E.right({ schemaVersion: 1 }) : readJsonFile(resolve(io.cwd, settings))

/** The days of the batch: to the end of the last month with a payment, from the beginning of that year. */
const periodOf = async ({ from, to, knownAt }: Asked, store: EventStore): Promise<E.Either<Failure, Period>> => {
  const head = await store.head()()
  if (E.isLeft(head)) return head
  const last = to === undefined ? await lastPaidMonth(store, { knownAt }, head.right) : E.right(null)
  if (E.isLeft(last)) return last
  const end = to ?? (last.right === null ? null : lastDayOf(last.right))
  if (end === null) return E.left({ code: 'OptionMissing', option: '--to' })
  return E.right({ from: from ?? firstDayOf(month(`${end.slice(0, 4)}-01`)), to: end })
}

const makeFolder = async (path: string): Promise<E.Either<Failure, void>> => {
  try {
    await mkdir(path, { recursive: true })
    return E.right(undefined)
  } catch (error) {
    return E.left(writeError(path, error))
  }
}

const withNames = async <Result>(
  areWanted: boolean,
  { io, storeUrl }: Context,
  work: (names: Names | null) => Promise<E.Either<Failure, Result>>,
): Promise<E.Either<Failure, Result>> => {
  if (!areWanted) return work(null)
  const vault = await openVault(storeUrlFrom(io.cwd, vaultUrlOf(storeUrl)), { readOnly: true })()
  if (E.isLeft(vault)) return vault
  try {
    return await work(namesIn(vault.right))
  } finally {
    await vault.right.close()
  }
}
