import type { Result, Trouble } from './result.js'

/** Where an operation is asked, and which of its parameters stand in the query; all others stand in the path. */
export interface Operation {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly query: ReadonlyArray<string>
}

/** How one question is asked. */
export interface How {
  readonly signal?: AbortSignal
  /** 查看理由: names and numbers are shown whole, where the key allows it. It is written to the server's read log. */
  readonly unmaskReason?: string
}

/** Asks an operation. Rejects: Trouble. */
export type AskWith = <Answer>(operation: Operation, params: object, how?: How) => Promise<Result<Trouble, Answer>>

/** A file as it is downloaded. */
export interface Downloaded {
  /** As the server calls it, in ASCII; '' where it has no name. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Downloads an operation's table. Rejects: Trouble. */
export type FileWith = (
  operation: Operation,
  format: 'csv' | 'xlsx',
  params: object,
  how?: How,
) => Promise<Result<Trouble, Downloaded>>
