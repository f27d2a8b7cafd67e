import { compile } from 'json-schema-to-typescript'
import { type Document, operationsOf, type Placed, paramsName } from './document.kit.js'

const banner = '// Generated from the OpenAPI document: npx vitest run client.test.ts -u'

/** The types of every schema of a document, and of every operation's parameters. */
export const typesOf = async (document: Document): Promise<string> => {
  const params = operationsOf(document).map((operation) => [paramsName(operation), paramsSchema(operation)] as const)
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => [name, { description: `\`${name}\`, as the API has it.`, ...schema }] as const,
  )
  const rooted = bareReferences({ definitions: Object.fromEntries([...schemas, ...params]) })
  const text = await compile({ ...rooted, ...nothing }, 'Nothing', {
    bannerComment: banner,
    unreachableDefinitions: true,
    unknownAny: true,
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    style: { semi: false, singleQuote: true, printWidth: 120, trailingComma: 'all' },
  })
  return `${text
    .replaceAll(/\/\*\*\n \* This interface was referenced by[^/]*\*\/\n/g, '\n')
    .replace('export interface Nothing {}\n', '')
    .replaceAll(/\/\*\*\n +\* ([^\n]*)\n +\*\//g, '/** $1 */')
    .split('\n')
    .reduce(readonlyLists, [])
    .map(readonlyProperty)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

/** The compiler wants a schema at the root; the types are those of the definitions. */
const nothing = { type: 'object', properties: {}, additionalProperties: false } as const

/** References to where the compiler looks. What is said beside one would make a second type of it. */
const bareReferences = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (_, value) =>
    typeof value?.$ref === 'string' ? { $ref: value.$ref.replace('#/components/schemas/', '#/definitions/') } : value,
  )

/** What a program says to ask an operation: its path's and its query's parameters by their names, and a body. */
const paramsSchema = ({ operationId, parameters, requestBody }: Placed): object => {
  const body = requestBody?.content['application/json']?.schema
  const described = parameters.map(({ name, description, schema }) => [name, { ...schema, description }] as const)
  return {
    description: `What \`${operationId}\` is asked with.`,
    type: 'object',
    properties: { ...Object.fromEntries(described), ...(body === undefined ? {} : { body }) },
    required: [
      ...parameters.filter(({ required }) => required).map(({ name }) => name),
      ...(body === undefined ? [] : ['body']),
    ],
    additionalProperties: false,
  }
}

/** Nobody writes into an answer. */
const readonlyProperty = (line: string): string =>
  line.replace(/^( +)((?:\w+|'[^']+')\??:|\[\w+: string\]:)/, '$1readonly $2')

/** Lists of named things stand on one line; of what a list of objects is, the end alone says that it is one. */
const readonlyLists = (before: ReadonlyArray<string>, line: string): ReadonlyArray<string> => {
  const [, indent] = /^( *)\}\[\]$/.exec(line) ?? []
  if (indent === undefined) return [...before, line.replace(/(\w+)((?:\[\])+)/, listsOf)]
  const begun = before.findLastIndex((each) => each.startsWith(indent) && /^\S.*\{$/.test(each.slice(indent.length)))
  const opened = before.map((each, i) => (i === begun ? each.replace(/\{$/, 'ReadonlyArray<{') : each))
  return [...opened, `${indent}}>`]
}

const listsOf = (_: string, name: string, brackets: string): string => {
  const depth = brackets.length / 2
  return `${'ReadonlyArray<'.repeat(depth)}${name}${'>'.repeat(depth)}`
}
