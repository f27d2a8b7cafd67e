import type { Bilingual } from '@pension-ledger/projections'
import type { ColumnKind, SheetToWrite, Value } from '@pension-ledger/sheets'
import type { Lang } from './common-params.js'

/** A column of a table of things: its title, what kind of cells it has, and the cell of a thing. */
export interface ColumnOf<Thing> {
  readonly title: Bilingual
  readonly kind: ColumnKind
  readonly of: (thing: Thing) => Value
}

/** A column. */
export const column = <Thing>(
  kind: ColumnKind,
  zh: string,
  en: string,
  of: (thing: Thing) => Value,
): ColumnOf<Thing> => ({ title: kind === 'yuan' ? { zh: `${zh}（元）`, en: `${en} (yuan)` } : { zh, en }, kind, of })

/** 表: a row for each thing. */
export const tableOf = <Thing>(
  title: Bilingual,
  columns: ReadonlyArray<ColumnOf<Thing>>,
  things: Iterable<Thing>,
  lang: Lang,
): SheetToWrite => ({
  name: title[lang],
  columns: columns.map((of) => ({ title: of.title[lang], kind: of.kind })),
  rows: Array.from(things, (thing) => columns.map(({ of }) => of(thing))),
})
