/** The keywords of JSON Schema 2020-12 that codecs need. */
export interface JsonSchema {
  readonly type?: string | ReadonlyArray<string>
  readonly const?: unknown
  readonly enum?: ReadonlyArray<unknown>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: boolean | JsonSchema
  readonly prefixItems?: ReadonlyArray<JsonSchema>
  readonly minItems?: number
  readonly maxItems?: number
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly allOf?: ReadonlyArray<JsonSchema>
  readonly not?: JsonSchema
  readonly $ref?: string
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly examples?: ReadonlyArray<unknown>
}

/** What a refinement of texts or numbers looks like from outside: the domain's words, and those of doors. */
export const wordSchemas: Readonly<Record<string, JsonSchema>> = {
  BusinessDate: { type: 'string', format: 'date', pattern: '^(18|19|20|21)\\d{2}-\\d{2}-\\d{2}$' },
  Month: { type: 'string', pattern: '^(18|19|20|21)\\d{2}-(0[1-9]|1[0-2])$' },
  Year: { type: 'integer', minimum: 1900, maximum: 2199 },
  Instant: {
    type: 'string',
    format: 'date-time',
    pattern: '^(18|19|20|21)\\d{2}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{3})?Z$',
  },
  Fen: { type: 'integer' },
  ParticipantId: {
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$',
    // What looks like an ID number is none.
    not: { pattern: '^(\\d{15}|\\d{17}[\\dXx])$' },
  },
  Round: { type: 'string', pattern: '^(19|20|21)\\d\\d-H[12]$' },
  Int: { type: 'integer' },
  Whole: { type: 'integer' },
  Count: { type: 'integer', minimum: 0 },
  Lines: { type: 'object', additionalProperties: { type: 'integer' } },
}
