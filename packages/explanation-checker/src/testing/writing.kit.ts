import { digestOf } from '../document/canonical.js'

/** Words for documents written out by hand: nothing here is calculated but the digest, and the id of a parameter. */

export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [name: string]: Json }
export type Fields = { readonly [name: string]: Json }

export const at = (step: string): Fields => ({ step })
export const by = (parameter: string): Fields => ({ parameter })
export const value = (of: Json): Fields => ({ value: of })
export const facts = (...ids: ReadonlyArray<string>): Fields => ({ facts: ids })
export const steps = (...ids: ReadonlyArray<string>): Fields => ({ steps: ids })
export const nothing = value(null)

export const step = (id: string, rule: string, inputs: Fields, output: Json): Fields => ({
  id,
  rule,
  inputs,
  output,
  unit: 'month',
  zh: `步骤 ${id}`,
  en: `step ${id}`,
})

const source = { document: '样本数据', clause: null, grade: 'U', note: null }

/** What holds always. */
export const constant = (parameter: string, of: Json): Fields => ({
  id: parameter,
  parameter,
  zh: '参数',
  en: 'a parameter',
  unit: 'years',
  basis: 'always',
  on: null,
  value: of,
  from: '1900-01-01',
  until: null,
  source,
})

export const dated = (
  parameter: string,
  on: string,
  of: Json,
  from: string,
  until: string | null,
  basis = 'benefit-month',
): Fields => ({ ...constant(parameter, of), id: `${parameter}@${on}`, basis, on, from, until })

/** The facts of a document in the order of the ledger, a hundred positions apart. */
export const recorded = (...list: ReadonlyArray<readonly [type: string, data: Fields]>): ReadonlyArray<Fields> =>
  list.map(([type, data], index) => ({
    id: `f${index + 1}`,
    eventId: `00000000-0000-5000-8000-${String(index + 1).padStart(12, '0')}`,
    type,
    data,
    position: (index + 1) * 100,
    recordedAt: '2023-04-06T02:00:00.000Z',
    sourceRecordedAt: '2022-12-31T02:00:00.000Z',
    source: { file: 'history.csv', sha256: 'ab'.repeat(32), line: index + 2 },
  }))

export interface Written {
  readonly month: string
  readonly answer: Fields
  readonly steps: ReadonlyArray<Fields>
  readonly parameters: ReadonlyArray<Fields>
  readonly facts: ReadonlyArray<Fields>
  readonly paid?: Fields
}

/** A whole document, with the digest that it ought to have. */
export const written = ({ paid, ...of }: Written): Fields =>
  sealed({
    format: 'pension-ledger/explanation',
    version: 1,
    participantId: 'CG000123',
    effectiveAt: '2023-03-31',
    knownAt: null,
    position: 9_999,
    policy: { id: 'kunming-chenggong', version: '2022.1', jurisdiction: '530114' },
    paid: paid ?? null,
    root: 'entitlement',
    ...of,
  })

/** The document with its digest written anew, as whoever changes one on purpose would do. */
export const sealed = (document: Fields): Fields => ({ ...document, digest: digestOf(document) })
