import type { JsonSchema } from '../schema/json-schema.js'
import { formats, mediaTypeOf, type Operation } from './request.kit.js'
import { document, faultsBy } from './schema-values.kit.js'

/** Headers that stand on every answer, written by hand. */
export const onEveryAnswer: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'self';(?!.*unsafe)(?=.*frame-ancestors 'none')(?=.*base-uri 'none')/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
}

export const missingHeaders = (headers: Headers): ReadonlyArray<string> =>
  Object.entries(onEveryAnswer).flatMap(([name, is]) =>
    is.test(headers.get(name) ?? '') ? [] : [`${name} is ${headers.get(name)}`],
  )

/** An answer that was read to its end. */
export interface Read {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
  /** Parsed; null where it is no JSON. */
  readonly json: unknown
  /** Of a problem; null where it is none. */
  readonly code: string | null
}

export const read = async (response: Response): Promise<Read> => {
  const { status, headers } = response
  const bytes = Buffer.from(await response.arrayBuffer())
  const isJson = /^application\/(problem\+)?json/.test(headers.get('content-type') ?? '')
  const json: unknown = isJson && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : null
  const code: unknown = status >= 400 ? Object(json).code : null
  return { status, headers, bytes, json, code: typeof code === 'string' ? code : null }
}

const problemSchema: JsonSchema = document.components.responses.Problem.content['application/problem+json'].schema

const neededBy: Readonly<Record<number, string>> = {
  401: 'www-authenticate',
  405: 'allow',
  429: 'retry-after',
  503: 'retry-after',
}

const problemFaults = ({ status, headers, json }: Read): ReadonlyArray<string> => {
  const needed = neededBy[status]
  return [
    ...(headers.get('content-type') === 'application/problem+json' ? [] : ['the problem is no problem+json']),
    ...(faultsBy(problemSchema, json) === null ? [] : ['the problem is not as the document has it']),
    ...(Object(json).status === status ? [] : ['the problem has another status']),
    ...(headers.get('cache-control') === 'no-store' ? [] : ['the problem may be kept']),
    ...(needed === undefined || headers.has(needed) ? [] : [`${needed} is missing`]),
  ]
}

const magic = { json: '{', csv: '\u{feff}', xlsx: 'PK' } as const

const answerFaults = (operation: Operation, { headers, bytes, json }: Read): ReadonlyArray<string> => {
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const schema = operation.answers.get(type)
  const format = formats.find((of) => mediaTypeOf[of] === type)
  if (schema === undefined || format === undefined) return [`${type} is not documented`]
  const faults = format === 'json' ? faultsBy(schema, json) : null
  const cursor: unknown = Object(json).nextCursor
  const link = headers.get('link') ?? ''
  return [
    ...(bytes.toString('utf8').startsWith(magic[format]) ? [] : [`it does not begin as ${format} does`]),
    ...(faults === null ? [] : [JSON.stringify(faults)]),
    ...(/^"[\w-]{27}"$/.test(headers.get('etag') ?? '') ? [] : ['there is no tag']),
    ...(/^private, no-/.test(headers.get('cache-control') ?? '') ? [] : ['others may keep it']),
    ...(headers.get('content-length') === String(bytes.length) ? [] : ['its length is another']),
    ...(typeof cursor !== 'string' || (link.startsWith('</v1/') && link.includes(`cursor=${cursor}`))
      ? []
      : ['nextCursor has no link']),
  ]
}

/** Everything in which an answer differs from what the document says of it. */
export const departures = (operation: Operation, answer: Read): ReadonlyArray<string> => [
  ...(answer.status < 500 ? [] : [`the status is ${answer.status}`]),
  ...missingHeaders(answer.headers),
  ...(answer.status === 200
    ? answerFaults(operation, answer)
    : answer.status === 304 || answer.status === 204
      ? []
      : problemFaults(answer)),
]
