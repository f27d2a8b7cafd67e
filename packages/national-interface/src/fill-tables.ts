import type { PolicyBook } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ExportError } from './export-error.js'
import type { Histories } from './history/read-histories.js'
import { accountsFilling, accountsRows } from './mapping/accounts.mapping.js'
import { type Batch, isWithin } from './mapping/batch.js'
import { benefitItemsFilling, benefitItemsRows } from './mapping/benefit-items.mapping.js'
import type { BooksOfAccount } from './mapping/books.js'
import {
  accountBalanceRow,
  accountBalancesFilling,
  ledgerAccountRow,
  ledgerAccountsFilling,
  voucherLineRow,
  voucherLinesFilling,
} from './mapping/books.mapping.js'
import { changesFilling, changesRows } from './mapping/changes.mapping.js'
import { contributionsFilling, contributionsRows } from './mapping/contributions.mapping.js'
import { deathsFilling, deathsRows } from './mapping/deaths.mapping.js'
import { enrolmentsFilling, enrolmentsRows } from './mapping/enrolments.mapping.js'
import { parametersFilling, parametersRows } from './mapping/parameters.mapping.js'
import { paymentsFilling, paymentsRows } from './mapping/payments.mapping.js'
import { pensionersFilling, pensionersRows } from './mapping/pensioners.mapping.js'
import { personsFilling, personsRows } from './mapping/persons.mapping.js'
import { type Subject, subjectOf } from './mapping/subject.js'
import { transfersFilling, transfersRows } from './mapping/transfers.mapping.js'
import type { Names } from './person/names.js'
import { allTables } from './tables/all-tables.js'
import type { OpenTable } from './writing/class-file.js'
import { type Filling, filling, type Row } from './writing/row.js'

/** A table that is about persons, and the rows that one of them has in it. */
interface OfPersons {
  readonly filling: Filling
  readonly rows: (subject: Subject) => ReadonlyArray<Row>
}

const ofPersons: ReadonlyArray<OfPersons> = [
  { filling: personsFilling, rows: personsRows },
  { filling: deathsFilling, rows: deathsRows },
  { filling: enrolmentsFilling, rows: enrolmentsRows },
  { filling: pensionersFilling, rows: pensionersRows },
  { filling: accountsFilling, rows: accountsRows },
  { filling: transfersFilling, rows: transfersRows },
  { filling: contributionsFilling, rows: contributionsRows },
  { filling: paymentsFilling, rows: paymentsRows },
  { filling: changesFilling, rows: changesRows },
]

const filled: ReadonlyArray<Filling> = [
  ...ofPersons.map((of) => of.filling),
  parametersFilling,
  benefitItemsFilling,
  ledgerAccountsFilling,
  accountBalancesFilling,
  voucherLinesFilling,
]

/** How each table is filled, by its number; the tables of other schemes have no rows. */
export const fillings: ReadonlyMap<number, Filling> = new Map(
  allTables.map((table) => [table.number, filled.find((of) => of.table.number === table.number) ?? filling(table, {})]),
)

/** Whether a table is one that the residents' scheme has rows for. */
export const isFilled = (number: number): boolean => filled.some(({ table }) => table.number === number)

/** What was met on the way, for the manifest. */
export interface Filled {
  readonly participants: number
  readonly notOnRecord: number
  readonly onBehalfFenByFunder: Readonly<Record<string, number>>
}

/** Writes the rows of every participant, one after the other. */
export const fillOfPersons = async (
  tables: ReadonlyMap<number, OpenTable>,
  histories: Histories,
  batch: Batch,
  names: Names | null,
): Promise<E.Either<ExportError, Filled>> => {
  const onBehalf = new Map<string, number>()
  let participants = 0
  let notOnRecord = 0
  for await (const history of histories.participants) {
    if (E.isLeft(history)) return history
    const onRecord = names === null ? E.right(null) : await names.nameOf(history.right.participantId)()
    if (E.isLeft(onRecord)) return onRecord
    const subject = subjectOf(history.right, batch, onRecord.right)
    if (subject === null) continue
    participants += 1
    if (names !== null && onRecord.right === null) notOnRecord += 1
    countOnBehalf(onBehalf, subject)
    for (const { filling, rows } of ofPersons) {
      const written = await addAll(tables.get(filling.table.number), rows(subject))
      if (E.isLeft(written)) return written
    }
  }
  return E.right({ participants, notOnRecord, onBehalfFenByFunder: Object.fromEntries([...onBehalf].sort()) })
}

/** Writes the code lists, the policy's numbers, the benefit items, and the books where there are some. */
export const fillTheRest = async (
  tables: ReadonlyMap<number, OpenTable>,
  batch: Batch,
  policy: PolicyBook,
  books: BooksOfAccount | null,
): Promise<E.Either<ExportError, void>> => {
  const lists = await addAll(tables.get(16), parametersRows(batch, policy))
  if (E.isLeft(lists)) return lists
  const items = await addAll(tables.get(17), benefitItemsRows(batch))
  if (E.isLeft(items) || books === null) return items
  const accounts = await addEach(tables.get(18), books.accounts, ledgerAccountRow(batch))
  if (E.isLeft(accounts)) return accounts
  const balances = await addEach(tables.get(19), books.balances, accountBalanceRow(batch))
  if (E.isLeft(balances)) return balances
  return addEach(tables.get(20), books.voucherLines, voucherLineRow(batch))
}

const done: E.Either<never, void> = E.right(undefined)

const addAll = async (table: OpenTable | undefined, rows: ReadonlyArray<Row>): Promise<E.Either<ExportError, void>> => {
  for (const row of rows) {
    const added = await table?.add(row)
    if (added !== undefined && E.isLeft(added)) return added
  }
  return done
}

const addEach = async <Item>(
  table: OpenTable | undefined,
  items: AsyncIterable<Item>,
  rowOf: (item: Item) => Row,
): Promise<E.Either<ExportError, void>> => {
  for await (const item of items) {
    const added = await table?.add(rowOf(item))
    if (added !== undefined && E.isLeft(added)) return added
  }
  return done
}

const countOnBehalf = (byFunder: Map<string, number>, { facts, batch: { period } }: Subject): void => {
  for (const { fact } of facts)
    if (fact.type === 'ContributionReceived' && fact.kind === 'onBehalf' && isWithin(period, fact.receivedOn))
      byFunder.set(fact.funder ?? '', (byFunder.get(fact.funder ?? '') ?? 0) + fact.fen)
}
