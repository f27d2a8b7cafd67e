import type { SchemeView } from '@pension-ledger/ledger'
import type { Bilingual } from '@pension-ledger/projections'
import type { SheetToWrite } from '@pension-ledger/sheets'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { Caller } from '../access/caller.js'
import type { AccessPolicy } from '../access/decision/access-policy.js'
import type { Granted } from '../access/decision/allowed.js'
import type { Fund } from '../fund/fund.js'
import type { Moment } from '../fund/moment.js'
import type { Problem } from '../problem/problem.js'
import type { Lang } from './common-params.js'
import type { Envelope } from './envelope.js'
import type { Params } from './param.js'
import type { Asked, RawQuestion } from './question-asked.js'

/** Where and for whom a question is answered. */
export interface At {
  readonly fund: Fund
  readonly caller: Caller
  /** 片区: of these alone may the answer speak, and only these are summed. */
  readonly zones: Caller['zones']
  readonly moment: Moment
  /** As it was known at the moment. */
  readonly scheme: SchemeView
}

/** What a handler makes: the answer, and for a list the key of its last item where more follow. */
export interface Made<Answer> {
  readonly answer: Answer
  readonly next?: string | null
}

/** What the author of a route writes down. */
export interface RouteParts<P extends Params, Q extends Params, B extends t.Mixed, A extends t.Mixed> {
  /** The name by which generated clients call it. */
  readonly name: string
  readonly method: 'GET' | 'POST'
  /** `/v1/zones/{zone}/totals`: every `{name}` stands among `params`. */
  readonly path: string
  readonly summary: Bilingual
  readonly about: Bilingual
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly bodyExample: t.OutputOf<B> | null
  /** Without what every answer says: the query in force, the position, the policy. */
  readonly answer: A
  /** How far it reaches is bounded by its parameter `zone`, where it has one. */
  readonly access: AccessPolicy
  /** Whether it speaks of people, so that it is written down who read it. */
  readonly isPersonal: boolean
  readonly isPaged: boolean
  /** The same question at the same position always has the same answer, so that it may be kept and compared by its tag alone. */
  readonly isDetermined: boolean
  /** Where the answer stands when no time is asked for: at the position that serves, or at that of the last audit that has ended. */
  readonly standsAt: 'served' | 'audited'
  /** The tables that the answer is, the most important first; null where it is none. */
  readonly sheets: ((answer: AnswerOf<A>, lang: Lang) => ReadonlyArray<SheetToWrite>) | null
  /** Of whom the answer speaks. */
  readonly subjects: (asked: Asked<P, Q, t.TypeOf<B>>, answer: t.TypeOf<A>) => ReadonlyArray<string>
  readonly handler: (asked: Asked<P, Q, t.TypeOf<B>>, at: At) => TaskEither<Problem, Made<t.TypeOf<A>>>
}

/** An answer as it leaves: with the query in force, the position and the policy it was computed at. */
export type AnswerOf<A extends t.Mixed> = Envelope & { readonly nextCursor?: string | null } & t.TypeOf<A>

/** An answer with what is written down and made of it. */
export interface Answered<Answer = unknown> {
  /** As a page is made of it. */
  readonly answer: Answer
  /** As JSON has it. */
  readonly json: unknown
  readonly envelope: Envelope
  readonly sheets: (lang: Lang) => ReadonlyArray<SheetToWrite>
  readonly nextCursor: string | null
  readonly participantIds: ReadonlyArray<string>
}

/** A question that was read, whatever its route: what the door needs to answer it. */
export interface Question<Answer = unknown> {
  readonly lang: Lang
  readonly inForce: Readonly<Record<string, unknown>>
  readonly digest: string
  /** Whether the caller may ask it. Rejects: NotAllowed, AllZonesNeeded, UnknownZone. */
  readonly allowed: (caller: Caller) => Either<Problem, Granted>
  readonly moment: (fund: Fund) => TaskEither<Problem, Moment>
  readonly answer: (fund: Fund, caller: Caller, moment: Moment) => TaskEither<Problem, Answered<Answer>>
  /** Participants that the question itself names. */
  readonly participantIds: ReadonlyArray<string>
}

/** 接口: a route as the door, the OpenAPI document and the tests see it, whatever its parameters and answers are. */
export interface AnyRoute
  extends Pick<
    RouteParts<Params, Params, t.Mixed, t.Mixed>,
    | 'name'
    | 'method'
    | 'path'
    | 'summary'
    | 'about'
    | 'params'
    | 'query'
    | 'body'
    | 'bodyExample'
    | 'access'
    | 'isPersonal'
    | 'isPaged'
    | 'isDetermined'
    | 'standsAt'
  > {
  readonly formats: ReadonlyArray<'json' | 'csv' | 'xlsx'>
  /** Of the whole answer. */
  readonly answerCodec: t.Mixed
  readonly ask: (raw: RawQuestion) => Either<Problem, Question>
}

/** A route as pages see it: the same question and the same answer, with their types. */
export interface Route<P extends Params, Q extends Params, B extends t.Mixed, A extends t.Mixed> extends AnyRoute {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly subjects: RouteParts<P, Q, B, A>['subjects']
  readonly ask: (raw: RawQuestion) => Either<Problem, Question<AnswerOf<A>>>
  readonly read: (raw: RawQuestion) => Either<Problem, Asked<P, Q, t.TypeOf<B>>>
  /** Rejects what the route's policy and its handler do: nothing is answered that the caller may not ask. */
  readonly handle: (asked: Asked<P, Q, t.TypeOf<B>>, fund: Fund, caller: Caller) => TaskEither<Problem, AnswerOf<A>>
}
