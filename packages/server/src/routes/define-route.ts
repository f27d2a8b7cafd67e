import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { Caller } from '../access/caller.js'
import { allowed, type Granted } from '../access/decision/allowed.js'
import type { Fund, Told } from '../fund/fund.js'
import type { Moment } from '../fund/moment.js'
import type { Problem } from '../problem/problem.js'
import { problemOfDenial } from '../problem/problem-of-denial.js'
import { told } from '../problem/problem-of-fund.js'
import { described, orNull } from '../schema/described.js'
import { Whole } from '../schema/whole.js'
import { commonParams, NextCursor, pageParams } from './common-params.js'
import { cursorOf } from './cursor.js'
import { PolicyNamed } from './envelope.js'
import { mayBeLeftOut, type Params } from './param.js'
import type { Asked } from './question-asked.js'
import { readQuestion } from './read-question.js'
import type { AnswerOf, Question, Route, RouteParts } from './route.js'

/** What most routes are: a GET without a body, one page, its answer decided by its position. */
type Usual =
  | 'standsAt'
  | 'method'
  | 'isPersonal'
  | 'body'
  | 'bodyExample'
  | 'isPaged'
  | 'isDetermined'
  | 'sheets'
  | 'subjects'

const usual = {
  method: 'GET',
  body: t.null,
  bodyExample: null,
  isPersonal: false,
  standsAt: 'served',
  isPaged: false,
  isDetermined: true,
  sheets: null,
  subjects: () => [],
} as const

/** A GET route. Its types go from its codecs to its handler, its tables and its pages. */
export const defineRoute = <P extends Params, Q extends Params, A extends t.Mixed>(
  parts: Omit<RouteParts<P, Q, t.NullC, A>, Usual> & Partial<RouteParts<P, Q, t.NullC, A>>,
): Route<P, Q, t.NullC, A> => routeOf({ ...usual, ...parts })

/** A route of any method. */
export const routeOf = <P extends Params, Q extends Params, B extends t.Mixed, A extends t.Mixed>(
  parts: RouteParts<P, Q, B, A>,
): Route<P, Q, B, A> => {
  type Given = Asked<P, Q, t.TypeOf<B>>
  const answerCodec = wholeAnswer(parts)

  const mayAsk = (asked: Given, caller: Caller) =>
    E.mapLeft(problemOfDenial)(allowed(parts.access, caller, { zone: zoneIn(asked.path) ?? zoneIn(asked.query) }))

  const answerAt =
    ({ zones }: Granted, asked: Given, fund: Fund, caller: Caller, moment: Moment) =>
    async () => {
      const scheme = await told(fund.scheme(moment))()
      if (E.isLeft(scheme)) return scheme
      const made = await parts.handler(asked, { fund, caller, zones, moment, scheme: scheme.right })()
      if (E.isLeft(made)) return made
      const { id, version } = scheme.right.policy
      const { position } = moment
      const next = made.right.next ?? null
      const nextCursor = next === null ? null : cursorOf(asked.digest, { position, after: next })
      const envelope = { query: asked.inForce, position, policy: { id, version } }
      const answer: AnswerOf<A> = { ...envelope, ...made.right.answer, ...(parts.isPaged ? { nextCursor } : {}) }
      return E.right({ answer, envelope, nextCursor, participantIds: parts.subjects(asked, made.right.answer) })
    }

  const moment = (asked: Given, fund: Fund): TE.TaskEither<Problem, Moment> => told(momentOf(parts, asked, fund))

  const questionOf = (asked: Given): Question<AnswerOf<A>> => ({
    lang: asked.lang,
    inForce: asked.inForce,
    digest: `${asked.digest} ${asked.page.after ?? ''} ${asked.page.limit}`,
    allowed: (caller) => mayAsk(asked, caller),
    moment: (fund) => moment(asked, fund),
    answer: (fund, caller, at) =>
      pipe(
        TE.fromEither(mayAsk(asked, caller)),
        TE.chain((granted) => answerAt(granted, asked, fund, caller, at)),
        TE.map((made) => ({
          ...made,
          json: answerCodec.encode(made.answer),
          sheets: (lang) => parts.sheets?.(made.answer, lang) ?? [],
        })),
      ),
    participantIds: namedIn(asked.path),
  })

  const read: Route<P, Q, B, A>['read'] = (raw) => readQuestion(parts, raw)
  const { answer, handler, sheets, ...declared } = parts
  return {
    ...declared,
    formats: sheets === null ? ['json'] : ['json', 'csv', 'xlsx'],
    answerCodec,
    ask: (raw) => E.map(questionOf)(read(raw)),
    read,
    handle: (asked, fund, caller) =>
      pipe(
        TE.fromEither(mayAsk(asked, caller)),
        TE.bindTo('granted'),
        TE.bind('at', () => moment(asked, fund)),
        TE.chain(({ granted, at }) => answerAt(granted, asked, fund, caller, at)),
        TE.map(({ answer }) => answer),
      ),
  }
}

/** Nobody who asks for findings of now wants to wait for an audit of what was recorded a moment ago. */
const momentOf = (
  { standsAt }: Pick<RouteParts<Params, Params, t.Mixed, t.Mixed>, 'standsAt'>,
  { moment }: Pick<Asked<Params, Params, unknown>, 'moment'>,
  fund: Fund,
): Told<Moment> =>
  standsAt === 'served' || Object.values(moment).some((time) => time !== null)
    ? fund.moment(moment)
    : TE.chain((position: number) => fund.moment({ ...moment, position }))(fund.auditedAt())

const zoneIn = ({ zone }: Readonly<Record<string, unknown>>): string | null => (typeof zone === 'string' ? zone : null)

const namedIn = ({ id }: Readonly<Record<string, unknown>>): ReadonlyArray<string> =>
  typeof id === 'string' ? [id] : []

/** What an answer says, with what every answer says. */
const wholeAnswer = ({
  query,
  answer,
  isPaged,
}: Pick<RouteParts<Params, Params, t.Mixed, t.Mixed>, 'query' | 'answer' | 'isPaged'>): t.Mixed => {
  const asked = { ...query, ...commonParams, ...(isPaged ? { limit: pageParams.limit } : {}) }
  const inForce = Object.fromEntries(
    Object.entries(asked).map(([name, param]) => [
      name,
      mayBeLeftOut(param) && param.fallback === null ? orNull(param.codec) : param.codec,
    ]),
  )
  const said = t.strict({
    query: described(t.strict(inForce), '实际生效的查询', 'the query in force'),
    position: described(Whole, '账本位次：答案所在的时点', 'the position of the log that the answer stands at'),
    policy: PolicyNamed,
  })
  return isPaged ? t.intersection([said, answer, NextCursor]) : t.intersection([said, answer])
}
