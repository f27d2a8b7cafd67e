import * as E from 'fp-ts/lib/Either.js'
import type { FileEncoding } from '../encoding/file-encoding.js'
import type { ElementName } from '../tables/elements.js'
import { elementOf } from '../tables/table.js'
import type { ByteLine } from './byte-line.js'
import { type Cell, cellText } from './cell.js'
import { elementBytes } from './element-bytes.js'
import type { Filling, Part, Row } from './row.js'
import type { RowError } from './row-error.js'
import { type TableTally, tableTally } from './table-tally.js'

/** 文字说明: fields that explain, and may be cut to their length; all others must fit. */
const mayBeCut: ReadonlySet<ElementName> = new Set<ElementName>([
  '变更前信息',
  '变更后信息',
  '变更原因',
  '摘要',
  '经办人',
  '制单人',
  '审核人',
  '记账人',
])

/** Writes rows of one table, and counts what it writes. */
export interface RowWriter {
  readonly write: (row: Row) => E.Either<RowError, void>
  readonly tally: TableTally
}

/** One field of a table, as the writer needs it. */
interface Field {
  readonly name: ElementName
  readonly part: Part | null
  readonly open: Buffer
  readonly close: Buffer
}

/**
 * A writer of rows onto a line of bytes. Every field is written, empty where it has no value, in the order of the table.
 *
 * Rejects: UnwritableCharacter, ValueDoesNotFit, TotalBeyondRange. What stands on the line after a rejection is not a whole row.
 */
export const rowWriter = (
  filling: Filling,
  encoding: FileEncoding,
  line: ByteLine,
  isPseudonymous: boolean,
): RowWriter => {
  const { table } = filling
  const values = elementBytes(encoding)
  const fields = fieldsOf(filling, encoding)
  const rowStart = tagOf(`<${table.name}>`, encoding)
  const rowEnd = tagOf(`</${table.name}>\n`, encoding)
  const tally = tableTally(filling, isPseudonymous)

  const whereIn = ({ record }: Row, field: ElementName) => ({ table: table.name, record, field })

  const put = (row: Row, index: number, { name, part, open, close }: Field): E.Either<RowError, void> => {
    const { representation } = elementOf(name)
    const given = part === null ? null : cellOf(row, part, name)
    const cell =
      mayBeCut.has(name) && representation.kind === 'text' ? tally.cut(index, given, representation.most) : given
    const text = cellText(cell, representation)
    if (E.isLeft(text)) return E.left({ code: 'ValueDoesNotFit', because: text.left, ...whereIn(row, name) })
    line.bytes(open)
    if (values.isPlain(text.right)) line.ascii(text.right)
    else {
      const bytes = values.encoded(text.right)
      if (E.isLeft(bytes)) return E.left({ ...bytes.left, ...whereIn(row, name) })
      line.bytes(bytes.right)
    }
    line.bytes(close)
    return tally.count(index, cell) ? written : E.left({ code: 'TotalBeyondRange', table: table.name, field: name })
  }

  return {
    write: (row) => {
      line.bytes(rowStart)
      for (const [index, field] of fields.entries()) {
        const done = put(row, index, field)
        if (E.isLeft(done)) return done
      }
      line.bytes(rowEnd)
      tally.row(row)
      return written
    },
    tally,
  }
}

const written: E.Either<never, void> = E.right(undefined)

const cellOf = (row: Row, part: Part, name: ElementName): Cell => {
  const cells: { readonly [Name in ElementName]?: Cell } | null = part === 'own' ? row.own : row[part]
  return cells?.[name] ?? null
}

const fieldsOf = ({ table, parts }: Filling, encoding: FileEncoding): ReadonlyArray<Field> =>
  table.fields.map((name, i) => ({
    name,
    part: parts[i] ?? null,
    open: tagOf(`<${name}>`, encoding),
    close: tagOf(`</${name}>`, encoding),
  }))

/** The names of the standard can be written in any encoding that the standard can be written in. */
const tagOf = (tag: string, { encode, name }: FileEncoding): Buffer => {
  const bytes = encode(tag)
  if (E.isLeft(bytes)) throw new RangeError(`${tag} cannot be written in ${name}`)
  return bytes.right
}
