import * as E from 'fp-ts/lib/Either.js'
import type { Caller } from '../access/caller.js'
import type { Fund } from '../fund/fund.js'
import type { Moment } from '../fund/moment.js'
import type { Problem } from '../problem/problem.js'
import type { RawQuestion } from '../routes/question-asked.js'
import type { RawParams } from '../routes/read-params.js'
import type { Answered, AnyRoute, Question } from '../routes/route.js'

/** A route with what it answers. */
export interface Askable<Answer> extends AnyRoute {
  readonly ask: (raw: RawQuestion) => E.Either<Problem, Question<Answer>>
}

/** What a route answers, as its page gets it. */
export type AnswerIn<R> = R extends Askable<infer Answer> ? Answer : never

type Others = Readonly<Record<string, Askable<unknown>>>

/** What other routes answered beside: each on its own, so that what is still being worked out does not hold up the rest. */
export type Beside<O extends Others> = { readonly [Name in keyof O]: E.Either<Problem, AnswerIn<O[Name]>> }

/** Parameters that every route takes, and that are handed on. */
const common: ReadonlySet<string> = new Set(['effectiveAt', 'knownAt', 'lang'])

const passedOn = ({ query }: RawQuestion): RawParams => query.filter(([name]) => common.has(name))

/** A route that is asked with parameters of its own beside those of the page's path. */
export const askedWith = <Answer>(
  route: Askable<Answer>,
  queryOf: (path: RawParams) => RawParams,
): Askable<Answer> => ({ ...route, ask: (raw) => route.ask({ ...raw, query: [...raw.query, ...queryOf(raw.path)] }) })

/**
 * 并列: one route with others beside it, all answered at the moment of the first, so that a page never mixes two states of the ledger. What
 * the caller may not ask of the others is not there, and says why.
 */
export const alongside = <Main extends object, O extends Others>(
  main: Askable<Main>,
  others: O,
): Askable<Main & { readonly beside: Beside<O> }> => ({
  ...main,
  ask: (raw) =>
    E.map((question: Question<Main>) => ({
      ...question,
      answer: (fund: Fund, caller: Caller, moment: Moment) => async () => {
        const answered = await question.answer(fund, caller, moment)()
        if (E.isLeft(answered)) return answered
        const participantIds = [...answered.right.participantIds]
        const told: Array<readonly [string, E.Either<Problem, unknown>]> = []
        for (const [name, route] of Object.entries(others)) {
          const other = await toldBeside(route, { ...raw, query: passedOn(raw), body: null }, [fund, caller, moment])
          if (E.isRight(other)) participantIds.push(...other.right.participantIds)
          told.push([name, E.map(({ answer }: Answered) => answer)(other)])
        }
        const beside = Object.fromEntries(told) as Beside<O>
        return E.right({ ...answered.right, participantIds, answer: { ...answered.right.answer, beside } })
      },
    }))(main.ask(raw)),
})

const toldBeside = async (
  route: Askable<unknown>,
  raw: RawQuestion,
  [fund, caller, moment]: readonly [Fund, Caller, Moment],
): Promise<E.Either<Problem, Answered>> => {
  const question = route.ask(raw)
  if (E.isLeft(question)) return question
  const granted = question.right.allowed(caller)
  return E.isLeft(granted) ? granted : question.right.answer(fund, caller, moment)()
}
