import type { PolicyBook } from '@pension-ledger/domain'
import type { CellKind } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { RowProblemCode } from '../rows/row-problems.js'

/** What a cell is read with, beside its text. */
export interface CellContext {
  /** What the cell is in a workbook; null in a CSV. */
  readonly kind: CellKind | null
  readonly policy: PolicyBook
}

/** How the text of a cell becomes a value. The text is trimmed and not empty. */
export interface Field<T> {
  /** How the reference describes what may stand there. */
  readonly form: string
  /** What a file's control totals count by it; nothing where it is absent. */
  readonly measure?: 'fen' | 'date' | 'person'
  readonly read: (text: string, context: CellContext) => E.Either<RowProblemCode, T>
}

const asciiOnly = /^[\x20-\x7e]*$/

/**
 * 全角转半角: the characters a keyboard in Chinese mode leaves in numbers and codes (`１２３`, `．`, `，`, `－`, `：`) as plain ones.
 * Not for names, whose characters are kept.
 */
export const halfWidth = (text: string): string =>
  asciiOnly.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .trim()

export const unreadable = (code: RowProblemCode): E.Either<RowProblemCode, never> => E.left(code)
