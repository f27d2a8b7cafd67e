import * as t from 'io-ts'

/** Texts with a form, by the name of their codec. */
const forms: Readonly<Record<string, object>> = {
  Month: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' },
  BusinessDate: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
  ParticipantId: { type: 'string', minLength: 1 },
  Fen: { type: 'integer' },
  Whole: { type: 'integer' },
}

const objectOf = (props: t.Props, isClosed: boolean): object => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(props).map(([name, codec]) => [name, schemaOf(codec)])),
  required: Object.keys(props),
  ...(isClosed ? { additionalProperties: false } : {}),
})

/** The JSON Schema of a codec, as far as explanations use codecs. */
export const schemaOf = (codec: t.Mixed): object => {
  const form = forms[codec.name]
  if (form !== undefined) return form
  if (codec instanceof t.ReadonlyType) return schemaOf(codec.type)
  if (codec instanceof t.ExactType && codec.type instanceof t.InterfaceType) return objectOf(codec.type.props, true)
  if (codec instanceof t.InterfaceType) return objectOf(codec.props, false)
  if (codec instanceof t.ReadonlyArrayType) return { type: 'array', items: schemaOf(codec.type) }
  if (codec instanceof t.UnionType) return { anyOf: codec.types.map(schemaOf) }
  if (codec instanceof t.KeyofType) return { enum: Object.keys(codec.keys) }
  if (codec instanceof t.LiteralType) return { const: codec.value }
  if (codec instanceof t.DictionaryType) return { type: 'object', additionalProperties: schemaOf(codec.codomain) }
  if (codec instanceof t.StringType) return { type: 'string' }
  if (codec instanceof t.NullType) return { type: 'null' }
  if (codec instanceof t.UnknownType) return {}
  throw new Error(`no schema for ${codec.name}`)
}
