import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Caller, MaskingLevel } from '../access/caller.js'
import type { Problem } from '../problem/problem.js'

/** What is known of a request before anybody is let in. The target has no query: nothing personal may ever stand there. */
export interface Knock {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  /** Of the socket; null where there is none. */
  readonly address: string | null
}

/**
 * 身份验证: who asks. Rejects: NoCredentials, BadCredentials, ProofUnavailable, RateLimited, CrossOrigin,
 * UnmaskNotAllowed, UnmaskReasonMalformed.
 */
export type Authenticate = (knock: Knock) => TaskEither<Problem, Caller>

/**
 * 认出: who asks, where the very same words proved it before and nothing of it has changed; null: it has to be proved. It waits for
 * nothing, and whoever would be refused is never recognised.
 */
export type Recognise = (headers: Headers) => Caller | null

/**
 * 卸载: whether there is room for one more request, at once or after a short wait in line; what it answers is called once, when the answer to
 * the request has been made. Rejects: Overloaded.
 */
export type Admit = (knock: Knock) => TaskEither<Problem, () => void>

/**
 * 卸载 before anything is looked at: why nobody is let in just now, or not whoever is recognised and has asked too often; null where there is
 * room. A flood of refusals must not cost what answers cost.
 */
export type TurnAway = (headers: Headers) => Problem | null

/** 限流: whether a caller may ask once more; headers that tell what is left. Rejects: RateLimited, with `Retry-After`. */
export type Limit = (caller: Caller) => Either<Problem, Readonly<Record<string, string>>>

/** 查阅: one reading of personal data. It has no name and no ID number, and of what a caller typed only the reason and the filters. */
export interface PersonalRead {
  readonly requestId: string
  readonly callerId: string
  readonly masking: MaskingLevel
  readonly reason: string | null
  /** The name of the route. */
  readonly route: string
  /** Of whom something was read; of a list those on the page. */
  readonly participantIds: ReadonlyArray<string>
  /** The query in force, without the body. */
  readonly query: Readonly<Record<string, unknown>>
  readonly format: 'json' | 'csv' | 'xlsx' | 'html'
  /** Null where the question was refused before a moment was fixed. */
  readonly position: number | null
  /** Of the answer: 200, 404, … */
  readonly status: number
}

/** 查阅日志: writes a reading down before the answer leaves. Rejects: ReadLogUnavailable, and the answer is not given. */
export type RecordRead = (read: PersonalRead) => TaskEither<Problem, void>

/** Who is let in, and what is written down of it. */
export interface Access {
  readonly authenticate: Authenticate
  readonly recognise: Recognise
  readonly turnAway: TurnAway
  readonly admit: Admit
  readonly limit: Limit
  readonly recordRead: RecordRead
}
