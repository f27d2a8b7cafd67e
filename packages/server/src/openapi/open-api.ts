import { positionsAccess } from '../routes/positions.js'
import type { AnyRoute } from '../routes/route.js'
import { definitions, type SchemaLang, schemaOf } from '../schema/schema-of.js'
import { type OpenApiObject, operationOf, securityOf } from './operation.js'
import { ProblemShown } from './problem-codec.js'

/** The document of a table of routes (OpenAPI 3.1): what is served is what it says, for both are made of the same table. */
export const openApiOf = (table: ReadonlyArray<AnyRoute>, version: string, lang: SchemaLang): OpenApiObject => {
  const into = definitions(lang)
  const zh = lang === 'zh'
  const paths = new Map<string, Record<string, unknown>>()
  for (const route of table) {
    const item = paths.get(route.path) ?? {}
    item[route.method.toLowerCase()] = operationOf(route, into)
    paths.set(route.path, item)
  }
  paths.set('/v1/positions', { get: positionsOperation(lang) })
  const problem = schemaOf(ProblemShown, into)
  return {
    openapi: '3.1.1',
    info: {
      title: zh ? '养老保险基金台账' : 'Pension Ledger',
      version,
      summary: zh ? '只读报表接口' : 'The read-only reporting API',
      description: about[lang],
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { apiKey: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries([...into.schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: {
        Problem: {
          description: zh ? '问题' : 'a problem',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: zh ? '访问密钥或令牌' : 'a key or a token' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: zh ? '访问密钥' : 'a key' },
      },
    },
  }
}

const about: Readonly<Record<SchemaLang, string>> = {
  zh: '金额均为分（…Fen，整数）；CSV 与 XLSX 中为元。每个答案注明生效的查询、账本位次与政策册版本，并带 ETag。路径后加 .csv 或 .xlsx 即为表格。未知参数会被拒绝。身份证号不出现在地址中。',
  en: 'Money is whole fen (…Fen); in CSV and XLSX it is yuan. Every answer says the query in force, the position of the log and the policy book, and has an ETag. A path that ends in .csv or .xlsx is the same as a table. Unknown parameters are refused. An ID number is never in an address.',
}

const positionsOperation = (lang: SchemaLang): OpenApiObject => {
  const zh = lang === 'zh'
  return {
    operationId: 'positions',
    summary: zh ? '位次变化' : 'Position changes',
    description: zh
      ? '服务器推送：当前位次，以及此后每个新位次。'
      : 'Server-sent events: the position that serves, then every new one.',
    tags: ['positions'],
    security: securityOf(positionsAccess),
    parameters: [],
    responses: {
      200: {
        description: zh ? '事件流' : 'the stream of events',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}
