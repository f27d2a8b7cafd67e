import type { BusinessDate, EventType, Fact, PolicyBook } from '@pension-ledger/domain'
import type { Keyring, Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Column } from './column.js'
import { type Cells, type ColumnTable, columnReader, type Problems } from './column-reader.js'
import type { KindName } from './kind-name.js'
import { provenanceColumns } from './provenance-columns.js'
import type { RowProblemCode } from './row-problems.js'
import type { Secret } from './secret.js'

/** What a kind may use to make facts of fields, beside the fields. */
export interface Tools {
  readonly policy: PolicyBook
  readonly keyring: Keyring
}

/** What a row says: facts, with what is for the vault alone, or that a record is to be reversed. */
export type Said =
  | {
      readonly kind: 'facts'
      readonly facts: readonly [Fact, ...Fact[]]
      readonly secret: Secret | null
    }
  | {
      readonly kind: 'reversal'
      readonly eventId: string
      readonly reason: string
      readonly effectiveOn: BusinessDate
    }

/** A kind of file, as its author writes it: a table of columns, and what the fields of a row become. */
interface KindTable<Fields> {
  readonly name: KindName
  readonly zh: string
  readonly columns: ColumnTable<Fields>
  readonly becomes: ReadonlyArray<EventType>
  readonly say: (fields: Fields, tools: Tools) => E.Either<Problems, Said>
}

/** A row that could be read. */
export interface ReadFields {
  readonly said: Said
  readonly provenance: Pick<Provenance, 'maker' | 'checker' | 'document' | 'sourceRecordedAt'>
  /** What was read of each column, in the order of the kind's columns. */
  readonly values: ReadonlyArray<unknown>
}

/** A kind of file. Its columns are its own, and then those that every kind has. */
export interface Kind {
  readonly name: KindName
  readonly zh: string
  readonly columns: ReadonlyArray<Column<unknown>>
  readonly becomes: ReadonlyArray<EventType>
  readonly read: (cells: Cells, tools: Tools) => E.Either<Problems, ReadFields>
}

export const kind = <Fields>({ name, zh, columns, becomes, say }: KindTable<Fields>): Kind => {
  const own = columnReader(columns)
  const all = [...own.columns, ...provenanceColumns.columns]
  return {
    name,
    zh,
    columns: all,
    becomes,
    read: (cells, tools) => {
      const values = new Array<unknown>(all.length)
      const fields = own.read(cells, 0, values)
      const provenance = provenanceColumns.read(cells, own.columns.length, values)
      if (E.isLeft(fields)) return E.isLeft(provenance) ? E.left([...fields.left, ...provenance.left]) : fields
      if (E.isLeft(provenance)) return provenance

      const said = say(fields.right, tools)
      return E.isLeft(said) ? said : E.right({ said: said.right, provenance: provenance.right, values })
    },
  }
}

export const says = (...facts: readonly [Fact, ...Fact[]]): E.Either<Problems, Said> =>
  E.right({ kind: 'facts', facts, secret: null })

/** Facts about a person, and what is for the vault alone. */
export const saysOf = (secret: Secret, ...facts: readonly [Fact, ...Fact[]]): E.Either<Problems, Said> =>
  E.right({ kind: 'facts', facts, secret })

export const refused = (field: string | null, code: RowProblemCode, received = ''): E.Either<Problems, never> =>
  E.left([{ field, code, received }])
