import type { Bilingual } from '@pension-ledger/projections'
import * as t from 'io-ts'
import type { JsonSchema } from './json-schema.js'

/** What people are told of a codec, and what a schema says beyond what the codec itself shows. */
export interface About {
  /** Gives the schema a place of its own, and its name to clients that are generated. */
  readonly name?: string
  readonly words?: Bilingual
  readonly examples?: ReadonlyArray<unknown>
  /** Of the value on the wire, where the codec alone does not show it. */
  readonly schema?: JsonSchema
}

/** A codec with what is told of it. It reads and writes as the codec within. */
export class DescribedType<C extends t.Mixed> extends t.Type<t.TypeOf<C>, t.OutputOf<C>, unknown> {
  readonly _tag = 'DescribedType' as const
  readonly type: C
  readonly about: About
  constructor(type: C, about: About) {
    super(about.name ?? type.name, type.is, type.validate, type.encode)
    this.type = type
    this.about = about
  }
}

/** A codec that says in both languages what it holds. */
export const described = <C extends t.Mixed>(codec: C, zh: string, en: string, more: Omit<About, 'words'> = {}) =>
  new DescribedType(codec, { ...more, words: { zh, en } })

/** A codec whose schema has a name. */
export const named = <C extends t.Mixed>(name: string, codec: C) => new DescribedType(codec, { name })

/** The value, or null where there is none. */
export const orNull = <C extends t.Mixed>(codec: C) => t.union([codec, t.null])
