import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { openApiOf } from '../openapi/open-api.js'
import { routeTable } from '../routes/route-table.js'
import type { JsonSchema } from '../schema/json-schema.js'

/** The document as an outsider has it: read back from its text. */
export const document = JSON.parse(JSON.stringify(openApiOf(routeTable, '0.1.0', 'en')))

const ajv = new Ajv2020({ strict: false })
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
// As RFC 3339 and RFC 4122 have them, not as this server would like them: what the document lets in has to be let in.
ajv.addFormat('date', isDay)
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
ajv.addFormat('binary', true)
ajv.addFormat('date-time', (text: string) => {
  const [, day = '', hour = '', minute = '', second = ''] =
    /^(.{10})[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.exec(text) ?? []
  return isDay(day) && hour < '24' && minute < '60' && second < '60'
})
ajv.addSchema({ $id: 'api', ...document })

/** Schemas are read from the document once, and each is the same value ever after. */
const once = <Made>(make: (schema: JsonSchema) => Made): ((schema: JsonSchema) => Made) => {
  const before = new Map<JsonSchema, Made>()
  return (schema) => {
    const made = before.get(schema) ?? make(schema)
    before.set(schema, made)
    return made
  }
}

const compiled = once((schema) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'))))

/** What is wrong with a value by a schema of the document; null where nothing is. */
export const faultsBy = (schema: JsonSchema, value: unknown): unknown => {
  const validate = compiled(schema)
  return validate(value) === true ? null : validate.errors
}

const twoDigits = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'))
const anyDay = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const anyInstant = fc
  .tuple(
    anyDay,
    twoDigits(23),
    twoDigits(59),
    twoDigits(59),
    fc.constantFrom('', '.5', '.123', '.123456'),
    fc.constantFrom('Z', 'z', '+08:00', '-00:30'),
  )
  .map(([day, hour, minute, second, fraction, zone]) => `${day}T${hour}:${minute}:${second}${fraction}${zone}`)

const ofFormat: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: anyDay,
  'date-time': anyInstant,
  uuid: fc.uuid().chain((text) => fc.constantFrom(text, text.toUpperCase())),
}

const textOf = ({ format, pattern, minLength = 0, maxLength = 100 }: JsonSchema): fc.Arbitrary<string> => {
  const formed = format === undefined ? undefined : ofFormat[format]
  if (pattern === undefined) return formed ?? fc.string({ unit: 'binary', minLength, maxLength })
  const matching = fc.stringMatching(new RegExp(pattern, 'u'))
  const ofThePattern = formed === undefined ? matching : fc.oneof(formed, matching)
  return maxLength < 100
    ? ofThePattern
    : fc.oneof(ofThePattern, fc.string({ unit: 'grapheme', minLength, maxLength, size: 'max' }))
}

const structureOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if (schema.$ref !== undefined) return structureOf(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''])
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(structureOf))
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'integer':
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? Number.MAX_SAFE_INTEGER }),
        fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 1),
      )
    case 'boolean':
      return fc.boolean()
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, of]) => [name, structureOf(of)])),
      )
    default:
      return textOf(schema)
  }
}

/** Any value that a schema of the document lets in. */
export const valuesOf = once(
  (schema): fc.Arbitrary<unknown> =>
    structureOf(schema).filter((value) => faultsBy(schema, value) === null && !/\p{Cs}/u.test(JSON.stringify(value))),
)

const junk: ReadonlyArray<string> = [
  '',
  ' ',
  '0',
  '-1',
  '1e3',
  '0x10',
  '٣',
  '1.0',
  '999999999999999999999',
  'NaN',
  'null',
  'true ',
  'TRUE',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '<script>',
  '../../etc/passwd',
  '\u0000',
  '\r\nSet-Cookie: a=b',
  '2022-13',
  '2022-02-30',
  '0000-00-00',
  '2022-10-31T24:00:00Z',
  '9999-12-31',
  '530114195703150027',
  'x'.repeat(101),
  '𠀀'.repeat(101),
]

/** What a schema may be written as in an address, and does not let in: the text neither as it is nor as a number or a flag. */
export const strangersTo = once((schema) =>
  fc
    .oneof({ weight: 3, arbitrary: fc.constantFrom(...junk) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) })
    .filter((text) => !/\p{Cs}/u.test(text) && readings(text).every((value) => faultsBy(schema, value) !== null)),
)

const readings = (text: string): ReadonlyArray<unknown> => [
  text,
  ...(/^(0|-?[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? [Number(text)] : []),
  ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
]
