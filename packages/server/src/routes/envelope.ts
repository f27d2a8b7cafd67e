import * as t from 'io-ts'
import { described } from '../schema/described.js'

/** The policy book by which an answer was worked out. */
export const PolicyNamed = described(
  t.readonly(t.strict({ id: t.string, version: t.string })),
  '计算所依据的政策册',
  'the policy book it was worked out by',
)

/** What every answer says of itself. */
export interface Envelope {
  readonly query: Readonly<Record<string, unknown>>
  readonly position: number
  readonly policy: { readonly id: string; readonly version: string }
}
