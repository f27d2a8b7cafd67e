import * as fc from 'fast-check'
import { idAt } from '../fund/fund.kit.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { document, valuesOf } from './schema-values.kit.js'

/** A parameter of an operation, as the document says it. */
export interface DocumentedParam {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: JsonSchema
  readonly example?: unknown
}

/** An operation of the document. */
export interface Operation {
  readonly operationId: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly parameters: ReadonlyArray<DocumentedParam>
  readonly body: { readonly schema: JsonSchema; readonly example: unknown } | null
  /** Media types of the answer. */
  readonly answers: ReadonlyMap<string, JsonSchema>
  readonly isPaged: boolean
}

const operationsIn = ([path, item]: [string, unknown]): ReadonlyArray<Operation> =>
  Object.entries(Object(item)).map(([method, it]) => {
    const { operationId, parameters, requestBody, responses } = Object(it)
    const content: Record<string, { schema: JsonSchema }> = responses[200].content
    return {
      operationId,
      method: method === 'post' ? 'POST' : 'GET',
      path,
      parameters,
      body: requestBody?.content['application/json'] ?? null,
      answers: new Map(Object.entries(content).map(([type, { schema }]) => [type, schema])),
      isPaged: 'Link' in (responses[200].headers ?? {}),
    }
  })

/** Every operation but the stream of positions, which does not end. */
export const operations: ReadonlyArray<Operation> = Object.entries(document.paths)
  .flatMap(operationsIn)
  .filter(({ operationId }) => operationId !== 'positions')

/** A request, before it is written. */
export interface Wanted {
  readonly operation: Operation
  readonly method: string
  readonly path: string
  readonly query: ReadonlyArray<readonly [string, string]>
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export const formats = ['json', 'csv', 'xlsx'] as const
export type AskedFormat = (typeof formats)[number]
export const mediaTypeOf: Readonly<Record<AskedFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Values that find something in the planted ledger. */
const known: Readonly<Record<string, ReadonlyArray<unknown>>> = {
  id: ['C1', 'C2', 'C3', 'C4', 'R1', 'R2', 'R3', 'H1', 'H2'],
  zone: ['chenggong', 'resort', 'high-tech', 'economic'],
  street: ['龙城街道', '大渔街道'],
  month: ['2022-08', '2022-10', '2014-07', '2010-01'],
  year: [2022, 2014, 2023],
  round: ['2022-H1'],
  eventId: [1, 2, 12, 30, 60, 75].map(idAt),
  stream: ['participant-C1', 'participant-R2', 'scheme-530114'],
  effectiveAt: ['2022-08-31', '2014-01-01'],
  knownAt: [0, 5, 40, 77, '2023-01-01T00:00:00Z'],
  limit: [1, 2, 1_000],
}

const textsOf = ({ name, schema, example }: DocumentedParam): fc.Arbitrary<string> => {
  const good = [...(known[name] ?? []), ...(example === undefined ? [] : [example])]
  const anything = valuesOf(schema)
  return (
    good.length === 0
      ? anything
      : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: anything })
  ).map(String)
}

const filledIn = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{([^}]*)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))

/** The request that finds something. */
export const exampleOf = (operation: Operation): Wanted => ({
  operation,
  method: operation.method,
  path: filledIn(
    operation.path,
    Object.fromEntries(operation.parameters.map(({ name, example }) => [name, String(known[name]?.[0] ?? example)])),
  ),
  query: [],
  headers: operation.body === null ? {} : { 'content-type': 'application/json' },
  body: operation.body === null ? null : JSON.stringify(operation.body.example),
})

/** Each with the chance that it is there: cuts are worked out anew, so they come seldom. */
const seldom = new Set(['effectiveAt', 'knownAt'])

/** A request that the document lets in, without a cursor: those come from answers. */
export const requestsOf = (operation: Operation): fc.Arbitrary<Wanted> => {
  const inPath = operation.parameters.filter((param) => param.in === 'path')
  const inQuery = operation.parameters.filter((param) => param.in === 'query' && param.name !== 'cursor')
  const offered = formats.filter((format) => operation.answers.has(mediaTypeOf[format]))
  return fc
    .record({
      values: fc.record(Object.fromEntries(inPath.map((param) => [param.name, textsOf(param)]))),
      query: fc.tuple(
        ...inQuery.map((param) =>
          fc
            .tuple(fc.nat(seldom.has(param.name) ? 7 : 3), textsOf(param))
            .map(([chance, value]) => (chance === 0 || param.required ? ([param.name, value] as const) : null)),
        ),
      ),
      format: fc.constantFrom(...offered),
      byEnding: fc.boolean(),
      body:
        operation.body === null
          ? fc.constant(null)
          : fc.oneof(fc.constant(operation.body.example), valuesOf(operation.body.schema)),
    })
    .map(({ values, query, format, byEnding, body }) => ({
      operation,
      method: operation.method,
      path: `${filledIn(operation.path, values)}${byEnding ? `.${format}` : ''}`,
      query: query.flatMap((pair) => (pair === null ? [] : [pair])),
      headers: {
        ...(byEnding ? {} : { accept: mediaTypeOf[format] }),
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
      body: body === null ? null : JSON.stringify(body),
    }))
}

/** The target of a request as a socket has it. */
export const targetOf = ({ path, query }: Pick<Wanted, 'path' | 'query'>): string =>
  query.length === 0
    ? path
    : `${path}?${query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`

export const initOf = ({ method, headers, body }: Wanted): RequestInit => ({
  method,
  headers: { ...headers },
  ...(body === null ? {} : { body }),
})

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** The same request by hand. */
export const curlOf = (wanted: Wanted): string =>
  [
    `curl -i -X ${wanted.method} --path-as-is -H 'Authorization: Bearer '"$KEY"`,
    ...Object.entries(wanted.headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(wanted.body === null ? [] : [`--data-raw ${quoted(wanted.body)}`]),
    quoted(`http://localhost:8080${targetOf(wanted)}`),
  ].join(' ')
