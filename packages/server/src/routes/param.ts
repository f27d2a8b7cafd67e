import type { Bilingual } from '@pension-ledger/projections'
import type * as t from 'io-ts'

/** A parameter of a path or a query: what it may be, what it means, and a value that works. */
export interface Param<C extends t.Mixed = t.Mixed> {
  readonly codec: C
  readonly words: Bilingual
  readonly example: string
}

/** A parameter that may be left out. */
export interface OptionalParam<C extends t.Mixed, Fallback> extends Param<C> {
  readonly fallback: Fallback
}

/** Parameters by their names. */
export type Params = Readonly<Record<string, Param>>

/** What is known of parameters once they were read. */
export type ValuesOf<P extends Params> = {
  readonly [Name in keyof P]: P[Name] extends OptionalParam<infer C, infer Fallback>
    ? t.TypeOf<C> | Fallback
    : t.TypeOf<P[Name]['codec']>
}

/** A parameter that must be there. */
export const required = <C extends t.Mixed>(codec: C, zh: string, en: string, example: string): Param<C> => ({
  codec,
  words: { zh, en },
  example,
})

/** A parameter that is null where it is left out. */
export const optional = <C extends t.Mixed>(
  codec: C,
  zh: string,
  en: string,
  example: string,
): OptionalParam<C, null> => ({ ...required(codec, zh, en, example), fallback: null })

/** A parameter with a usual value. */
export const usually = <C extends t.Mixed, Fallback extends t.TypeOf<C>>(
  codec: C,
  fallback: Fallback,
  zh: string,
  en: string,
  example: string,
): OptionalParam<C, Fallback> => ({ ...required(codec, zh, en, example), fallback })

/** Whether a parameter may be left out. */
export const mayBeLeftOut = (param: Param): param is OptionalParam<t.Mixed, unknown> => 'fallback' in param
