import * as t from 'io-ts'
import { FilledText } from './restricted.js'

/**
 * How far a number may be trusted: `seed` the bureau's own report; `A` law; `B` government site; `C` reprint; `D` public code;
 * `I` inferred; `U` ungraded sample.
 */
export const Grade = t.keyof({ seed: null, A: null, B: null, C: null, D: null, I: null, U: null })
export type Grade = t.TypeOf<typeof Grade>

/** 依据: where a number of the law is written. */
export const PolicySource = t.readonly(
  t.strict({
    document: FilledText,
    clause: t.union([t.string, t.null]),
    grade: Grade,
    note: t.union([t.string, t.null]),
  }),
  'a source: document, clause, grade, note',
)
export interface PolicySource extends t.TypeOf<typeof PolicySource> {}
