import type { Client } from './client.js'
import type { operations } from './generated/asks.js'

/** The name of an operation. */
export type OperationName = keyof typeof operations

/** What an operation answers. */
export type AnswerOf<Name extends OperationName> =
  Awaited<ReturnType<Client[Name]>> extends infer Answered
    ? Answered extends { readonly right: infer A }
      ? A
      : never
    : never

/** What an operation is asked with. */
export type ParamsOf<Name extends OperationName> = NonNullable<Parameters<Client[Name]>[0]>
