import { broken } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { DescribedType } from './described.js'
import { type JsonSchema, wordSchemas } from './json-schema.js'
import { type ObjectParts, objectPartsOf } from './object-parts.js'

/** The language of descriptions. */
export type SchemaLang = 'zh' | 'en'

/** Where schemas with a name are kept while others refer to them. */
export interface Definitions {
  readonly lang: SchemaLang
  /** Of a definition: `#/components/schemas/`. */
  readonly prefix: string
  readonly codecs: Map<string, t.Mixed>
  readonly schemas: Map<string, JsonSchema>
}

/** No definitions yet. */
export const definitions = (lang: SchemaLang, prefix = '#/components/schemas/'): Definitions => ({
  lang,
  prefix,
  codecs: new Map(),
  schemas: new Map(),
})

/**
 * The JSON Schema 2020-12 of what a codec writes. Exact codecs are closed, and an intersection of them is one closed object: two closed
 * schemas side by side would refuse each other's properties. A codec that shows nothing of its shape is a defect, and loud: an open door
 * in a schema is an open door in the answers.
 */
export const schemaOf = (codec: t.Mixed, into: Definitions): JsonSchema => {
  if (codec instanceof DescribedType) return describedSchema(codec, into)
  if (codec instanceof t.RecursiveType) return refTo(codec.name, codec.type, codec.type, into)
  const word = wordSchemas[codec.name]
  if (word !== undefined && isWord(codec)) return word
  const parts = objectPartsOf(codec)
  if (parts !== null) return objectSchema(parts, into)
  return plainSchema(codec, into)
}

/** A text or number under a name; an interface of the same name is what it is. */
const isWord = (codec: t.Mixed): boolean => codec instanceof t.RefinementType || !('_tag' in codec)

const describedSchema = ({ type, about }: DescribedType<t.Mixed>, into: Definitions): JsonSchema => {
  const { name, words, examples, schema } = about
  const told = {
    ...(words === undefined ? {} : { description: words[into.lang] }),
    ...(examples === undefined ? {} : { examples }),
  }
  if (name !== undefined) return { ...refTo(name, type, type, into, schema), ...told }
  return { ...(schema ?? schemaOf(type, into)), ...told }
}

const refTo = (name: string, key: t.Mixed, codec: t.Mixed, into: Definitions, schema?: JsonSchema): JsonSchema => {
  const known = into.codecs.get(name)
  if (known !== undefined && known !== key) return broken(`two codecs have the name ${name}`)
  if (known === undefined) {
    into.codecs.set(name, key)
    into.schemas.set(name, {})
    into.schemas.set(name, schema ?? schemaOf(codec, into))
  }
  return { $ref: `${into.prefix}${name}` }
}

const objectSchema = ({ properties, required, isClosed }: ObjectParts, into: Definitions): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries([...properties].map(([name, codec]) => [name, schemaOf(codec, into)])),
  ...(required.length === 0 ? {} : { required }),
  ...(isClosed ? { additionalProperties: false } : {}),
})

const plainSchema = (codec: t.Mixed, into: Definitions): JsonSchema => {
  if (codec instanceof t.StringType) return { type: 'string' }
  if (codec instanceof t.NumberType) return { type: 'number' }
  if (codec instanceof t.BooleanType) return { type: 'boolean' }
  if (codec instanceof t.NullType) return { type: 'null' }
  if (codec instanceof t.UnknownType) return {}
  if (codec instanceof t.LiteralType) return { const: codec.value }
  if (codec instanceof t.KeyofType) return { type: 'string', enum: Object.keys(codec.keys) }
  if (codec instanceof t.ReadonlyType) return schemaOf(codec.type, into)
  if (codec instanceof t.ArrayType || codec instanceof t.ReadonlyArrayType)
    return { type: 'array', items: schemaOf(codec.type, into) }
  if (codec instanceof t.TupleType) return tupleSchema(codec.types, into)
  if (codec instanceof t.UnionType) return unionSchema(codec.types, into)
  if (codec instanceof t.DictionaryType) return { type: 'object', additionalProperties: schemaOf(codec.codomain, into) }
  if (codec instanceof t.AnyDictionaryType) return { type: 'object', additionalProperties: true }
  return broken(`the codec ${codec.name} does not show its shape`)
}

const tupleSchema = (types: ReadonlyArray<t.Mixed>, into: Definitions): JsonSchema => ({
  type: 'array',
  prefixItems: types.map((type) => schemaOf(type, into)),
  items: false,
  minItems: types.length,
})

/** A plain type or null is one schema with two types, which generators of clients read best. */
const unionSchema = (types: ReadonlyArray<t.Mixed>, into: Definitions): JsonSchema => {
  const branches = types.map((type) => schemaOf(type, into))
  const [first, second] = branches
  const isNullOr = branches.length === 2 && second?.type === 'null'
  if (isNullOr && first !== undefined && typeof first.type === 'string' && first.type !== 'null')
    return {
      ...first,
      type: [first.type, 'null'],
      ...(first.enum === undefined ? {} : { enum: [...first.enum, null] }),
    }
  return { anyOf: branches }
}
