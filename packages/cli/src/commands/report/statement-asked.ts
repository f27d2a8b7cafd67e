import type { Chart, Dimension, Turnovers } from '@pension-ledger/books'
import type { Month, PolicyBook } from '@pension-ledger/domain'
import type { Cut } from '@pension-ledger/projections'
import type { Lang } from '../../language.js'
import type { PageTable } from '../../output/page.js'
import { type Part, partsOf } from './statement-parts.js'

/** What a statement may be asked; one that is drawn up at a day has no months. */
export interface StatementAsked extends Cut {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly by: Dimension | undefined
}

/** What a statement is made from. */
export interface StatementGiven {
  readonly asked: StatementAsked
  readonly turnovers: Turnovers
  readonly chart: Chart
  readonly policy: PolicyBook
  readonly position: number
}

/** A statement as it is delivered: tables for people, in their language, and a document for programs. */
export interface Statement {
  readonly tables: (lang: Lang) => ReadonlyArray<PageTable>
  readonly json: unknown
}

/** Each part of the money with what a question answers for it, the whole last. */
export const answeredByPart = <Answer>(
  { turnovers, asked, policy }: StatementGiven,
  answerOf: (part: Part) => Answer,
): ReadonlyArray<Part & { readonly answer: Answer }> =>
  partsOf(turnovers, asked.by, policy).map(({ value, where }) => ({ value, where, answer: answerOf({ value, where }) }))

/** What every document of the books begins with: what was asked, and what it rests on. */
export const headOf = (report: string, { asked, chart, policy, position }: StatementGiven) => ({
  report,
  by: asked.by ?? null,
  effectiveAt: asked.effectiveAt ?? null,
  knownAt: asked.knownAt ?? null,
  position,
  policy: { id: policy.id, version: policy.version },
  chart: { id: chart.id, version: chart.version },
})

/** The value of the dimension in a row of a document; nothing where there is no dimension, or the row is of the whole. */
export const dimensionOf = (by: Dimension | undefined, value: string | null): Readonly<Record<string, string>> =>
  by === undefined || value === null ? {} : { [by]: value }

/** The parts that rows of a document are of: those of the dimension, or the whole where there is none. */
export const rowParts = <Of extends { readonly value: string | null }>(
  by: Dimension | undefined,
  parts: ReadonlyArray<Of>,
): ReadonlyArray<Of> => (by === undefined ? parts : parts.filter(({ value }) => value !== null))

/** The totals of the whole, and those of each value of the dimension. */
export const totalsJson = <Answer, Totals extends object>(
  by: Dimension | undefined,
  parts: ReadonlyArray<{ readonly value: string | null; readonly answer: Answer }>,
  totalsOf: (answer: Answer) => Totals,
) => ({
  totals: parts.filter(({ value }) => value === null).map(({ answer }) => totalsOf(answer))[0] ?? null,
  totalsBy:
    by === undefined
      ? []
      : rowParts(by, parts).map(({ value, answer }) => ({ ...dimensionOf(by, value), ...totalsOf(answer) })),
})
