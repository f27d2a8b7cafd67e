import { BusinessDate, Month, Year } from '@pension-ledger/domain'
import * as t from 'io-ts'

const DimensionValue = t.union([t.string, t.number])

/** A question to the ledger, as data. */
export type Query =
  /** The sum of a measure over the cells of a view where the dimensions match. */
  | {
      readonly of: 'view'
      readonly view: string
      readonly measure: string
      readonly where: { readonly [dimension: string]: string | number | ReadonlyArray<string | number> }
    }
  /** The target of a year. */
  | { readonly of: 'target'; readonly year: Year; readonly field: 'targetHeads' | 'eligiblePopulation' }
  /** A number of the policy on a day; `index` picks one of a list. */
  | { readonly of: 'parameter'; readonly parameter: string; readonly at: BusinessDate; readonly index?: number }
  /** The sum of a monthly amount of the policy over months, both included. */
  | { readonly of: 'parameter-by-month'; readonly parameter: string; readonly from: Month; readonly to: Month }
  /** The day from which the value holds that is in force on a day. */
  | { readonly of: 'in-force-since'; readonly parameter: string; readonly at: BusinessDate }
  /** What the ledger has for another figure, unrounded. */
  | { readonly of: 'figure'; readonly id: string }
  | { readonly of: 'sum'; readonly parts: ReadonlyArray<Query> }
  | { readonly of: 'product'; readonly parts: ReadonlyArray<Query> }
  | { readonly of: 'difference'; readonly from: Query; readonly less: Query }
  | { readonly of: 'ratio'; readonly part: Query; readonly whole: Query }
  /** A text with values in it, each printed as it says. */
  | { readonly of: 'text'; readonly template: string; readonly values: { readonly [name: string]: PrintedQuery } }

export interface PrintedQuery {
  readonly unit: 'yuan' | 'number' | 'date'
  readonly query: Query
}

const kind = <Of extends string, P extends t.Props>(of: Of, props: P) =>
  t.readonly(t.strict({ of: t.literal(of), ...props }))

export const Query: t.Type<Query, unknown> = t.recursion('Query', () =>
  t.union([
    kind('view', {
      view: t.string,
      measure: t.string,
      where: t.record(t.string, t.union([t.string, t.number, t.readonlyArray(DimensionValue)])),
    }),
    kind('target', { year: Year, field: t.keyof({ targetHeads: null, eligiblePopulation: null }) }),
    t.readonly(
      t.intersection([
        t.strict({ of: t.literal('parameter'), parameter: t.string, at: BusinessDate }),
        t.partial({ index: t.number }),
      ]),
    ),
    kind('parameter-by-month', { parameter: t.string, from: Month, to: Month }),
    kind('in-force-since', { parameter: t.string, at: BusinessDate }),
    kind('figure', { id: t.string }),
    kind('sum', { parts: t.readonlyArray(Query) }),
    kind('product', { parts: t.readonlyArray(Query) }),
    kind('difference', { from: Query, less: Query }),
    kind('ratio', { part: Query, whole: Query }),
    kind('text', {
      template: t.string,
      values: t.record(
        t.string,
        t.readonly(t.strict({ unit: t.keyof({ yuan: null, number: null, date: null }), query: Query })),
      ),
    }),
  ]),
)

/** The queries directly inside a query, with their paths. */
export const innerQueries = (query: Query): ReadonlyArray<readonly [path: string, query: Query]> => {
  switch (query.of) {
    case 'sum':
    case 'product':
      return query.parts.map((part, i) => [`parts.${i}`, part])
    case 'difference':
      return [
        ['from', query.from],
        ['less', query.less],
      ]
    case 'ratio':
      return [
        ['part', query.part],
        ['whole', query.whole],
      ]
    case 'text':
      return Object.entries(query.values).map(([name, value]) => [`values.${name}.query`, value.query])
    default:
      return []
  }
}
