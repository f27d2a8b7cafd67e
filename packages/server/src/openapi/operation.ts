import * as E from 'fp-ts/lib/Either.js'
import type { AccessPolicy } from '../access/decision/access-policy.js'
import { mediaTypes } from '../http/negotiate.js'
import { commonParams, pageParams } from '../routes/common-params.js'
import { mayBeLeftOut, type Param, type Params } from '../routes/param.js'
import type { AnyRoute } from '../routes/route.js'
import { named } from '../schema/described.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { type Definitions, schemaOf } from '../schema/schema-of.js'

/** An object of the OpenAPI document. */
export type OpenApiObject = Readonly<Record<string, unknown>>

/** The query that a route takes, with what every route does. */
export const queryOf = ({ query, isPaged }: Pick<AnyRoute, 'query' | 'isPaged'>): Params => ({
  ...query,
  ...commonParams,
  ...(isPaged ? pageParams : {}),
})

/** The name of the schema of a route's answer. */
export const answerName = ({ name }: Pick<AnyRoute, 'name'>): string =>
  `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Answer`

/** One operation of the document. */
export const operationOf = (route: AnyRoute, into: Definitions): OpenApiObject => ({
  operationId: route.name,
  summary: route.summary[into.lang],
  description: route.about[into.lang],
  tags: [tagOf(route)],
  security: securityOf(route.access),
  parameters: [...parametersOf('path', route.params, into), ...parametersOf('query', queryOf(route), into)],
  ...(route.method === 'POST'
    ? {
        requestBody: {
          required: true,
          content: { [mediaTypes.json]: { schema: schemaOf(route.body, into), example: route.bodyExample } },
        },
      }
    : {}),
  responses: responsesOf(route, into),
})

/** Programs bring a key or a token; what it must allow is named beside it. */
export const securityOf = (access: AccessPolicy): ReadonlyArray<OpenApiObject> => {
  const scopes = access.kind === 'scoped' ? access.scopes : []
  return access.kind === 'public' ? [] : [{ bearer: scopes }, { apiKey: scopes }]
}

/** 归类: the first part of the path. */
export const tagOf = ({ path }: Pick<AnyRoute, 'path'>): string => path.split('/')[2] ?? ''

const parametersOf = (where: 'path' | 'query', params: Params, into: Definitions): ReadonlyArray<OpenApiObject> =>
  Object.entries(params).map(([name, param]) => ({
    name,
    in: where,
    required: !mayBeLeftOut(param),
    description: param.words[into.lang],
    schema: parameterSchema(param, into),
    ...exampleOf(param),
  }))

const parameterSchema = (param: Param, into: Definitions): JsonSchema => {
  const schema = schemaOf(param.codec, into)
  return mayBeLeftOut(param) && param.fallback !== null ? { ...schema, default: param.fallback } : schema
}

const exampleOf = ({ codec, example }: Param): OpenApiObject => {
  if (example === '') return {}
  const decoded = codec.decode(example)
  return E.isRight(decoded) ? { example: codec.encode(decoded.right) } : {}
}

const responsesOf = (route: AnyRoute, into: Definitions): OpenApiObject => {
  const zh = into.lang === 'zh'
  const file = { schema: { type: 'string', format: 'binary' } }
  const content: Record<string, unknown> = {
    [mediaTypes.json]: { schema: schemaOf(named(answerName(route), route.answerCodec), into) },
  }
  for (const format of route.formats) if (format !== 'json') content[mediaTypes[format]] = file
  const tag = { description: zh ? '答案的标签' : 'the tag of the answer', schema: { type: 'string' } }
  const link = {
    description: zh ? '下一页' : 'the page that follows',
    schema: { type: 'string' },
  }
  return {
    200: {
      description: zh ? '答案' : 'the answer',
      headers: { ETag: tag, ...(route.isPaged ? { Link: link } : {}) },
      content,
    },
    304: { description: zh ? '与 If-None-Match 相同' : 'the same as If-None-Match names' },
    default: { $ref: '#/components/responses/Problem' },
  }
}
