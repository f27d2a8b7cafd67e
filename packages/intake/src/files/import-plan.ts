import { basename, extname } from 'node:path'
import { readSheets, type SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { kindNamed, kinds } from '../kinds/kinds.js'
import type { Kind } from '../rows/kind.js'
import { type KindName, kindNames } from '../rows/kind-name.js'

/** A sheet to be imported, and as what. */
export interface SheetTask {
  readonly path: string
  /** Null: the only sheet of a text file. */
  readonly sheet: string | null
  readonly kind: Kind
}

/** What an import will do: which sheets are of which kind, and in which order. */
export interface ImportPlan {
  /** In the order in which they are to be imported. */
  readonly tasks: ReadonlyArray<SheetTask>
  /** Files and sheets (`book.xlsx#sheet`) whose names tell no kind; nothing of them is read. */
  readonly unknown: ReadonlyArray<string>
  /** Workbooks that cannot be opened at all. */
  readonly unreadable: ReadonlyArray<SheetError>
}

/** Decides what each file is, and puts them in order: by kind, then by path. */
export const planImport = async (files: ReadonlyArray<string>, override: KindName | null): Promise<ImportPlan> => {
  const tasks: SheetTask[] = []
  const unknown: string[] = []
  const unreadable: SheetError[] = []
  for (const path of files) {
    const byName = override === null ? kindNamed(basename(path, extname(path))) : kinds[override]
    if (!isWorkbook(path)) {
      if (byName === null) unknown.push(basename(path))
      else tasks.push({ path, sheet: null, kind: byName })
      continue
    }
    const sheets = await sheetsOf(path)
    if (E.isLeft(sheets)) {
      unreadable.push(sheets.left)
      continue
    }
    for (const { sheet, kind } of kindsOfSheets(sheets.right, byName, override !== null)) {
      if (kind === null) unknown.push(`${basename(path)}#${sheet}`)
      else tasks.push({ path, sheet, kind })
    }
  }
  return { tasks: tasks.sort(byKindThenPath), unknown, unreadable }
}

const isWorkbook = (path: string): boolean => /\.xls[xm]$/i.test(path)

const byKindThenPath = (a: SheetTask, b: SheetTask): number =>
  kindNames.indexOf(a.kind.name) - kindNames.indexOf(b.kind.name) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

const sheetsOf = async (path: string): Promise<E.Either<SheetError, ReadonlyArray<string>>> => {
  const sheets: string[] = []
  for await (const part of readSheets(path)) {
    if (E.isLeft(part)) return part
    if (part.right.kind === 'sheet') sheets.push(part.right.sheet)
  }
  return E.right(sheets)
}

interface SheetOfKind {
  readonly sheet: string
  readonly kind: Kind | null
}

/** Sheets tell their kind themselves; where none does, or the kind is ordered, the file's name speaks for the first of them. */
const kindsOfSheets = (
  sheets: ReadonlyArray<string>,
  byName: Kind | null,
  isOrdered: boolean,
): ReadonlyArray<SheetOfKind> => {
  const told = sheets.map((sheet) => ({ sheet, kind: isOrdered ? null : kindNamed(sheet) }))
  return told.some(({ kind }) => kind !== null)
    ? told
    : sheets.map((sheet, index) => ({ sheet, kind: index === 0 ? byName : null }))
}
