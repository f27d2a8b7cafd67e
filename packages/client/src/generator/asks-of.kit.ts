import { answerName, type Document, operationsOf, type Placed, paramsName } from './document.kit.js'

/** The functions of a client: one for each operation, and one for each operation that is a table. */
export const asksOf = (document: Document): string => {
  const operations = operationsOf(document)
  const types = [...new Set(operations.flatMap((operation) => [answerName(operation), paramsName(operation)]))].sort()
  return `// Generated from the OpenAPI document: npx vitest run client.test.ts -u
import type { AskWith, FileWith, How, Operation } from '../operation.js'
import type {
${types.map((name) => `  ${name},`).join('\n')}
} from './types.js'

/** Every operation that answers JSON, by its name. */
export const operations = {
${operations.map(operationText).join('\n')}
} as const satisfies Readonly<Record<string, Operation>>

/** A function for each operation. */
export const asksWith = (ask: AskWith) => ({
${operations.map(askText).join('\n')}
})

/** A function for each operation that is a table: the file as it is downloaded. */
export const filesWith = (file: FileWith) => ({
${operations.filter(isTable).map(fileText).join('\n')}
})
`
}

const isTable = ({ responses }: Placed): boolean => 'text/csv' in responses['200'].content

const quoted = (texts: ReadonlyArray<string>): string => texts.map((text) => `'${text}'`).join(', ')

const operationText = ({ operationId, method, path, parameters }: Placed): string => {
  const names = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
  return `  ${operationId}: {
    method: '${method}',
    path: '${path}',
    query: [${quoted(names)}],
  },`
}

const paramsText = (operation: Placed): string => {
  const isNeeded = operation.requestBody !== undefined || operation.parameters.some(({ required }) => required)
  return `params: ${paramsName(operation)}${isNeeded ? '' : ' = {}'}`
}

const askText = (operation: Placed): string => {
  const { operationId, summary, description } = operation
  return `  /** ${summary}. ${description} */
  ${operationId}: (${paramsText(operation)}, how?: How) => ask<${answerName(operation)}>(operations.${operationId}, params, how),`
}

const fileText = (operation: Placed): string =>
  `  ${operation.operationId}: (format: 'csv' | 'xlsx', ${paramsText(operation)}, how?: How) =>
    file(operations.${operation.operationId}, format, params, how),`
