import type { Cut, PolicyBook } from '@pension-ledger/domain'
import { benefitItemKeys } from '../codes/benefit-items.js'
import type { CodeEntry, CodeGrade, CodeList } from '../codes/code-lists.js'
import type { FileEncoding } from '../encoding/file-encoding.js'
import { type Filled, fillings, isFilled } from '../fill-tables.js'
import type { Batch } from '../mapping/batch.js'
import { allTables } from '../tables/all-tables.js'
import type { ElementName } from '../tables/elements.js'
import { deviations, type Manifest, type ManifestFile, statement } from './manifest.js'

export interface Written {
  readonly position: number
  readonly cut: Cut
  readonly policy: PolicyBook
  readonly batch: Batch
  readonly encoding: FileEncoding
  readonly isPersonalDataWritten: boolean
  readonly hasBooks: boolean
  readonly filled: Filled
  readonly files: ReadonlyArray<ManifestFile>
}

export const manifestOf = (written: Written): Manifest => {
  const { batch, cut, policy, filled } = written
  return {
    manifestVersion: 1,
    statement,
    encoding: written.encoding.name,
    period: batch.period,
    position: written.position,
    effectiveAt: cut.effectiveAt ?? null,
    knownAt: cut.knownAt ?? null,
    policy: { id: policy.id, version: policy.version, jurisdiction: policy.jurisdiction },
    personalData: { isWritten: written.isPersonalDataWritten, notOnRecord: filled.notOnRecord },
    participants: filled.participants,
    files: written.files,
    notAvailable: notAvailable(),
    emptyTables: emptyTables(written.hasBooks),
    onBehalfFenByFunder: filled.onBehalfFenByFunder,
    codesToCheck: Object.values(batch.codes).flatMap(toCheck),
    itemsToCheck: benefitItemKeys.flatMap((item) => {
      const { code, grade } = batch.items[item]
      return isSure(grade) ? [] : [{ item, code }]
    }),
    deviations:
      written.encoding.name === 'UTF-8'
        ? [...deviations, 'The files are in UTF-8, as was asked for; the standard says GB 18030.']
        : deviations,
  }
}

/** The fields that no export of this ledger fills, of the tables that are filled. */
const notAvailable = (): Manifest['notAvailable'] =>
  allTables.flatMap(({ name, number, fields }) => {
    const unavailable = fillings.get(number)?.unavailable ?? {}
    return fields.flatMap((field: ElementName) => {
      const because = unavailable[field]
      return because === undefined ? [] : [{ table: name, field, because }]
    })
  })

const booksTables: ReadonlySet<number> = new Set([18, 19, 20])

const emptyTables = (hasBooks: boolean): Manifest['emptyTables'] =>
  allTables.flatMap(({ name, number }): Manifest['emptyTables'] => {
    if (!isFilled(number)) return [{ table: name, because: 'other-scheme' }]
    return !hasBooks && booksTables.has(number) ? [{ table: name, because: 'no-books-given' }] : []
  })

const toCheck = ({ element, values }: CodeList): ReadonlyArray<CodeEntry & { readonly list: string }> =>
  Object.values(values).flatMap(({ code, name, grade }) =>
    isSure(grade) ? [] : [{ list: element, code, name, grade }],
  )

/** Printed in the standard, or named by the agency. */
const isSure = (grade: CodeGrade): boolean => grade === 'S' || grade === 'X' || grade === 'C'
