/** As much of an OpenAPI document as a client is made of. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** An operation of the document. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly content: Content }
  readonly responses: { readonly '200': { readonly content: Content } }
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description: string
  readonly schema: object
}

type Content = Readonly<Record<string, { readonly schema: object }>>

/** An operation with where it stands. */
export interface Placed extends Operation {
  readonly method: string
  readonly path: string
}

/** Those that answer JSON, in the order of the document. */
export const operationsOf = ({ paths }: Document): ReadonlyArray<Placed> =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      'application/json' in operation.responses['200'].content
        ? [{ ...operation, method: method.toUpperCase(), path }]
        : [],
    ),
  )

/** The name of the type of an operation's parameters. */
export const paramsName = ({ operationId }: Pick<Operation, 'operationId'>): string =>
  `${operationId.slice(0, 1).toUpperCase()}${operationId.slice(1)}Params`

/** The name of the type of an operation's answer. */
export const answerName = ({ responses }: Pick<Operation, 'responses'>): string => {
  const schema: { readonly $ref?: string } = responses['200'].content['application/json']?.schema ?? {}
  return schema.$ref?.split('/').at(-1) ?? 'unknown'
}
