import type { AskedMoment } from '../fund/moment.js'
import type { Lang } from './common-params.js'
import type { PageAsked } from './cursor.js'
import type { Params, ValuesOf } from './param.js'
import type { RawParams } from './read-params.js'

/** What an answer is wanted as. A page is an answer for people. */
export type Format = 'json' | 'csv' | 'xlsx' | 'html'

/** A question as a request has it: texts. */
export interface RawQuestion {
  readonly path: RawParams
  readonly query: RawParams
  /** Parsed JSON; null where there is no body. */
  readonly body: unknown
  readonly format: Format
}

/** 查询: a question that was read, its usual values filled in. */
export interface Asked<P extends Params, Q extends Params, Body> {
  readonly path: ValuesOf<P>
  readonly query: ValuesOf<Q>
  readonly body: Body
  readonly lang: Lang
  readonly moment: AskedMoment
  readonly page: PageAsked
  /** The query in force, as the answer echoes it: without the cursor, which says nothing to people. */
  readonly inForce: Readonly<Record<string, unknown>>
  /** Names the question and its filters, to which cursors are bound. */
  readonly digest: string
  readonly format: Format
}
