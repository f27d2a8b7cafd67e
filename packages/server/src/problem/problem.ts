import type { Bilingual } from '@pension-ledger/projections'
import { type ProblemCode, problemKinds, sentenceOf } from './problem-kinds.js'

/** One thing that is wrong with a request, and where it stands: a JSON pointer into its path, query, headers or body. */
export interface FieldError {
  readonly in: 'path' | 'query' | 'header' | 'body'
  readonly pointer: string
  readonly code: 'missing' | 'malformed' | 'unknown' | 'repeated'
  readonly detail: Bilingual
}

/** 问题: why a request has no answer, as `application/problem+json` (RFC 9457) tells it. Nothing of the inside is in it. */
export interface Problem {
  readonly code: ProblemCode
  /** What is wrong and what to do, for people. */
  readonly detail: Bilingual
  readonly errors: ReadonlyArray<FieldError>
  /** `Retry-After`, `WWW-Authenticate`, `Allow`. */
  readonly headers: Readonly<Record<string, string>>
}

/** A problem; it says what its code says where nothing more is known. */
export const problem = (
  code: ProblemCode,
  { detail, errors = [], headers = {} }: Partial<Omit<Problem, 'code'>> = {},
): Problem => ({ code, detail: detail ?? sentenceOf(problemKinds[code]), errors, headers })

/** The status that a problem answers with. */
export const statusOf = ({ code }: Pick<Problem, 'code'>): number => problemKinds[code].status
